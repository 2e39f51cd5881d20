package id.loket.stock.ui.internal.closing;

import java.util.function.Function;

import org.eclipse.swt.widgets.Shell;

import id.loket.stock.Place;
import id.loket.stock.closing.Closings;
import id.loket.stock.closing.Count;
import id.loket.stock.closing.DayLine;
import id.loket.stock.closing.DaySheet;
import id.loket.stock.ui.internal.supply.Desk;
import id.loket.ui.Formats;
import id.loket.ui.dialog.Answer;
import id.loket.ui.dialog.AskDialog;

/** Corrects a count of the day closed last: a further row beside the first one, with words and a second person. */
final class Correction {

    private final Desk desk;
    private final Closings closings;
    private final DaySheet sheet;
    private final Function<Place, String> label;

    Correction(Desk desk, Closings closings, DaySheet sheet, Function<Place, String> label) {
        this.desk = desk;
        this.closings = closings;
        this.sheet = sheet;
        this.label = label;
    }

    void open(Shell parent) {
        var day = Formats.date(sheet.day());
        new AskDialog<>(parent, DayMsg.correct.text(), DayMsg.correctSave.text(),
                answer -> closings.correct(desk.session(), sheet.day(), count(answer), answer.consent()))
                .means(DayMsg.correctWhat.text(day))
                .choice("place", DayMsg.place.text(), sheet.shelves().stream().map(this::words).toList(), 0)
                .text("count", DayMsg.correctCount.text(), "")
                .text("words", DayMsg.correctWhy.text(), "")
                .second((shell, answer) -> desk.consent(shell, Closings.COUNTERSIGN,
                        DayMsg.correctConsent.text(day, label.apply(count(answer).place()), count(answer).pieces())))
                .ask().ifPresent(corrected -> desk.told(DayMsg.corrected.text(day)));
    }

    private String words(DayLine line) {
        return line.count().map(found -> DayMsg.correctPlace.text(label.apply(line.place()), found.pieces()))
                .orElseGet(() -> label.apply(line.place()));
    }

    private Count count(Answer answer) {
        var place = sheet.shelves().get(Math.max(0, answer.choice("place"))).place();
        return Count.parse(place, answer.text("count")).because(answer.text("words"));
    }
}
