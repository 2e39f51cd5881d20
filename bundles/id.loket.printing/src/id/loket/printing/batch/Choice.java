package id.loket.printing.batch;

import java.time.LocalDate;

/** Which cards of the queue make a batch. */
public sealed interface Choice {

    /** @return of which kind it is */
    Kind kind();

    /** The kinds, stored by name. */
    enum Kind {
        VILLAGE(BatchMsg.kindVillage),
        VISIT(BatchMsg.kindVisit),
        LIST(BatchMsg.kindList),
        RECORDED(BatchMsg.kindRecorded),
        REQUESTED(BatchMsg.kindRequested),
        FIRST(BatchMsg.kindFirst);

        private final BatchMsg label;

        Kind(BatchMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /**
     * The residents of a village.
     *
     * @param code the village's
     */
    record OfVillage(String code) implements Choice {

        @Override
        public Kind kind() {
            return Kind.VILLAGE;
        }
    }

    /**
     * Who was recorded on a visit or came in a field package.
     *
     * @param label the visit's name
     * @param date its day
     */
    record OfVisit(String label, LocalDate date) implements Choice {

        @Override
        public Kind kind() {
            return Kind.VISIT;
        }
    }

    /**
     * Who stands on a list.
     *
     * @param label the list's name
     * @param date its day
     */
    record OfList(String label, LocalDate date) implements Choice {

        @Override
        public Kind kind() {
            return Kind.LIST;
        }
    }

    /**
     * Who was recorded outside the office from one day to another.
     *
     * @param from the first day
     * @param to the last day
     */
    record Recorded(LocalDate from, LocalDate to) implements Choice {

        @Override
        public Kind kind() {
            return Kind.RECORDED;
        }
    }

    /**
     * Whose card was asked for from one day to another.
     *
     * @param from the first day
     * @param to the last day
     */
    record Requested(LocalDate from, LocalDate to) implements Choice {

        @Override
        public Kind kind() {
            return Kind.REQUESTED;
        }
    }

    /** The first cards of the queue, as many as the batch takes. */
    record First() implements Choice {

        @Override
        public Kind kind() {
            return Kind.FIRST;
        }
    }
}
