package id.loket.printing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.loket.kernel.ChipNumber;

/** Told what each printer of a run does, and asked what the operator wants. Called from several threads. */
public interface RunWatch {

    /** Wants nothing, hears nothing. */
    RunWatch NONE = now -> { };

    /**
     * Something changed.
     *
     * @param now the run as it is now
     */
    void changed(Progress now);

    /**
     * A card's act is over.
     *
     * @param printer key of the printer
     * @param outcome what became of the card
     */
    default void ended(String printer, Printing.Outcome outcome) {
        // most only count
    }

    /** @return whether to stop after the cards in the printers */
    default boolean cancelled() {
        return false;
    }

    /** @return whether to wait before the next card */
    default boolean paused() {
        return false;
    }

    /** What a printer does. */
    enum LaneState {
        /** A card is on its way. */
        PRINTING(PrintingMsg.lanePrinting),
        /** It could print, and waits for the next card. */
        WAITING(PrintingMsg.laneWaiting),
        /** The operator paused the run. */
        PAUSED(PrintingMsg.stepPaused),
        /** It asks for a person: jam, cover, ribbon, two ruined blanks in a row. */
        TROUBLE(PrintingMsg.laneTrouble),
        /** It does not answer. */
        AWAY(PrintingMsg.laneAway),
        /** It is not in service. */
        OUT_OF_SERVICE(PrintingMsg.laneOutOfService),
        /** Its hopper is empty. */
        NO_BLANK(PrintingMsg.laneNoBlank),
        /** A card of it waits for inspection. */
        INSPECT(PrintingMsg.laneInspect),
        /** It takes no further card in this run. */
        ENDED(PrintingMsg.laneEnded);

        private final PrintingMsg label;

        LaneState(PrintingMsg label) {
            this.label = label;
        }

        /** @return the state in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /**
     * One printer in a run.
     *
     * @param printer its key
     * @param label what the operator reads
     * @param state what it does
     * @param since since when
     * @param words the present step, or why it does not work; may be empty
     * @param cardId the card in it, or 0
     * @param chip the blank it becomes
     * @param needsPerson whether the printer waits for a person with a card in it; the words say what for
     * @param printed cards printed in this run
     * @param spoiled blanks spoiled in this run
     * @param inspect cards put before a person in this run
     */
    record Lane(String printer, String label, LaneState state, Instant since, String words, long cardId,
            Optional<ChipNumber> chip, boolean needsPerson, int printed, int spoiled, int inspect) {
    }

    /**
     * A run.
     *
     * @param total cards it is for; {@link Integer#MAX_VALUE} for as many as there are
     * @param lanes its printers
     */
    record Progress(int total, List<Lane> lanes) {

        /** @return cards printed */
        public int printed() {
            return lanes.stream().mapToInt(Lane::printed).sum();
        }
    }
}
