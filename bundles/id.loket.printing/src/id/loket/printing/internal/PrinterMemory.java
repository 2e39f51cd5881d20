package id.loket.printing.internal;

import java.util.List;
import java.util.Optional;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.Machine;
import id.loket.device.CardPrinter;
import id.loket.device.CardPrinter.Job;
import id.loket.device.DeviceException;
import id.loket.printing.Printing.Answer;
import id.loket.printing.PrintingMsg;

/** What a printer still knows of a card's last job. */
record PrinterMemory(Fleet fleet, String node) {

    /**
     * The printer's word.
     *
     * @param text for the screen
     * @param likely what it hints at, or null
     */
    record Memory(String text, Answer likely) {
    }

    Memory of(Card card) {
        // The same local address at another station is another machine, which knows nothing of this card.
        var known = card.binding().machine().equals(Machine.of(card.binding().printer(), node));
        var printer = known ? fleet.find(card.binding().printer()) : Optional.<CardPrinter>empty();
        if (printer.isEmpty()) {
            return new Memory(PrintingMsg.printerAway.text(), null);
        }
        try {
            return read(card, printer.get().jobsNamed(PrintAct.jobName(card.binding().node(), card.id(), card.attempts())));
        } catch (DeviceException silent) {
            return new Memory(PrintingMsg.printerAway.text(), null);
        }
    }

    private static Memory read(Card card, List<Job> jobs) {
        if (jobs.isEmpty()) {
            // A printer forgets jobs when it is switched off; only a job it never took is a hint.
            return new Memory(PrintingMsg.printerKnowsNothing.text(),
                    card.binding().job() == null ? new Answer.Unused() : null);
        }
        var job = jobs.get(0);
        var text = PrintingMsg.printerKnows.text(job.id(), JobWatch.words(job));
        return new Memory(text, switch (job.state()) {
            case COMPLETED -> new Answer.Printed();
            case ABORTED -> new Answer.Spoiled(SpoilCause.PRINT_FAILURE);
            default -> null;
        });
    }
}
