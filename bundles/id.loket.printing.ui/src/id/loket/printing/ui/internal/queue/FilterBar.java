package id.loket.printing.ui.internal.queue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import id.loket.card.CardClass;
import id.loket.card.Origin;
import id.loket.printing.Printing.Hold;
import id.loket.printing.queue.PrintQueue.Counts;
import id.loket.printing.queue.QueueFilter;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Names;

/** Which cards of the queue are shown; each choice with its count, as soon as that is known. */
public final class FilterBar {

    private static final int DELAY = 250;
    private static final int NARROW = 118;

    private final Runnable changed;
    private final Text text;
    private final Choice<String> village;
    private final Choice<CardClass> kind;
    private final Choice<Hold> hold;
    private final Choice<Origin> origin;

    /**
     * @param parent above the list
     * @param villageName names a village
     * @param changed told when another part of the queue is wanted
     */
    public FilterBar(Composite parent, Function<String, String> villageName, Runnable changed) {
        this.changed = changed;
        var bar = Grids.wide(Grids.plain(parent, 5));
        text = Names.id(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "printing.filter.text");
        text.setFont(Theme.of(parent).body());
        text.setMessage(QueueMsg.searchHint.text());
        Names.of(text, QueueMsg.searchHint.text());
        Grids.wide(text);
        Runnable apply = this::applied;
        text.addListener(SWT.Modify, event -> text.getDisplay().timerExec(DELAY, apply));
        village = new Choice<>(bar, QueueMsg.everyVillage, "village", villageName);
        kind = new Choice<>(bar, QueueMsg.everyKind, "kind", CardClass::label);
        hold = new Choice<>(bar, QueueMsg.everyHold, "hold", Hold::label);
        origin = new Choice<>(bar, QueueMsg.everyOrigin, "origin",
                each -> each.kind().label() + " " + each.label());
    }

    /** @return what is wanted now */
    public QueueFilter filter() {
        return new QueueFilter(village.chosen(), kind.chosen(), hold.chosen(), origin.chosen(), null, text.getText());
    }

    /** @param counts a moment old */
    public void show(Counts counts) {
        village.show(counts.villages());
        kind.show(counts.kinds());
        var holds = new EnumMap<Hold, Long>(Hold.class);
        holds.putAll(counts.holds());
        holds.put(Hold.NONE, counts.ready());
        hold.show(holds);
        origin.show(counts.origins());
    }

    private void applied() {
        if (!text.isDisposed()) {
            changed.run();
        }
    }

    /** One way to choose, with counts. */
    private final class Choice<T> {

        private final Combo combo;
        private final QueueMsg every;
        private final Function<T, String> label;
        private List<T> values = List.of();

        Choice(Composite parent, QueueMsg every, String id, Function<T, String> label) {
            this.every = every;
            this.label = label;
            combo = Names.id(new Combo(parent, SWT.READ_ONLY), "printing.filter." + id);
            combo.setFont(Theme.of(parent).body());
            combo.setItems(every.text());
            combo.select(0);
            Names.of(combo, every.text());
            var room = new GridData(SWT.FILL, SWT.CENTER, false, false);
            room.widthHint = NARROW;
            combo.setLayoutData(room);
            combo.addListener(SWT.Selection, event -> changed.run());
        }

        T chosen() {
            var at = combo.getSelectionIndex() - 1;
            return at < 0 || at >= values.size() ? null : values.get(at);
        }

        void show(Map<T, Long> counts) {
            var chosen = chosen();
            values = new ArrayList<>(counts.keySet());
            if (chosen instanceof String || values.stream().anyMatch(String.class::isInstance)) {
                values.sort((one, other) -> label.apply(one).compareTo(label.apply(other)));
            }
            if (chosen != null && !values.contains(chosen)) {
                values.add(chosen);
            }
            var items = new ArrayList<String>();
            items.add(every.text());
            values.forEach(each -> items.add(QueueMsg.counted.text(label.apply(each),
                    Formats.number(counts.getOrDefault(each, 0L)))));
            combo.setItems(items.toArray(String[]::new));
            combo.select(chosen == null ? 0 : values.indexOf(chosen) + 1);
        }
    }
}
