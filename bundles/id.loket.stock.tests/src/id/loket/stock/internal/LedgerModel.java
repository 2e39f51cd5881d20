package id.loket.stock.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import id.loket.stock.Movement.Kind;

/** What the ledger should do, said as simply as can be: a table from piece to place. */
final class LedgerModel {

    private static final Set<Kind> TWO = Set.of(Kind.LOSE, Kind.LEND, Kind.DESTROY, Kind.REVERSE);
    private static final Set<Kind> PAPER = Set.of(Kind.LOSE, Kind.LEND, Kind.DESTROY, Kind.REVERSE, Kind.BORROW);
    private static final Set<Kind> CARDS = Set.of(Kind.TAKE, Kind.PRINT, Kind.SPOIL, Kind.TAKE_IN);

    private final String[] places = new String[History.PIECES];
    private final int[] lastTouched = new int[History.PIECES];
    private final List<Made> made = new ArrayList<>();
    private final Set<Integer> takenBack = new HashSet<>();

    private record Made(int first, int last, String source, String target, Kind kind) {
    }

    LedgerModel() {
        Arrays.fill(places, "outside");
        Arrays.fill(lastTouched, -1);
    }

    int movements() {
        return made.size();
    }

    String placeOf(int piece) {
        return places[piece];
    }

    boolean liesAt(int first, int last, String place) {
        for (var piece = first; piece <= last; piece++) {
            if (!places[piece].equals(place)) {
                return false;
            }
        }
        return true;
    }

    /** @return whether the step was accepted */
    boolean apply(History.Step step) {
        if (TWO.contains(step.kind()) && step.second() != 1 || PAPER.contains(step.kind()) && !step.paper()) {
            return false;
        }
        return step.reverses() >= 0 ? takeBack(step.reverses())
                : book(step.first(), step.last(), step.source(), step.target(), step.kind());
    }

    private boolean takeBack(int index) {
        if (index >= made.size()) {
            return false;
        }
        var wrong = made.get(index);
        if (wrong.kind() == Kind.REVERSE || CARDS.contains(wrong.kind()) || takenBack.contains(index)) {
            return false;
        }
        for (var piece = wrong.first(); piece <= wrong.last(); piece++) {
            if (lastTouched[piece] != index) {
                return false;
            }
        }
        takenBack.add(index);
        return book(wrong.first(), wrong.last(), wrong.target(), wrong.source(), Kind.REVERSE);
    }

    private boolean book(int first, int last, String source, String target, Kind kind) {
        if (source.equals(target) || !liesAt(first, last, source)) {
            return false;
        }
        for (var piece = first; piece <= last; piece++) {
            places[piece] = target;
            lastTouched[piece] = made.size();
        }
        made.add(new Made(first, last, source, target, kind));
        return true;
    }

    /** @return pieces at each place, but outside */
    Map<String, Long> balance() {
        var balance = new TreeMap<String, Long>();
        for (var place : places) {
            if (!place.equals("outside")) {
                balance.merge(place, 1L, Long::sum);
            }
        }
        return balance;
    }
}
