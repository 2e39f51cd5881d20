package id.loket.outreach.ui.internal.field;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import id.loket.outreach.field.SliceChoices.Choice;
import id.loket.outreach.field.SliceChoices.Kind;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** What goes along: villages, lists and schools to tick, a few hundred at most. What is ticked stays so while one searches. */
final class SliceTable {

    private final Text filter;
    private final Table table;
    private final Label sum;
    private final Set<Choice> ticked = new HashSet<>();
    private List<Choice> all = List.of();

    SliceTable(Composite parent) {
        filter = Grids.wide(Names.id(new Text(parent, SWT.SEARCH | SWT.BORDER), "field.slice.filter"));
        filter.setFont(Theme.of(parent).body());
        filter.setMessage(FieldText.sliceHint.text());
        Names.of(filter, FieldText.sliceHint.text());
        table = Grids.fill(Names.id(new Table(parent, SWT.CHECK | SWT.FULL_SELECTION | SWT.V_SCROLL), "field.slice"));
        table.setFont(Theme.of(parent).body());
        table.setHeaderVisible(true);
        table.setHeaderForeground(Theme.of(parent).muted);
        table.setHeaderBackground(Theme.of(parent).surface);
        Names.of(table, FieldText.slice.text());
        column(FieldText.kind, 116, SWT.LEFT);
        column(FieldText.sliceName, 150, SWT.LEFT);
        column(FieldText.within, 130, SWT.LEFT);
        column(FieldText.openRows, 70, SWT.RIGHT);
        sum = Grids.wide(Labels.muted(parent, ""));
        filter.addListener(SWT.Modify, event -> fill());
        filter.addListener(SWT.DefaultSelection, event -> table.setFocus());
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                tick((TableItem) event.item);
            }
        });
        table.addListener(SWT.DefaultSelection, event -> {
            for (var item : table.getSelection()) {
                item.setChecked(!item.getChecked());
                tick(item);
            }
        });
    }

    private void column(FieldText heading, int width, int side) {
        var column = new TableColumn(table, side);
        column.setText(heading.text());
        column.setWidth(width);
    }

    private void tick(TableItem item) {
        var choice = (Choice) item.getData();
        if (item.getChecked()) {
            ticked.add(choice);
        } else {
            ticked.remove(choice);
        }
        tell();
    }

    void show(List<Choice> choices) {
        all = choices;
        // By what they are: how much is open there may have changed meanwhile.
        var before = ticked.stream().map(SliceTable::key).collect(Collectors.toSet());
        ticked.clear();
        choices.stream().filter(choice -> before.contains(key(choice))).forEach(ticked::add);
        fill();
    }

    private static String key(Choice choice) {
        return choice.kind() + " " + choice.value();
    }

    void clear() {
        ticked.clear();
        fill();
    }

    Set<String> values(Kind kind) {
        return ticked.stream().filter(choice -> choice.kind() == kind).map(Choice::value).collect(Collectors.toSet());
    }

    private void fill() {
        var wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        table.setRedraw(false);
        table.removeAll();
        for (var choice : all) {
            if ((choice.name() + " " + choice.within()).toLowerCase(Locale.ROOT).contains(wanted)) {
                var item = new TableItem(table, SWT.NONE);
                item.setText(new String[] {choice.kind().label(), choice.name(), choice.within(),
                        choice.open() == 0 ? "" : Formats.number(choice.open())});
                item.setData(choice);
                item.setChecked(ticked.contains(choice));
            }
        }
        table.setRedraw(true);
        tell();
    }

    private void tell() {
        if (ticked.isEmpty()) {
            sum.setText(FieldText.sliceNone.text());
            return;
        }
        sum.setText(Labels.escape(FieldText.sliceSum.text(values(Kind.VILLAGE).size(), values(Kind.LIST).size(),
                values(Kind.SCHOOL).size(), ticked.stream().filter(choice -> choice.kind() != Kind.SCHOOL)
                        .mapToLong(Choice::open).sum())));
    }
}
