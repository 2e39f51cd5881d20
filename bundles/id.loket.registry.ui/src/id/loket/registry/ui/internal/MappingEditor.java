package id.loket.registry.ui.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ListField;
import id.loket.registry.tables.DateOrder;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Names;

/** Which column holds which field: one drop-down list per field. */
final class MappingEditor {

    private final ScrolledComposite scroll;
    private final Composite form;
    private final Combo order;
    private final Map<ListField, Combo> columns = new EnumMap<>(ListField.class);
    private List<String> headers = List.of();
    private ColumnMapping mapping = ColumnMapping.suggested(List.of());

    MappingEditor(Composite parent) {
        scroll = Grids.fill(new ScrolledComposite(parent, SWT.V_SCROLL));
        scroll.setBackground(parent.getBackground());
        scroll.setExpandHorizontal(true);
        form = Grids.plain(scroll, 2);
        ((GridLayout) form.getLayout()).marginRight = 2 * Theme.GRID;
        scroll.setContent(form);
        order = FormRow.choice(form, Msg.dateOrder.text(), labels());
        Names.id(order, "import.dateOrder");
        for (var field : ListField.values()) {
            columns.put(field, Names.id(FormRow.choice(form, field.label(), Msg.noColumn.text()),
                    "import.field." + field.name()));
        }
        fit();
    }

    private static String[] labels() {
        var labels = new ArrayList<String>();
        for (var each : DateOrder.values()) {
            labels.add(each.label());
        }
        return labels.toArray(String[]::new);
    }

    /** @param newHeaders the columns to choose from */
    void headers(List<String> newHeaders) {
        headers = newHeaders;
        var items = new ArrayList<String>();
        items.add(Msg.noColumn.text());
        items.addAll(newHeaders);
        columns.values().forEach(combo -> combo.setItems(items.toArray(String[]::new)));
        fit();
    }

    void show(ColumnMapping shown) {
        mapping = shown;
        order.select(shown.dateOrder().ordinal());
        columns.forEach((field, combo) -> combo.select(1 + headers.indexOf(shown.headers().getOrDefault(field, ""))));
    }

    /** @return the mapping as it stands in the lists */
    ColumnMapping mapping() {
        var chosen = new EnumMap<ListField, String>(ListField.class);
        columns.forEach((field, combo) -> {
            if (combo.getSelectionIndex() > 0) {
                chosen.put(field, headers.get(combo.getSelectionIndex() - 1));
            }
        });
        return new ColumnMapping(mapping.name(), chosen, DateOrder.values()[Math.max(0, order.getSelectionIndex())],
                mapping.village());
    }

    void focusOrder() {
        order.setFocus();
    }

    private void fit() {
        // As wide as there is room, beside the scroll bar that is laid over it; only the height scrolls.
        form.setSize(scroll.getClientArea().width, form.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
    }
}
