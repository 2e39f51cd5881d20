package id.loket.stock.closing.internal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.loket.card.Cards;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.stock.Balance;
import id.loket.stock.BlankRange;
import id.loket.stock.Place;
import id.loket.stock.closing.ClosingMsg;
import id.loket.stock.closing.DayLine;
import id.loket.stock.closing.DaySheet;
import id.loket.stock.closing.Kinds;
import id.loket.stock.closing.MonthSheet;
import id.loket.stock.closing.MonthSheet.Line;
import id.loket.stock.internal.Figures;
import id.loket.store.Transaction;

/** Adds days up to a month, and says what keeps it open. */
final class MonthBook {

    private static final int NAMED = 20;

    private final Transaction transaction;
    private final OpenDay open;
    private final Cards cards;
    private final KeptDays kept;

    MonthBook(Transaction transaction, OpenDay open, Cards cards) {
        this.transaction = transaction;
        this.open = open;
        this.cards = cards;
        kept = new KeptDays(transaction);
    }

    MonthSheet sheet(YearMonth month) {
        var days = kept.sheets(kept.of(month));
        var closed = kept.month(month);
        return new MonthSheet(month, lines(days), days.stream().map(DaySheet::kinds).reduce(Kinds.NONE, Kinds::plus), days,
                closed.isPresent() ? List.of() : obstacles(month, days), closed);
    }

    private static List<Line> lines(List<DaySheet> days) {
        var lines = new LinkedHashMap<Place, Line>();
        days.stream().flatMap(day -> day.lines().stream()).sorted(KeptDays.IN_ORDER)
                .forEach(line -> lines.put(line.place(), new Line(line.place(), 0, 0, 0, 0)));
        for (var place : lines.entrySet()) {
            days.stream().flatMap(day -> day.lines().stream()).filter(line -> line.place().equals(place.getKey()))
                    .forEach(line -> place.setValue(add(place.getValue(), line)));
        }
        return List.copyOf(lines.values());
    }

    private static Line add(Line month, DayLine day) {
        var begins = month.opening() == 0 && month.in() == 0 && month.out() == 0;
        return new Line(month.place(), begins ? day.opening() : month.opening(), month.in() + day.in(),
                month.out() + day.out(), day.difference());
    }

    private List<Refusal> obstacles(YearMonth month, List<DaySheet> days) {
        var obstacles = new ArrayList<Refusal>();
        var end = month.atEndOfMonth();
        var over = open.today().isAfter(end) || days.stream().anyMatch(day -> day.day().equals(end));
        if (!over) {
            obstacles.add(new Refusal(ClosingMsg.monthNotOver, Words.month(month)));
        }
        kept.firstOpenMonth().filter(first -> first.isBefore(month))
                .ifPresent(first -> obstacles.add(new Refusal(ClosingMsg.monthBefore, Words.month(first))));
        var missing = open.open(month.atDay(1), end.isBefore(open.today()) ? end : open.today(), NAMED);
        missing.forEach(day -> obstacles.add(new Refusal(ClosingMsg.monthOpenDay, Words.day(day))));
        if (days.isEmpty() && missing.isEmpty() && over) {
            obstacles.add(new Refusal(ClosingMsg.monthOpenDay, Words.day(end)));
        }
        days.forEach(day -> day.lines().stream().filter(line -> !line.explained())
                .forEach(line -> obstacles.add(new Refusal(ClosingMsg.monthDifference, Words.day(day.day()),
                        line.place().label(), line.difference()))));
        obstacles.addAll(books(days));
        obstacles.addAll(unfinished());
        return obstacles;
    }

    /** What lies somewhere by its numbers must be what the closings and the movements since add up to. */
    private List<Refusal> books(List<DaySheet> days) {
        var latest = open.latest().filter(closing -> !days.isEmpty());
        if (latest.isEmpty()) {
            return List.of();
        }
        var moved = new TreeMap<String, Long>();
        kept.sheet(latest.get()).lines().forEach(line -> moved.put(line.place().code(), line.closing()));
        var since = Flows.between(transaction, latest.get().lastMovement() + 1, Flows.head(transaction));
        since.places().forEach(place -> moved.merge(place, since.net(place), Long::sum));
        var lines = Figures.balance(transaction).places();
        lines.forEach(line -> moved.putIfAbsent(line.place().code(), 0L));
        var held = lines.stream().collect(Collectors.toMap(line -> line.place().code(), Balance.Line::held));
        return moved.entrySet().stream()
                .filter(place -> new Place(place.getKey()).isCounted())
                .filter(place -> !place.getValue().equals(held.getOrDefault(place.getKey(), 0L)))
                .map(place -> new Refusal(ClosingMsg.monthBooks, new Place(place.getKey()).label(),
                        held.getOrDefault(place.getKey(), 0L), place.getValue()))
                .toList();
    }

    private List<Refusal> unfinished() {
        var unfinished = new ArrayList<Refusal>();
        for (var card : cards.inState(transaction, CardState.INSPECT, NAMED)) {
            unfinished.add(new Refusal(ClosingMsg.monthInspect, Long.toString(card.id()), Objects.toString(card.binding().chip(), "–")));
        }
        Flows.numbers(transaction, Place.IN_ACT).ranges().stream().flatMap(BlankRange::chips).limit(NAMED)
                .forEach(chip -> unfinished.add(new Refusal(ClosingMsg.monthInAct, chip)));
        return unfinished;
    }
}
