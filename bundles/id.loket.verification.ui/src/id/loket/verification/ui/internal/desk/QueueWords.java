package id.loket.verification.ui.internal.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.loket.ui.theme.Tone;
import id.loket.ui.widget.TableView.State;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.DeskRow;
import id.loket.verification.desk.RowFilter;

/** The queue's rules: what a row is called in one word, which row comes next. */
final class QueueWords {

    private QueueWords() {
    }

    /**
     * @param row in the queue
     * @return one word for it: its state once somebody decided, before that what is proposed
     */
    static State state(DeskRow row) {
        if (row.state() == RowState.DECIDED) {
            return new State(DeskText.wordDecided.text(), Tone.NEUTRAL);
        }
        if (row.state() == RowState.CONTESTED) {
            return new State(DeskText.wordContested.text(), Tone.BAD);
        }
        if (row.proposal() == null) {
            return row.person().grade() == Grade.BAD ? new State(DeskText.wordUnusable.text(), Tone.BAD)
                    : new State(DeskText.wordUnmatched.text(), Tone.NEUTRAL);
        }
        return switch (row.proposal().verdict()) {
            case SAME -> new State(DeskText.wordSame.text(), Tone.GOOD);
            case LOOK -> new State(DeskText.wordLook.text(), Tone.WARNING);
            case DIFFERENT -> new State(DeskText.wordNobody.text(), Tone.ACTIVE);
        };
    }

    /**
     * @param rows in their order
     * @param decided one of them
     * @return the next one below that is not decided, else the first above; empty if none is left
     */
    static Optional<DeskRow> next(List<DeskRow> rows, DeskRow decided) {
        var at = rows.indexOf(decided);
        var below = rows.subList(at + 1, rows.size()).stream();
        var above = rows.subList(0, Math.max(0, at)).stream();
        return Stream.concat(below, above).filter(row -> row.state() != RowState.DECIDED).findFirst();
    }

    /**
     * @param row as it is now
     * @param filter of the queue
     * @return whether it still belongs there, by state and outcome, which a decision changes
     */
    static boolean belongs(DeskRow row, RowFilter filter) {
        return (filter.state() == null || filter.state() == row.state())
                && (filter.outcome() == null || filter.outcome() == row.outcome());
    }
}
