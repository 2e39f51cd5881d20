package id.loket.printing.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.printing.Printing.Outcome;
import id.loket.printing.RunWatch.Lane;
import id.loket.printing.RunWatch.LaneState;

/** What one printer did and does in a run. Guarded by its run. */
final class LaneBook {

    final String printer;
    /** Cards that were begun and have no outcome yet. */
    int begun;
    private final String label;
    private final Clock clock;
    private LaneState state = LaneState.WAITING;
    private Instant since;
    private String words = "";
    private boolean needsPerson;
    private long cardId;
    private ChipNumber chip;
    private int printed;
    private int spoiled;
    private int spoiledInARow;
    private int inspect;
    private int toCheck;

    LaneBook(String printer, String label, Clock clock) {
        this.printer = printer;
        this.label = label;
        this.clock = clock;
        since = clock.instant();
    }

    LaneState state() {
        return state;
    }

    String words() {
        return words;
    }

    int printed() {
        return printed;
    }

    int spoiled() {
        return spoiled;
    }

    int inspect() {
        return inspect;
    }

    int toCheck() {
        return toCheck;
    }

    int spoiledInARow() {
        return spoiledInARow;
    }

    /** @return whether anything changed */
    boolean is(LaneState now, String why) {
        if (state == now && words.equals(why) && !needsPerson) {
            return false;
        }
        needsPerson = false;
        if (state != now) {
            since = clock.instant();
        }
        state = now;
        words = why;
        if (now != LaneState.PRINTING) {
            cardId = 0;
            chip = null;
        }
        return true;
    }

    void waitsForPerson(String why) {
        is(state, why);
        needsPerson = true;
    }

    void prints(long card, ChipNumber blank) {
        is(LaneState.PRINTING, "");
        since = clock.instant();
        cardId = card;
        chip = blank;
    }

    void count(Outcome outcome) {
        if (outcome.state() == CardState.PRINTED) {
            printed++;
            toCheck += outcome.toCheck() ? 1 : 0;
            spoiledInARow = 0;
        } else if (outcome.state() == CardState.INSPECT) {
            inspect++;
        } else {
            spoiled++;
            spoiledInARow++;
        }
    }

    Lane lane() {
        return new Lane(printer, label, state, since, words, cardId, Optional.ofNullable(chip), needsPerson, printed, spoiled, inspect);
    }
}
