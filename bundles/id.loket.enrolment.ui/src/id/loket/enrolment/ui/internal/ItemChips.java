package id.loket.enrolment.ui.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

import id.loket.enrolment.Item;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Step;
import id.loket.kernel.Eye;
import id.loket.kernel.FingerPosition;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Names;

/** The chips of a step with several items: ten fingers in two rows, or two irises. */
final class ItemChips extends Composite {

    private static final int FINGERS_OF_A_HAND = 5;

    private final Map<Item, Chip> chips = new EnumMap<>(Item.class);
    private Step shown;

    ItemChips(Composite parent) {
        super(parent, SWT.NONE);
        setBackground(parent.getBackground());
        var layout = new GridLayout(FINGERS_OF_A_HAND, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 6;
        layout.verticalSpacing = 4;
        setLayout(layout);
    }

    void show(Recording recording) {
        var step = recording.step() == Step.VERIFICATION ? Step.FINGERS : recording.step();
        var items = Item.of(step).size() > 1 ? Item.of(step) : List.<Item>of();
        if (shown != step) {
            build(items);
            shown = step;
        }
        var now = recording.nextItem();
        items.forEach(item -> fill(chips.get(item), recording, item, now.isPresent() && now.get() == item));
    }

    private void build(List<Item> items) {
        chips.values().forEach(Chip::dispose);
        chips.clear();
        for (var item : items) {
            var chip = new Chip(this);
            chip.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            chips.put(item, Names.id(chip, "enrolment.chip." + item.name()));
        }
        requestLayout();
    }

    private static void fill(Chip chip, Recording recording, Item item, boolean now) {
        var kept = recording.kept(item);
        if (now) {
            chip.show(shortName(item), Tone.ACTIVE, Msg.chipNow.text(item.label()));
        } else if (recording.exception(item).isPresent()) {
            chip.show(shortName(item), Tone.WARNING, Msg.chipExcepted.text(item.label()));
        } else if (kept.isPresent() && kept.get().belowThreshold()) {
            chip.show(shortName(item), Tone.WARNING, Msg.chipBelow.text(item.label()));
        } else if (kept.isPresent()) {
            chip.show(shortName(item), Tone.GOOD, Msg.chipTaken.text(item.label()));
        } else {
            chip.show(shortName(item), Tone.NEUTRAL, Msg.chipOpen.text(item.label()));
        }
    }

    private static String shortName(Item item) {
        return item.finger().map(ItemChips::shortName).orElseGet(() -> Msg.iris.text(side(item.eye().orElseThrow() == Eye.RIGHT)));
    }

    private static String shortName(FingerPosition finger) {
        var name = switch (finger) {
            case RIGHT_THUMB, LEFT_THUMB -> Msg.thumb;
            case RIGHT_INDEX, LEFT_INDEX -> Msg.index;
            case RIGHT_MIDDLE, LEFT_MIDDLE -> Msg.middle;
            case RIGHT_RING, LEFT_RING -> Msg.ring;
            case RIGHT_LITTLE, LEFT_LITTLE -> Msg.little;
        };
        return name.text() + " " + side(finger.code() <= FINGERS_OF_A_HAND);
    }

    private static String side(boolean right) {
        return right ? Msg.right.text() : Msg.left.text();
    }
}
