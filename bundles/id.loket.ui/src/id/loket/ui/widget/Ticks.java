package id.loket.ui.widget;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import id.loket.ui.theme.Theme;

/**
 * Which of several things, each with a box before its name. Takes no room where there is only one: nothing is to be chosen.
 *
 * @param <T> a thing
 */
public final class Ticks<T> {

    private final Label title;
    private final Table table;
    private List<T> things = List.of();

    /**
     * @param parent a composite with a grid of one column
     * @param title above them
     * @param height of the list in pixels
     */
    public Ticks(Composite parent, String title, int height) {
        this.title = Labels.strong(parent, title);
        table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
        table.setFont(Theme.of(parent).body());
        var room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.heightHint = height;
        table.setLayoutData(room);
        Names.of(table, title);
        several(false);
    }

    /**
     * @param action gets the thing a person looks at or ticks
     * @return this
     */
    public Ticks<T> onSelect(Consumer<T> action) {
        table.addListener(SWT.Selection, event -> action.accept(things.get(table.indexOf((TableItem) event.item))));
        return this;
    }

    /**
     * @param now the things
     * @param name of each
     * @param ticked which are ticked until somebody says otherwise
     */
    public void show(List<T> now, Function<T, String> name, Predicate<T> ticked) {
        things = List.copyOf(now);
        table.removeAll();
        for (var thing : things) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(name.apply(thing));
            item.setChecked(ticked.test(thing));
        }
        several(things.size() > 1);
    }

    private void several(boolean several) {
        Grids.show(title, several);
        Grids.show(table, several);
        table.requestLayout();
    }

    /** @return the names of those ticked */
    public Set<String> names() {
        return Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(TableItem::getText).collect(Collectors.toSet());
    }

    /** @return the list, to be named */
    public Table table() {
        return table;
    }
}
