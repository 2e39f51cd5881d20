package id.loket.stock.closing.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import id.loket.access.Approval;
import id.loket.access.Session;
import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Place;
import id.loket.stock.RangeSet;
import id.loket.stock.closing.ClosingMsg;
import id.loket.stock.closing.Closings;
import id.loket.stock.closing.Count;
import id.loket.stock.closing.DayLine;
import id.loket.stock.closing.DayLine.Found;
import id.loket.stock.closing.DaySheet;
import id.loket.store.Transaction;

/** Compares counts with the books, and refuses what cannot be a count. */
final class CountCheck {

    /** A count that is by more than a box above all the office ever had is a typing error, or an unbooked consignment. */
    private static final long ONE_BOX = 1000;
    private static final int SHORTEST_EXPLANATION = 10;
    private static final int NAMED = 20;

    private final Transaction transaction;
    private final String account;
    private final Instant now;

    /** @param now the time of the counts */
    CountCheck(Transaction transaction, Session session, Instant now) {
        this.transaction = transaction;
        this.now = now;
        account = session.account();
    }

    /** The sheet with these counts on it; a place nobody counted stays without. */
    DaySheet compare(DaySheet sheet, List<Count> counts, Optional<Approval> consent) {
        var byPlace = new HashMap<Place, Count>();
        for (var count : counts) {
            if (byPlace.put(count.place(), count) != null) {
                throw new Refusal(ClosingMsg.shelfTwice, count.place().label());
            }
            if (sheet.shelves().stream().noneMatch(line -> line.place().equals(count.place()))) {
                throw new Refusal(ClosingMsg.shelfUnknown, count.place().label());
            }
        }
        var all = sheet.lines().stream().mapToLong(DayLine::expected).sum();
        var lines = sheet.lines().stream()
                .map(line -> byPlace.containsKey(line.place())
                        ? counted(line, byPlace.get(line.place()), all, 0, consent) : line)
                .toList();
        return new DaySheet(sheet.day(), lines, sheet.kinds(), sheet.firstMovement(), sheet.lastMovement(), sheet.closed());
    }

    /** One line with its count. */
    DayLine counted(DayLine line, Count count, long all, int revision, Optional<Approval> consent) {
        if (!count.byNumber() && count.pieces() > all + ONE_BOX) {
            throw new Refusal(ClosingMsg.countBeyondBooks, line.place().label(), count.pieces(), all);
        }
        var missing = "";
        var surplus = "";
        if (count.byNumber()) {
            var scanned = RangeSet.of(count.scanned());
            var booked = Flows.numbers(transaction, line.place());
            missing = named(booked.without(scanned).ranges().stream().map(BlankRange::toString).toList());
            surplus = named(scanned.without(booked).ranges().stream().map(range -> surplus(range, line.place())).toList());
        }
        var found = new Found(count.pieces(), missing, surplus, count.explanation(), revision, account, now,
                consent.map(Approval::approver).orElse(""));
        var compared = with(line, found);
        return compared.settled() ? with(line, carriedOn(line, found)) : compared;
    }

    /** Refuses a sheet on which a shelf is not counted, or a difference not explained and countersigned. */
    void requireWhole(DaySheet sheet, Session session, Optional<Approval> consent) {
        for (var line : sheet.shelves()) {
            if (line.count().isEmpty()) {
                throw new Refusal(ClosingMsg.notCounted, line.place().label());
            }
            requireWords(line, false);
        }
        if (sheet.shelves().stream().anyMatch(line -> !line.settled())) {
            requireSecondPerson(session, consent);
        }
    }

    /** Refuses a difference without words; a correction always needs some. */
    static void requireWords(DayLine line, boolean always) {
        if (!always && line.settled()) {
            return;
        }
        var words = line.count().map(Found::explanation).orElse("");
        if (words.isEmpty()) {
            throw new Refusal(ClosingMsg.notExplained, line.place().label(), line.difference());
        }
        if (words.length() < SHORTEST_EXPLANATION) {
            throw new Refusal(ClosingMsg.explanationTooShort, line.place().label(), words);
        }
    }

    static void requireSecondPerson(Session session, Optional<Approval> consent) {
        var given = consent.orElseThrow(() -> new Refusal(ClosingMsg.notCountersigned));
        if (!given.permission().equals(Closings.COUNTERSIGN)) {
            throw new Refusal(ClosingMsg.wrongConsent);
        }
        if (given.approver().equals(session.account())) {
            throw new Refusal(ClosingMsg.samePerson, given.approver());
        }
    }

    /** A difference that has not changed keeps what was said about it; one that is none needs no second person. */
    private static Found carriedOn(DayLine line, Found found) {
        var words = found.explanation().isEmpty()
                ? line.carried().map(DayLine.Carried::explanation).orElse("") : found.explanation();
        return new Found(found.pieces(), found.missing(), found.surplus(), words, found.revision(), found.countedBy(),
                found.countedAt(), found.countersignedBy());
    }

    private static DayLine with(DayLine line, Found found) {
        return new DayLine(line.place(), line.opening(), line.in(), line.out(), line.since(), Optional.of(found),
                line.carried());
    }

    /** In the office's language whoever counts: it stands on the sheet. */
    private String surplus(BlankRange range, Place counted) {
        var known = Flows.known(transaction, range);
        known.filter(piece -> piece.getValue().isShelf() && !piece.getValue().equals(counted)).ifPresent(piece -> {
            throw new Refusal(ClosingMsg.liesElsewhere, piece.getKey(), piece.getValue().label(), counted.label());
        });
        return known.map(piece -> ClosingMsg.numberAt.in(Languages.INDONESIAN, range, piece.getValue().label()))
                .orElseGet(() -> ClosingMsg.numberUnknown.in(Languages.INDONESIAN, range));
    }

    private static String named(List<String> ranges) {
        var shown = new ArrayList<>(ranges.subList(0, Math.min(NAMED, ranges.size())));
        var text = String.join(", ", shown);
        return ranges.size() > NAMED ? ClosingMsg.numbersMore.in(Languages.INDONESIAN, text, ranges.size() - NAMED) : text;
    }
}
