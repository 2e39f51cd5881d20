package id.loket.stock.closing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import id.loket.kernel.text.Refusal;
import id.loket.stock.Place;
import id.loket.stock.closing.ClosingMsg;
import id.loket.stock.closing.DayLine;
import id.loket.stock.closing.DayLine.Carried;
import id.loket.stock.closing.DaySheet;
import id.loket.stock.internal.Figures;
import id.loket.store.Transaction;

/**
 * A day that is not closed, as the books have it: it begins with the movement after the last closing and ends with the
 * last movement of its date, or with the newest one if it is today.
 */
final class OpenDay {

    private final Transaction transaction;
    private final ZoneId zone;
    private final KeptDays kept;
    private final Optional<DayClosing> latest;
    private final LocalDate today;

    OpenDay(Transaction transaction, ZoneId zone) {
        this.transaction = transaction;
        this.zone = zone;
        kept = new KeptDays(transaction);
        latest = kept.latest();
        today = LocalDate.ofInstant(transaction.now(), zone);
    }

    LocalDate today() {
        return today;
    }

    Optional<DayClosing> latest() {
        return latest;
    }

    /** The first day with movements that no closing holds; else today, or the day after it if today is closed. */
    LocalDate next() {
        if (latest.isEmpty()) {
            return today;
        }
        var last = latest.get().day();
        var after = last.plusDays(1);
        return worked(after).filter(day -> day.isBefore(today)).orElse(last.isBefore(today) ? today : after);
    }

    /** The first date from that one on which something moved. */
    Optional<LocalDate> worked(LocalDate from) {
        return Flows.movedAt(transaction, Flows.firstSince(transaction, from.atStartOfDay(zone).toInstant()))
                .map(at -> LocalDate.ofInstant(at, zone));
    }

    /** Refuses a day that cannot be closed now. */
    void require(LocalDate day) {
        if (day.isAfter(today)) {
            throw new Refusal(ClosingMsg.dayInFuture, Words.day(day));
        }
        kept.of(day).ifPresent(closing -> {
            throw new Refusal(ClosingMsg.dayClosed, Words.day(day), closing.closed().by(),
                    Words.day(LocalDate.ofInstant(closing.closed().at(), zone)));
        });
        latest.filter(closing -> day.isBefore(closing.day())).ifPresent(closing -> {
            throw new Refusal(ClosingMsg.dayCovered, Words.day(day), Words.day(closing.day()));
        });
        var next = next();
        if (day.isAfter(next)) {
            throw new Refusal(ClosingMsg.dayNotNext, Words.day(next));
        }
    }

    DaySheet sheet(LocalDate day) {
        var head = Flows.head(transaction);
        var first = latest.map(closing -> closing.lastMovement() + 1)
                .orElseGet(() -> Flows.firstSince(transaction, day.atStartOfDay(zone).toInstant()));
        var last = day.isBefore(today)
                ? Math.max(first, Flows.firstSince(transaction, day.plusDays(1).atStartOfDay(zone).toInstant())) - 1 : head;
        var moved = Flows.between(transaction, first, last);
        var since = Flows.between(transaction, last + 1, head);
        var before = latest.map(kept::sheet);
        var opening = before.map(OpenDay::closing).orElseGet(() -> opening(first, head));
        var differences = before.map(OpenDay::differences).orElse(Map.of());
        var settled = new HashMap<Instant, Flows>();
        var places = new TreeSet<>(opening.keySet());
        places.addAll(moved.places());
        places.addAll(since.places());
        places.add(Place.OFFICE.code());
        places.add(Place.INVALID.code());
        var lines = new ArrayList<DayLine>();
        for (var place : places) {
            var line = new DayLine(new Place(place), opening.getOrDefault(place, 0L), moved.in(place), moved.out(place),
                    since.net(place), Optional.empty(), Optional.ofNullable(differences.get(place))
                            .flatMap(open -> left(open, head, settled)));
            if (line.place().isCounted() && isWorthALine(line)) {
                lines.add(line);
            }
        }
        return new DaySheet(day, lines.stream().sorted(KeptDays.IN_ORDER).toList(), moved.kinds(), first, last,
                Optional.empty());
    }

    private static boolean isWorthALine(DayLine line) {
        return line.opening() != 0 || line.in() != 0 || line.out() != 0 || line.since() != 0 || line.carried().isPresent()
                || line.place().equals(Place.OFFICE) || line.place().equals(Place.INVALID);
    }

    /** What is booked there now less what moved: what lay there before the first closing's day. */
    private Map<String, Long> opening(long first, long head) {
        var now = Figures.totals(transaction);
        var opening = new HashMap<String, Long>();
        now.places().forEach(place -> opening.put(place.code(), now.net(place)));
        var later = Flows.between(transaction, first, head);
        later.places().forEach(place -> opening.merge(place, -later.net(place), Long::sum));
        return opening;
    }

    private static Map<String, Long> closing(DaySheet sheet) {
        var closing = new HashMap<String, Long>();
        sheet.lines().forEach(line -> closing.put(line.place().code(), line.closing()));
        return closing;
    }

    private static Map<String, DayLine> differences(DaySheet sheet) {
        var differences = new HashMap<String, DayLine>();
        sheet.lines().stream().filter(line -> line.difference() != 0)
                .forEach(line -> differences.put(line.place().code(), line));
        return differences;
    }

    /** What is left of a difference after movements that account for it, which go the same way and not further than it. */
    private Optional<Carried> left(DayLine differing, long head, Map<Instant, Flows> settled) {
        var found = differing.count().orElseThrow();
        var difference = differing.difference();
        var accounted = settled.computeIfAbsent(found.countedAt(), counted -> Flows.between(transaction,
                Flows.firstSince(transaction, counted.plus(1, ChronoUnit.MICROS)), head)).accounted(differing.place().code());
        var taken = Long.signum(accounted) == Long.signum(difference)
                ? Long.signum(difference) * Math.min(Math.abs(difference), Math.abs(accounted)) : 0;
        if (taken == difference) {
            return Optional.empty();
        }
        var old = differing.carried().filter(before -> before.pieces() == difference);
        return Optional.of(new Carried(difference - taken,
                old.map(Carried::from).orElseGet(() -> latest.orElseThrow().day()),
                old.map(Carried::explanation).orElse(found.explanation())));
    }

    /** Dates with movements that no closing holds, up to the last day given; at most so many. */
    List<LocalDate> open(LocalDate from, LocalDate to, int limit) {
        var open = new ArrayList<LocalDate>();
        var start = latest.map(closing -> closing.day().plusDays(1)).filter(day -> day.isAfter(from)).orElse(from);
        var day = worked(start);
        while (day.filter(each -> !each.isAfter(to)).isPresent() && open.size() < limit) {
            open.add(day.get());
            day = worked(day.get().plusDays(1));
        }
        return open;
    }
}
