package id.loket.demo.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.Cards;
import id.loket.centre.Routes;
import id.loket.console.Command;
import id.loket.enrolment.EnrolmentFigures;
import id.loket.enrolment.Recorder;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Answer;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Watch;
import id.loket.store.AuditTrail;

/**
 * Work that may be killed at any moment and is simply started again: {@code work FOLDER RESIDENTS}. Whatever it was told
 * is safe it writes to {@code FOLDER/acknowledged}. Whatever needs a person's eyes it asks on standard output
 * ({@code INSPECT card attempt}) and reads the answer, {@code printed} or {@code unused} or {@code spoiled}, from
 * standard input. It ends when every resident is recorded, printed and has the card, with its counts as JSON.
 */
@Component(property = Command.NAME + "=work")
public final class WorkCommand implements Command {

    private static final String NOTE = "SJ-KERJA-1";

    private final Office office;
    private final Routes routes;
    private final Cards cards;
    private final EnrolmentFigures figures;
    private final AuditTrail audit;

    /** Called by Declarative Services. */
    @Activate
    public WorkCommand(@Reference Office office, @Reference Routes routes, @Reference Cards cards,
            @Reference EnrolmentFigures figures, @Reference AuditTrail audit) {
        this.office = office;
        this.routes = routes;
        this.cards = cards;
        this.figures = figures;
        this.audit = audit;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws Exception {
        var folder = Path.of(arguments.get(0));
        var wanted = Integer.parseInt(arguments.get(1));
        var acknowledged = new Acknowledgements(folder.resolve("acknowledged"));
        office.importList(folder, 400);
        if (office.stock.receipts(office.stockKeeper, 10).stream().noneMatch(each -> NOTE.equals(each.document()))) {
            office.receiveBlanks(NOTE, "DKB00500001", wanted * 3);
        }
        out.println("READY");
        inspect(out);
        var handOvers = new HandOverRound(office);
        var recorder = new Recorder(acknowledged.around(office.enrolments), office.devices);
        var residents = office.adults(wanted);
        for (var resident : residents) {
            if (!office.isRecorded(resident)) {
                recorder.record(office.operator, resident, List.of(), stored -> { });
            }
            routes.exchangeNow();
            print(acknowledged, out);
            handOvers.handOverAll();
        }
        while (cards.count(CardState.HANDED_OVER) < wanted) {
            routes.exchangeNow();
            print(acknowledged, out);
            handOvers.handOverAll();
            Thread.sleep(100);
        }
        out.println(Json.line(counts()));
        return 0;
    }

    private void print(Acknowledgements acknowledged, PrintStream out) throws IOException {
        for (var proposal = office.printing.propose(office.printOperator, office.printer()); proposal.isPresent();
                proposal = office.printing.propose(office.printOperator, office.printer())) {
            var card = proposal.get().card().cardId();
            out.println("PRINTING " + card);
            try {
                var order = new Order(card, office.printer(), proposal.get().chip().orElseThrow());
                var outcome = office.printing.print(office.printOperator, order, Watch.NONE);
                acknowledged.write(outcome.state() + " " + card);
                out.println(outcome.state() + " " + card);
            } catch (Refusal notNow) {
                out.println("REFUSED " + card + " " + notNow.reason().name());
                return;
            }
            inspect(out);
        }
    }

    /** A person looks into the tray; the store is not asked. */
    private void inspect(PrintStream out) throws IOException {
        var person = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var card : office.printing.toInspect(office.printOperator)) {
            out.println("INSPECT " + card.cardId() + " " + card.attempts());
            var answer = person.readLine();
            if (answer == null) {
                throw new IOException("nobody answers");
            }
            office.printing.answer(office.printOperator, card.cardId(), switch (answer) {
                case "printed" -> new Answer.Printed();
                case "spoiled" -> new Answer.Spoiled(id.loket.card.BlankSupply.SpoilCause.PRINT_FAILURE);
                default -> new Answer.Unused();
            });
        }
    }

    private LinkedHashMap<String, Object> counts() {
        var balance = office.stock.balance(office.stockKeeper);
        var counts = new LinkedHashMap<String, Object>();
        counts.put("handedOver", cards.count(CardState.HANDED_OVER));
        counts.put("unsettled", figures.unsettled());
        counts.put("blanksReceived", balance.received());
        counts.put("blanksLeft", balance.left());
        counts.put("auditFindings", audit.verify(List.of()).size());
        return counts;
    }
}
