package id.loket.stock.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import id.loket.stock.Place;

/** The sums of days as the movements have them, in memory. */
final class DayTable {

    private final Map<Key, long[]> sums = new HashMap<>();

    record Key(String place, LocalDate day, String kind) {
    }

    /** @param kind the movement's own, or that of the movement it takes back */
    void count(MovementContent movement, String kind) {
        var day = DaySums.day(movement.movedAt());
        var pieces = movement.pieces();
        if (movement.reverses() == null) {
            add(new Key(movement.source(), day, kind), 0, pieces);
            add(new Key(movement.target(), day, kind), pieces, 0);
        } else {
            add(new Key(movement.source(), day, kind), -pieces, 0);
            add(new Key(movement.target(), day, kind), 0, -pieces);
        }
    }

    private void add(Key key, long in, long out) {
        var sum = sums.computeIfAbsent(key, each -> new long[2]);
        sum[0] += in;
        sum[1] += out;
    }

    Map<Key, long[]> days() {
        return sums;
    }

    /** Without the days. */
    Map<Key, long[]> totals() {
        var totals = new HashMap<Key, long[]>();
        sums.forEach((key, sum) -> {
            var total = totals.computeIfAbsent(new Key(key.place(), null, key.kind()), each -> new long[2]);
            total[0] += sum[0];
            total[1] += sum[1];
        });
        return totals;
    }

    /** Pieces that came to a place less those that went. */
    long net(Place place) {
        return sums.entrySet().stream().filter(each -> each.getKey().place().equals(place.code()))
                .mapToLong(each -> each.getValue()[0] - each.getValue()[1]).sum();
    }
}
