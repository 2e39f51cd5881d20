package id.loket.printing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.device.DeviceStatus;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;

/**
 * From the queue to the printed card. A physical act is never inside a transaction: its intent is committed before it,
 * its outcome after it, and what lies between them after an interruption is put before a person.
 */
public interface Printing {

    /** Printing cards and saying what became of an interrupted one. */
    Permission PRINT = Permission.of("printing.print", Role.PRINT_OPERATOR, Role.SUPERVISOR);
    /** Reading the queue. */
    Permission READ = Permission.of("printing.read", Role.PRINT_OPERATOR, Role.SUPERVISOR, Role.HEAD);
    /** Office setting: for how many days a release counts as fresh when the centre does not answer. */
    String RELEASE_DAYS = "printing.release-days";
    /** Days of {@link #RELEASE_DAYS} if not set. */
    int USUAL_RELEASE_DAYS = 7;

    /**
     * @param session who asks; needs {@link #READ}
     * @param limit at most this many
     * @return the cards in the queue in their order, each with the reason why it waits
     */
    List<Waiting> queue(Session session, int limit);

    /** @return counts without personal data, for badges and the start page */
    Figures figures();

    /** @return the printers of this station */
    List<Printer> printers();

    /**
     * @param session who prints; needs {@link #PRINT}
     * @param printer key of a printer
     * @return the first card of the queue that may be printed now, with the blank that should lie on top
     */
    Optional<Proposal> propose(Session session, String printer);

    /**
     * Prints one card, from the gate to the outcome. Blocks as long as the printer takes; not for a UI thread.
     *
     * @param session who prints; needs {@link #PRINT}
     * @param order what, where, on which blank
     * @param watch told what happens, asked whether to cancel
     * @return what became of it
     * @throws id.loket.kernel.text.Refusal if a gate is closed or the printer certainly did not take the card: it is in
     *         the queue as before and the blank is untouched
     */
    Outcome print(Session session, Order order, Watch watch);

    /**
     * Prints what may be printed, one card after the other, with the blanks the stock says lie on top; ends when the
     * queue, the hopper or the number asked for is used up, or a card needs a person. While a card of this printer waits
     * for inspection none is begun: nobody looks at the numbers of a run, and that card's blank may still lie on top.
     *
     * @param session who prints; needs {@link #PRINT}
     * @param printer key of the printer
     * @param most at most this many cards
     * @param watch told what happens, asked whether to pause or cancel between two cards
     * @return what was done and why it ended
     */
    Run run(Session session, String printer, int most, Watch watch);

    /**
     * Prints on several printers at once, in the order of the queue or of the batch. A printer that fails, vanishes, is
     * taken out of service, has no blanks or a card to inspect stops alone: what it has not begun goes to the others, and
     * it comes back by itself when nothing keeps it any more. Blocks; not for a UI thread.
     *
     * @param session who prints; needs {@link #PRINT}
     * @param order which cards, on which printers
     * @param watch told what each printer does, asked whether to pause or cancel
     * @return what was done and why it ended
     */
    Run run(Session session, RunOrder order, RunWatch watch);

    /**
     * @param session who asks; needs {@link #READ}
     * @return cards whose act was interrupted, longest waiting first
     */
    List<Waiting> toInspect(Session session);

    /**
     * @param session who looks; needs {@link #PRINT}
     * @param cardId a card at INSPECT
     * @return what is known: the records and what the printer says now
     */
    Inspection inspect(Session session, long cardId);

    /**
     * A person looked at the printer and says what became of the blank.
     *
     * @param session who looked; needs {@link #PRINT}
     * @param cardId a card at INSPECT
     * @param answer what that person saw
     */
    void answer(Session session, long cardId, Answer answer);

    /**
     * @param session who looks; needs {@link #READ}
     * @param cardId any card
     * @return the face as it would be printed now: PNG, 1013 × 638 px
     */
    byte[] face(Session session, long cardId);

    /**
     * Counts of the office.
     *
     * @param queued cards in the queue
     * @param inspect cards that wait for a person
     * @param inspectSince since when the first of them waits, or null
     * @param printedToday cards printed since midnight
     * @param spoiledToday blanks spoiled since midnight
     */
    record Figures(long queued, long inspect, Instant inspectSince, long printedToday, long spoiledToday) {
    }

    /** Why a card in the queue is not printed now. */
    enum Hold {
        /** Nothing: it can be printed. */
        NONE(PrintingMsg.holdNone),
        /** Younger than 17 and never married. */
        UNDER_AGE(PrintingMsg.holdUnderAge),
        /** The centre took its release back. */
        WITHDRAWN(PrintingMsg.holdWithdrawn),
        /** The release is old and the centre does not answer. */
        RELEASE_OLD(PrintingMsg.holdReleaseOld),
        /** Blanks or hours are short, and the policy prints others meanwhile. */
        SCARCE(PrintingMsg.holdScarce),
        /** Another seat works on it. */
        CLAIMED(PrintingMsg.holdClaimed),
        /** No blank is left. */
        NO_BLANK(PrintingMsg.holdNoBlank),
        /** No printer can work. */
        NO_PRINTER(PrintingMsg.holdNoPrinter);

        private final PrintingMsg label;

        Hold(PrintingMsg label) {
            this.label = label;
        }

        /** @return the reason in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /**
     * A card in the queue or before a person.
     *
     * @param cardId the card
     * @param residentId whose
     * @param maskedNik the NIK with its middle hidden
     * @param name the resident's name
     * @param village the village's name
     * @param state QUEUED or INSPECT
     * @param since when it was requested, or interrupted
     * @param attempts blanks tried so far
     * @param hold why it waits
     * @param note what is known about its last attempt; may be empty
     */
    record Waiting(long cardId, long residentId, String maskedNik, String name, String village, CardState state,
            Instant since, int attempts, Hold hold, String note) {
    }

    /**
     * A printer of this station.
     *
     * @param key its identity for settings and records
     * @param label what the operator reads
     * @param simulated whether it only pretends
     * @param status how it is
     * @param next the blank that should lie on top of its hopper; empty if unknown
     */
    record Printer(String key, String label, boolean simulated, DeviceStatus status, Optional<ChipNumber> next) {
    }

    /**
     * What to print next.
     *
     * @param card the card; its hold says what keeps all of them, stock or printers, from being printed
     * @param chip the blank that should lie on top, for the operator to confirm; empty without stock: then it is typed
     */
    record Proposal(Waiting card, Optional<ChipNumber> chip) {
    }

    /**
     * What is to be printed.
     *
     * @param cardId a queued card
     * @param printer key of the printer
     * @param chip number of the blank, confirmed, scanned or typed
     */
    record Order(long cardId, String printer, ChipNumber chip) {
    }

    /** Told what happens while the printer works, and asked what the operator wants. */
    interface Watch {

        /** Wants nothing, hears nothing. */
        Watch NONE = (done, total, step) -> { };

        /**
         * @param done cards finished in this run
         * @param total cards the run is for
         * @param step what happens now, for the screen
         */
        void progress(int done, int total, String step);

        /**
         * The printer waits for a person, with the card in it; told at each look.
         *
         * @param printer what the operator calls it
         * @param words what it asks for
         */
        default void waitsForPerson(String printer, String words) {
            progress(0, 1, PrintingMsg.stepTrouble.text(printer, words));
        }

        /** @return whether to stop after the card in the printer */
        default boolean cancelled() {
            return false;
        }

        /** @return whether to wait before the next card */
        default boolean paused() {
            return false;
        }
    }

    /**
     * What became of one card.
     *
     * @param cardId the card
     * @param state PRINTED, QUEUED (the blank is spoiled, it waits for another one) or INSPECT
     * @param note why, if it is not printed
     * @param toCheck whether it is printed and a person must look at it before it counts
     */
    record Outcome(long cardId, CardState state, String note, boolean toCheck) {
    }

    /**
     * What a run did.
     *
     * @param printed cards printed
     * @param spoiled blanks spoiled
     * @param inspect cards that need a person
     * @param toCheck printed cards that a person must look at before they count
     * @param ended why it ended, for the screen
     */
    record Run(int printed, int spoiled, int inspect, int toCheck, String ended) {
    }

    /**
     * What is known of an interrupted card.
     *
     * @param card the card
     * @param chip the blank it was meant for
     * @param printer the printer's label, or its key if it is not known here
     * @param printerJob the printer's job number; empty if it gave none
     * @param known what was known when it was interrupted
     * @param printerNow what the printer says now
     * @param likely what most likely happened, or null; a hint, the person decides
     */
    record Inspection(Waiting card, ChipNumber chip, String printer, String printerJob, String known, String printerNow,
            Answer likely) {
    }

    /** What a person saw. */
    sealed interface Answer {

        /** The card lies there, whole. */
        record Printed() implements Answer {
        }

        /**
         * The blank is spoiled.
         *
         * @param cause why
         */
        record Spoiled(SpoilCause cause) implements Answer {
        }

        /** The blank is untouched. */
        record Unused() implements Answer {
        }
    }
}
