package id.loket.registry.ui.internal;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ListField;
import id.loket.registry.tables.DateOrder;
import id.loket.ui.widget.ColumnChoices;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Names;

/** Which column holds which field, and how the list writes dates. */
final class MappingEditor {

    private final ColumnChoices<ListField> columns;
    private Combo order;
    private ColumnMapping mapping = ColumnMapping.suggested(List.of());

    MappingEditor(Composite parent) {
        columns = new ColumnChoices<>(parent, ListField.class, ListField::label, "import.field.", Msg.noColumn.text(), form -> {
            var labels = Arrays.stream(DateOrder.values()).map(DateOrder::label).toArray(String[]::new);
            order = Names.id(FormRow.choice(form, Msg.dateOrder.text(), labels), "import.dateOrder");
        });
    }

    /** @param headers the columns to choose from */
    void headers(List<String> headers) {
        columns.headers(headers);
    }

    void show(ColumnMapping shown) {
        mapping = shown;
        order.select(shown.dateOrder().ordinal());
        columns.show(shown.headers());
    }

    /** @return the mapping as it stands in the lists */
    ColumnMapping mapping() {
        return new ColumnMapping(mapping.name(), columns.chosen(), DateOrder.values()[Math.max(0, order.getSelectionIndex())],
                mapping.village());
    }

    void focusOrder() {
        order.setFocus();
    }
}
