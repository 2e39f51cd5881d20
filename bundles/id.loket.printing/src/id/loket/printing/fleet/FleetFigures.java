package id.loket.printing.fleet;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

import id.loket.access.Session;
import id.loket.card.ConsumableSupply.Kind;
import id.loket.printing.fleet.Capacities.Pace;

/** What the records tell of printers and ribbons. */
public interface FleetFigures {

    /** Office setting: after how many days without a card a printer is to be exercised; 7 if not set. */
    String IDLE_DAYS = "printing.idle-days";
    /** A printer that stands for a week dries out. */
    int USUAL_IDLE_DAYS = 7;

    /**
     * @param session who asks; needs {@link Printers#READ}
     * @return one row for each printer with a device key, in no order
     */
    List<Learned> printers(Session session);

    /**
     * @param session who asks; needs {@link Printers#READ}
     * @return one row for each ribbon or film batch ever mounted, worst rate first, those with too few attempts last
     */
    List<BatchRate> batches(Session session);

    /**
     * Faults among attempts.
     *
     * @param faults blanks spoiled by the printer
     * @param attempts blanks it took, whatever became of them
     */
    record Rate(long faults, long attempts) {

        /** Below this many attempts one fault more or less says nothing. */
        public static final int MINIMUM = 100;

        /** @return 0 to 1; empty below {@link #MINIMUM} attempts */
        public OptionalDouble share() {
            return attempts < MINIMUM ? OptionalDouble.empty() : OptionalDouble.of((double) faults / attempts);
        }
    }

    /**
     * What is known of one printer.
     *
     * @param printer its key
     * @param pace what it can do
     * @param rate its faults, over all days
     * @param today its faults and attempts of today
     * @param printedToday cards since midnight
     * @param lastWork when it last ended an attempt, or null
     * @param lastExercise when it was last exercised, or null
     * @param cardsSinceExercise attempts since then, or since ever
     * @param idleDays whole days since it was last at work, exercised, or entered in the books
     * @param exerciseDue whether it is in service and has stood for too long
     */
    record Learned(String printer, Pace pace, Rate rate, Rate today, long printedToday, Instant lastWork,
            Instant lastExercise, long cardsSinceExercise, long idleDays, boolean exerciseDue) {
    }

    /**
     * How a batch did.
     *
     * @param kind ribbon or film
     * @param batch number on the box
     * @param rolls mounted of it so far
     * @param rate faults among the attempts printed with it
     */
    record BatchRate(Kind kind, String batch, long rolls, Rate rate) {
    }
}
