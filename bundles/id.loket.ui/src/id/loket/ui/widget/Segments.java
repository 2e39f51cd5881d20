package id.loket.ui.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import id.loket.ui.theme.Theme;

/** Several views of one page, one at a time, each with Ctrl and its number. */
public final class Segments {

    private final Composite bar;
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final List<KeyButton> buttons = new ArrayList<>();
    private final List<Control> panes = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final Banner banner;

    /** One of several views. */
    public interface View {

        /** Fetches what it shows, off the UI thread. */
        void load();
    }

    /**
     * @param page of the views
     * @param banner of the page; what it tells belongs to one view and goes with it
     */
    public Segments(Composite page, Banner banner) {
        this.banner = banner;
        bar = Grids.plain(page, 0);
        stack = Grids.fill(Grids.plain(page, 1));
        stack.setLayout(layout);
    }

    /**
     * @param name of its button, for tests
     * @param label of its button
     * @param view makes it; the first one is shown
     */
    public void add(String name, String label, Function<Composite, View> view) {
        var pane = Grids.plain(stack, 2);
        pane.setLayout(Grids.layout(2, 0, Theme.GAP));
        var index = panes.size();
        panes.add(pane);
        buttons.add(Names.id(KeyButton.secondary(bar, label, Key.control((char) ('1' + index)), () -> change(index)), name));
        Grids.row(bar);
        views.add(view.apply(pane));
        if (index == 0) {
            show(0);
        }
    }

    /** Fetches what all views show: what is done in one is seen in the next. */
    public void load() {
        views.forEach(View::load);
    }

    private void change(int index) {
        banner.clear();
        show(index);
    }

    /** @param index of a view, from 0: where a sentence of the page leads; the banner keeps what it tells */
    public void show(int index) {
        layout.topControl = panes.get(index);
        stack.layout();
        for (var each = 0; each < buttons.size(); each++) {
            buttons.get(each).primary(each == index);
        }
        buttons.get(index).getParent().layout();
        stack.getDisplay().asyncExec(() -> {
            if (!stack.isDisposed() && stack.isVisible()) {
                layout.topControl.setFocus();
            }
        });
    }
}
