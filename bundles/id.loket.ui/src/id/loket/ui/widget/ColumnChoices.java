package id.loket.ui.widget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.theme.Theme;

/**
 * Which column of a file holds which field: one drop-down list per field, in as much height as there is.
 *
 * @param <F> the fields
 */
public final class ColumnChoices<F extends Enum<F>> {

    private final ScrolledComposite scroll;
    private final Composite form;
    private final Map<F, Combo> columns;
    private final String none;
    private List<String> headers = List.of();
    private Runnable changed = () -> { };

    /**
     * @param parent takes the form
     * @param fields one row each, in their order
     * @param labels of the fields
     * @param id of each list is this with the field's name behind it
     * @param none stands where no column holds the field
     * @param above adds rows of its own above the fields; two grid columns
     */
    public ColumnChoices(Composite parent, Class<F> fields, Function<F, String> labels, String id, String none,
            Consumer<Composite> above) {
        this.none = none;
        columns = new EnumMap<>(fields);
        scroll = Grids.fill(new ScrolledComposite(parent, SWT.V_SCROLL));
        scroll.setBackground(parent.getBackground());
        scroll.setExpandHorizontal(true);
        form = Grids.plain(scroll, 2);
        ((GridLayout) form.getLayout()).marginRight = 2 * Theme.GRID;
        scroll.setContent(form);
        above.accept(form);
        for (var field : fields.getEnumConstants()) {
            var combo = Names.id(FormRow.choice(form, labels.apply(field), none), id + field.name());
            combo.addListener(SWT.Selection, event -> changed.run());
            columns.put(field, combo);
        }
        fit();
    }

    /** @param newHeaders the columns to choose from; nothing is chosen yet */
    public void headers(List<String> newHeaders) {
        headers = List.copyOf(newHeaders);
        var items = new ArrayList<String>();
        items.add(none);
        items.addAll(headers);
        columns.values().forEach(combo -> {
            combo.setItems(items.toArray(String[]::new));
            combo.select(0);
        });
        fit();
    }

    /** @param chosen the header of each field's column; one that is not there is left out */
    public void show(Map<F, String> chosen) {
        columns.forEach((field, combo) -> combo.select(1 + headers.indexOf(chosen.getOrDefault(field, ""))));
    }

    /** @return the header of each field's column, as it stands in the lists */
    public Map<F, String> chosen() {
        var chosen = new LinkedHashMap<F, String>();
        columns.forEach((field, combo) -> {
            if (combo.getSelectionIndex() > 0) {
                chosen.put(field, headers.get(combo.getSelectionIndex() - 1));
            }
        });
        return chosen;
    }

    /** @param action runs when a person chooses another column */
    public void onChange(Runnable action) {
        changed = action;
    }

    private void fit() {
        // As wide as there is room, beside the scroll bar that is laid over it; only the height scrolls.
        form.setSize(scroll.getClientArea().width, form.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
    }
}
