package id.loket.stock.ui.internal.closing;

import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.widgets.Shell;

import id.loket.stock.Place;
import id.loket.stock.closing.Closings;
import id.loket.stock.closing.Count;
import id.loket.stock.closing.DayLine;
import id.loket.stock.closing.DaySheet;
import id.loket.stock.ui.internal.supply.Desk;
import id.loket.ui.Formats;
import id.loket.ui.dialog.FormDialog;
import id.loket.ui.dialog.FormDialog.Field;
import id.loket.ui.dialog.FormDialog.Titles;

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
        new FormDialog<>(parent, new Titles(DayMsg.correct.text(), DayMsg.correctWhat.text(day), DayMsg.correctSave.text()),
                List.of(Field.choice("closing.correct.place", DayMsg.place.text(), sheet.shelves().stream().map(this::words).toList()),
                        Field.text("closing.correct.count", DayMsg.correctCount.text(), ""),
                        Field.text("closing.correct.words", DayMsg.correctWhy.text(), "")),
                (shell, typed) -> desk.consent(shell, Closings.COUNTERSIGN,
                        DayMsg.correctConsent.text(day, label.apply(count(typed).place()), count(typed).pieces())),
                (typed, consent) -> closings.correct(desk.session(), sheet.day(), count(typed), consent),
                corrected -> desk.told(DayMsg.corrected.text(day))).open();
    }

    private String words(DayLine line) {
        return line.count().map(found -> DayMsg.correctPlace.text(label.apply(line.place()), found.pieces()))
                .orElseGet(() -> label.apply(line.place()));
    }

    private Count count(List<String> typed) {
        var place = sheet.shelves().get(Math.max(0, Integer.parseInt(typed.get(0)))).place();
        return Count.parse(place, typed.get(1)).because(typed.get(2));
    }
}
