package id.loket.stock.forecast.internal;

import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.forecast.DayUse;
import id.loket.store.Transaction;

/** What the ledger's sums of the days say was used: some thousand rows, however long the history is. */
final class UseBook {

    private static final String DAYS = "SELECT MOVEDON, PLACE, KIND, PIECESIN, PIECESOUT FROM BLANK_DAY WHERE MOVEDON >= ?";

    private final List<Row> rows = new ArrayList<>();
    private final LocalDate from;
    private final LocalDate today;
    private final Set<LocalDate> outages;

    UseBook(Transaction transaction, LocalDate from, LocalDate today, Set<LocalDate> outages) throws SQLException {
        this.from = from;
        this.today = today;
        this.outages = outages;
        try (var statement = transaction.connection().prepareStatement(DAYS)) {
            statement.setDate(1, Date.valueOf(from));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(found.getDate(1).toLocalDate(), new Place(found.getString(2)),
                            Kind.valueOf(found.getString(3)), found.getLong(4), found.getLong(5)));
                }
            }
        }
    }

    /** Each day from the first to today, both included: of all shelves of blanks. */
    List<DayUse> office(long leftNow) {
        return days(leftNow, Place::isUnused, false);
    }

    /** The same of one shelf, what it hands on included. */
    List<DayUse> at(Place place, long leftNow) {
        return days(leftNow, place::equals, true);
    }

    private List<DayUse> days(long leftNow, Predicate<Place> which, boolean handsOn) {
        Map<LocalDate, long[]> sums = new HashMap<>();
        for (var row : rows) {
            var sum = sums.computeIfAbsent(row.day, day -> new long[4]);
            if (which.test(row.place)) {
                sum[0] += row.used(handsOn);
                sum[2] += row.received();
                sum[3] += row.in - row.out;
            } else if (!handsOn && row.place.equals(Place.INVALID) && row.kind == Kind.SPOIL) {
                sum[1] += row.in;
            }
        }
        var days = new ArrayList<DayUse>();
        var left = leftNow;
        for (var day = today; !day.isBefore(from); day = day.minusDays(1)) {
            var sum = sums.getOrDefault(day, new long[4]);
            days.add(0, new DayUse(day, Math.max(0, sum[0]), Math.max(0, sum[1]), Math.max(0, sum[2]), left,
                    outages.contains(day)));
            left -= sum[3];
        }
        return days;
    }

    private record Row(LocalDate day, Place place, Kind kind, long in, long out) {

        long used(boolean handsOn) {
            return switch (kind) {
                case TAKE, DAMAGE, LOSE -> out;
                case RETURN -> -in;
                case LOAD, SEND -> handsOn && !place.isHopper() ? out : 0;
                case UNLOAD -> handsOn && !place.isHopper() ? -in : 0;
                default -> 0;
            };
        }

        long received() {
            return kind == Kind.RECEIPT || kind == Kind.BORROW || kind == Kind.LEND_BACK ? in : 0;
        }
    }
}
