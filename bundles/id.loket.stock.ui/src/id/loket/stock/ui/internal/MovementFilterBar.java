package id.loket.stock.ui.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.stock.Movements.Filter;
import id.loket.stock.Place;
import id.loket.ui.widget.Names;

/** Which movements are listed: a place, a day, a number; each may be left empty. */
final class MovementFilterBar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-yyyy");

    private final ZoneId zone;
    private final Combo place;
    private final Text day;
    private final Text number;
    private List<Place> places = List.of();

    /**
     * @param bar of the table
     * @param zone days begin and end in it
     * @param apply lists anew
     */
    MovementFilterBar(Composite bar, ZoneId zone, Runnable apply) {
        this.zone = zone;
        place = Names.id(new Combo(bar, SWT.READ_ONLY), "stock.filter.place");
        Names.of(place, Msg.filterPlace.text());
        place.setItems(Msg.filterAnyPlace.text());
        place.select(0);
        place.addListener(SWT.Selection, event -> apply.run());
        day = Names.id(field(bar, Msg.filterDay.text()), "stock.filter.day");
        number = Names.id(field(bar, Msg.story.text()), "stock.story");
        for (var text : List.of(day, number)) {
            text.addListener(SWT.DefaultSelection, event -> apply.run());
        }
    }

    private static Text field(Composite bar, String name) {
        var text = new Text(bar, SWT.BORDER);
        text.setMessage(name);
        Names.of(text, name);
        return text;
    }

    /** After the bar has its row: the widths of the fields. */
    void widths() {
        GridDataFactory.swtDefaults().hint(70, SWT.DEFAULT).applyTo(place);
        GridDataFactory.swtDefaults().hint(62, SWT.DEFAULT).applyTo(day);
        GridDataFactory.swtDefaults().hint(62, SWT.DEFAULT).applyTo(number);
    }

    /** The chosen place stays. */
    void offer(List<Place> present, Function<Place, String> names) {
        if (present.equals(places)) {
            return;
        }
        var chosen = chosen();
        places = present;
        place.removeAll();
        place.add(Msg.filterAnyPlace.text());
        present.forEach(each -> place.add(names.apply(each)));
        place.select(chosen.map(each -> present.indexOf(each) + 1).orElse(0));
    }

    void clear() {
        place.select(0);
        day.setText("");
        number.setText("");
    }

    private Optional<Place> chosen() {
        return place.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(places.get(place.getSelectionIndex() - 1));
    }

    /**
     * @param limit at most this many
     * @param before only lower numbers than this: the next page; 0 for the first
     * @return what is to be listed
     * @throws Refusal a day or a number that is none
     */
    Filter filter(int limit, long before) {
        var date = day();
        var chip = number.getText().isBlank() ? Optional.<ChipNumber>empty() : Optional.of(ChipNumber.parse(number.getText()));
        return new Filter(chosen(), chip, date.map(each -> each.atStartOfDay(zone).toInstant()),
                date.map(each -> each.plusDays(1).atStartOfDay(zone).toInstant()), before, limit);
    }

    private Optional<LocalDate> day() {
        if (day.getText().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day.getText().strip().replace('/', '-'), DAY));
        } catch (DateTimeParseException notADay) {
            throw new Refusal(notADay, Msg.filterDayForm, day.getText());
        }
    }
}
