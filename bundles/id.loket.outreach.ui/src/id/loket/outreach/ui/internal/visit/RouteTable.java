package id.loket.outreach.ui.internal.visit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.text.Refusal;
import id.loket.outreach.visit.VisitPlan.Stop;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;

/** The route of a plan: places in their order, added by name and target, moved and taken away by keys. */
final class RouteTable {

    private static final int HEIGHT = 130;

    private final Villages villages;
    private final Runnable changed;
    private final Consumer<Refusal> refused;
    private final List<Stop> stops;
    private final TableView<Stop> table;
    private final Combo kind;
    private final Combo place;
    private final Text target;

    /**
     * @param body of the dialog
     * @param desk of the page
     * @param begin places to begin with
     * @param changed told when the route is another
     * @param refused shows what is wrong with what was typed
     */
    RouteTable(Composite body, VisitDesk desk, List<Stop> begin, Runnable changed, Consumer<Refusal> refused) {
        this.changed = changed;
        this.refused = refused;
        villages = new Villages(desk.uses().regions());
        stops = new ArrayList<>(begin);
        table = new TableView<Stop>(body, VisitText.routeTitle.text())
                .number(VisitText.routeNumber.text(), 50, stop -> stops.indexOf(stop) + 1)
                .text(VisitText.place.text(), 240, stop -> desk.words().place(stop.kind(), stop.place()))
                .text(VisitText.kind.text(), 130, stop -> VisitWords.kind(stop.kind()))
                .number(VisitText.target.text(), 80, Stop::target)
                .empty(VisitText.routeHint.text()).bare();
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(table);
        Names.id(table.table(), "plan.route");
        var add = Grids.wide(Grids.plain(body, 0));
        kind = combo(add, VisitText.kind.text(), SWT.READ_ONLY, 130, "plan.kind");
        kind.setItems(VisitWords.kind(Kind.VILLAGE), VisitWords.kind(Kind.SCHOOL), VisitWords.kind(Kind.PRISON));
        kind.select(0);
        kind.addListener(SWT.Selection, event -> offer());
        place = combo(add, VisitText.place.text(), SWT.NONE, 210, "plan.place");
        Labels.muted(add, VisitText.target.text());
        target = Names.id(new Text(add, SWT.BORDER), "plan.target");
        target.setFont(Theme.of(add).body());
        Names.of(target, VisitText.target.text());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(44, SWT.DEFAULT).applyTo(target);
        Names.id(KeyButton.secondary(add, VisitText.addStop.text(), Key.alt('t'), this::add), "plan.add");
        Names.id(KeyButton.secondary(add, VisitText.earlier.text(), Key.alt('n'), () -> move(-1)), "plan.up");
        Names.id(KeyButton.secondary(add, VisitText.removeStop.text(), Key.alt('h'), this::remove), "plan.remove");
        Grids.row(add);
        offer();
        table.rows(List.copyOf(stops));
    }

    private static Combo combo(Composite parent, String name, int style, int width, String id) {
        var combo = Names.id(new Combo(parent, style), id);
        combo.setFont(Theme.of(parent).body());
        Names.of(combo, name);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    private Kind kind() {
        return Kind.values()[kind.getSelectionIndex()];
    }

    private void offer() {
        place.setItems(kind() == Kind.VILLAGE ? villages.labels() : new String[0]);
        place.setText("");
    }

    List<Stop> stops() {
        return List.copyOf(stops);
    }

    /**
     * Adds what is typed below the table, if anything is.
     *
     * @throws Refusal if it is no place or no number
     */
    void take() {
        if (place.getText().isBlank()) {
            return;
        }
        var name = place.getText().strip();
        var village = kind() == Kind.VILLAGE
                ? villages.find(name).orElseThrow(() -> new Refusal(VisitText.villageUnknown, name)) : null;
        stops.add(new Stop(kind(), village == null ? name : village.value(), village, number(), Set.of()));
        place.setText("");
        target.setText("");
        refresh();
    }

    private int number() {
        var typed = target.getText().replace(".", "").strip();
        if (!typed.matches("\\d{1,5}")) {
            throw new Refusal(VisitText.targetWrong, target.getText());
        }
        return Integer.parseInt(typed);
    }

    private void add() {
        try {
            take();
            place.setFocus();
        } catch (Refusal wrong) {
            refused.accept(wrong);
        }
    }

    private void move(int by) {
        table.selection().map(stops::indexOf).filter(at -> at + by >= 0 && at + by < stops.size()).ifPresent(at -> {
            Collections.swap(stops, at, at + by);
            refresh();
        });
    }

    private void remove() {
        table.selection().ifPresent(stop -> {
            stops.remove(stop);
            refresh();
        });
    }

    private void refresh() {
        table.rows(List.copyOf(stops));
        changed.run();
    }
}
