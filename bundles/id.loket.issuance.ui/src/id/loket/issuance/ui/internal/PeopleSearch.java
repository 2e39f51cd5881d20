package id.loket.issuance.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/**
 * Finds who asks for something: a field, and below it the residents that match, of whom the first is chosen.
 *
 * @param <T> a resident as the use case shows them
 */
final class PeopleSearch<T> {

    private final Banner banner;
    private final Function<String, List<T>> search;
    private final Text typed;
    private final TableView<T> people;
    private Consumer<Optional<T>> chosen = none -> { };

    /**
     * @param body of the dialog
     * @param banner tells why nothing could be found
     * @param id begins the names of field, button and list
     * @param height of the list, in pixels
     * @param search the use case, off the UI thread
     */
    PeopleSearch(Composite body, Banner banner, String id, int height, Function<String, List<T>> search) {
        this.banner = banner;
        this.search = search;
        var row = Grids.wide(Grids.plain(body, 3));
        typed = Names.id(FormRow.text(row, Msg.applicant.text()), id + ".search");
        typed.setMessage(Msg.applicantHint.text());
        typed.addListener(SWT.DefaultSelection, event -> find());
        Names.id(KeyButton.secondary(row, Msg.find.text(), Key.function(9), this::find), id + ".find");
        people = new TableView<T>(body, Msg.applicants.text()).empty(Msg.applicantNone.text()).bare();
        Names.id(people.table(), id + ".people");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, height).applyTo(people);
        people.onSelect(one -> chosen.accept(Optional.of(one)));
    }

    /** @param action gets who is chosen, by the operator or as the first found; empty while nobody is */
    void onChoice(Consumer<Optional<T>> action) {
        chosen = action;
    }

    /** @return the list, for its columns */
    TableView<T> people() {
        return people;
    }

    /** Shows the empty list, and lets the operator type. */
    void begin() {
        people.rows(List.of());
        typed.setFocus();
    }

    /** @return who is chosen */
    Optional<T> choice() {
        return people.selection();
    }

    private void find() {
        var text = typed.getText().trim();
        if (text.isEmpty()) {
            return;
        }
        Work.quiet(progress -> search.apply(text)).done(found -> show(text, found)).refused(banner::show).start(people);
    }

    private void show(String text, List<T> found) {
        banner.clear();
        people.empty(Msg.applicantUnknown.text(text));
        people.rows(found);
        if (found.isEmpty()) {
            typed.selectAll();
        } else {
            people.select(found.get(0));
            people.setFocus();
        }
        chosen.accept(choice());
    }
}
