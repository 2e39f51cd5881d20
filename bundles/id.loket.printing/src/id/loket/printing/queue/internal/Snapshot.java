package id.loket.printing.queue.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import id.loket.card.CardClass;
import id.loket.card.Lane;
import id.loket.card.Origin;
import id.loket.printing.Printing.Hold;
import id.loket.store.Timestamps;

/**
 * The whole queue as it was a moment ago, 20 bytes a card: what pages need not know, and counts and places do. A
 * changed policy orders it anew without asking the store.
 */
public final class Snapshot {

    private static final int FETCH = 5000;
    /** A range, since an index gives one; for a mere "not null" Derby would also read all cards that no longer wait. */
    private static final String WAITING = "select LANE, REQUESTEDAT, LETTERUNTIL, ORIGINON, ORIGINLABEL, VILLAGECODE from CARD"
            + " where LANE between 0 and " + (Lane.all().size() - 1);

    private int size;
    private int[] lanes = new int[1024];
    private int[] letters = new int[1024];
    private int[] origins = new int[1024];
    private long[] asked = new long[1024];
    private final Map<String, Long> villages = new HashMap<>();
    private final Map<Origin, Long> places = new HashMap<>();

    private Snapshot() {
    }

    /**
     * Reads every waiting card once; not while somebody waits for a page.
     *
     * @param connection of a reading transaction
     * @return the snapshot
     * @throws SQLException from the connection
     */
    public static Snapshot read(Connection connection) throws SQLException {
        var snapshot = new Snapshot();
        try (var query = connection.prepareStatement(WAITING)) {
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    snapshot.add(rows);
                }
            }
        }
        return snapshot;
    }

    private void add(ResultSet row) throws SQLException {
        if (size == lanes.length) {
            lanes = Arrays.copyOf(lanes, size * 2);
            letters = Arrays.copyOf(letters, size * 2);
            origins = Arrays.copyOf(origins, size * 2);
            asked = Arrays.copyOf(asked, size * 2);
        }
        lanes[size] = row.getInt(1);
        asked[size] = Timestamps.toInstant(row.getTimestamp(2)).getEpochSecond();
        letters[size] = day(row, 3);
        origins[size] = day(row, 4);
        villages.merge(row.getString(6), 1L, Long::sum);
        var origin = Lane.of(lanes[size]).origin();
        if (origin != Origin.Kind.COUNTER) {
            places.merge(new Origin(origin, row.getString(5), LocalDate.ofEpochDay(origins[size])), 1L, Long::sum);
        }
        size++;
    }

    private static int day(ResultSet row, int column) throws SQLException {
        return (int) row.getDate(column).toLocalDate().toEpochDay();
    }

    public int size() {
        return size;
    }

    /** @return cards by code of the village */
    public Map<String, Long> villages() {
        return Map.copyOf(villages);
    }

    /** @return cards by visit, list and package, newest first */
    public Map<Origin, Long> origins() {
        var sorted = new LinkedHashMap<Origin, Long>();
        places.entrySet().stream().sorted((one, other) -> other.getKey().date().compareTo(one.getKey().date()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    /** @return cards by kind of applicant */
    public Map<CardClass, Long> kinds() {
        var kinds = new EnumMap<CardClass, Long>(CardClass.class);
        for (var i = 0; i < size; i++) {
            kinds.merge(Lane.of(lanes[i]).kind(), 1L, Long::sum);
        }
        return kinds;
    }

    /**
     * @param plan an order
     * @return cards by what they wait for; NONE for those whose turn comes
     */
    public Map<Hold, Long> holds(Plan plan) {
        var sections = new SectionTable(plan);
        var holds = new EnumMap<Hold, Long>(Hold.class);
        for (var i = 0; i < size; i++) {
            holds.merge(plan.sections().get(sections.of(lanes[i], letters[i])).hold(), 1L, Long::sum);
        }
        return holds;
    }

    /**
     * @param plan an order
     * @return the cards whose turn comes, in that order
     */
    public Ranks ranks(Plan plan) {
        var sections = new SectionTable(plan);
        var keys = new long[size];
        var count = 0;
        for (var i = 0; i < size; i++) {
            var at = sections.of(lanes[i], letters[i]);
            var section = plan.sections().get(at);
            if (section.hold() == Hold.NONE) {
                keys[count++] = Ranks.key(at, switch (section.order()) {
                    case ASKED, PRINTABLE -> 0;
                    case LETTER -> letters[i];
                    case ORIGIN -> origins[i];
                }, asked[i]);
            }
        }
        var sorted = Arrays.copyOf(keys, count);
        Arrays.parallelSort(sorted);
        return new Ranks(sorted);
    }
}
