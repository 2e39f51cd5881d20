package id.loket.stock.destruction;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import id.loket.card.BlankSupply.SpoilCause;

/**
 * The invalid store in one month, for the regent or mayor and the governor.
 *
 * @param month which
 * @param kinds one line a cause, the unknown one last
 * @param districts what came in, by the kecamatan it came from
 * @param booked pieces in the invalid store at the end of the month by the ledger's balance
 * @param records official records of the month
 */
public record MonthReport(YearMonth month, List<KindLine> kinds, List<DistrictLine> districts, long booked, List<String> records) {

    /** Copies the lists. */
    public MonthReport {
        kinds = List.copyOf(kinds);
        districts = List.copyOf(districts);
        records = List.copyOf(records);
    }

    /** @return all kinds together */
    public KindLine total() {
        return new KindLine(null, kinds.stream().mapToLong(KindLine::opening).sum(), kinds.stream().mapToLong(KindLine::in).sum(),
                kinds.stream().mapToLong(KindLine::destroyed).sum(), kinds.stream().mapToLong(KindLine::others).sum(),
                kinds.stream().mapToLong(KindLine::closing).sum());
    }

    /** @return pieces by kind less the ledger's balance; 0 when both agree */
    public long residual() {
        return total().closing() - booked;
    }

    /**
     * One kind.
     *
     * @param cause or null where nobody said
     * @param opening pieces at the beginning of the month
     * @param in came in
     * @param destroyed by an official record
     * @param others left in another way, such as a movement taken back
     * @param closing pieces at the end of the month, counted piece by piece
     */
    public record KindLine(SpoilCause cause, long opening, long in, long destroyed, long others, long closing) {

        /** @return opening + in − destroyed − others − closing; 0 when the line is right */
        public long residual() {
            return opening + in - destroyed - others - closing;
        }
    }

    /**
     * What one kecamatan sent.
     *
     * @param name of the kecamatan; empty where it cannot be told
     * @param perCause pieces by cause; the unknown cause is left out
     * @param pieces all of them
     */
    public record DistrictLine(String name, Map<SpoilCause, Long> perCause, long pieces) {

        /** Copies the map. */
        public DistrictLine {
            perCause = Map.copyOf(perCause);
        }

        /**
         * @param cause one kind
         * @return pieces of it
         */
        public long of(SpoilCause cause) {
            return perCause.getOrDefault(cause, 0L);
        }
    }
}
