package id.loket.enrolment.ui.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;

/** The buttons below the capture: only those that can be pressed now are there, so only their keys work. */
final class RecordButtons extends Composite {

    /** What an operator can do, in the order of the buttons. */
    enum Act {
        CONFIRM(Msg.confirm, Key.ENTER), CORRECT(Msg.correct, Key.function(6)),
        TAKE(Msg.take, Key.SPACE), ACCEPT(Msg.accept, Key.ENTER),
        EXCEPT(Msg.except, Key.function(4)),
        RETAKE(Msg.retake, Key.function(7)), OVERRIDE(Msg.override, Key.function(8)),
        SEAL(Msg.seal, Key.ENTER), SLIP(Msg.slip, Key.ENTER),
        NEXT(Msg.next, Key.ENTER), SLIP_AGAIN(Msg.slipAgain, Key.function(9)),
        CANCEL(Msg.cancel, Key.ESCAPE), POSTPONE(Msg.postpone, Key.ESCAPE);

        private final Msg label;
        private final Key key;

        Act(Msg label, Key key) {
            this.label = label;
            this.key = key;
        }
    }

    /** What goes on, the further first: once something good is taken, that is accepting it. */
    private static final List<Act> FORWARD = List.of(Act.ACCEPT, Act.CONFIRM, Act.TAKE, Act.SEAL, Act.SLIP, Act.NEXT);

    private final Map<Act, KeyButton> buttons = new EnumMap<>(Act.class);

    RecordButtons(Composite parent, Map<Act, Runnable> actions) {
        super(parent, SWT.NONE);
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_FORCE);
        for (var act : Act.values()) {
            var action = actions.get(act);
            var button = KeyButton.secondary(this, act.label.text(), act.key, action);
            var atEnd = act == Act.CANCEL || act == Act.POSTPONE;
            button.setLayoutData(new GridData(atEnd ? SWT.END : SWT.BEGINNING, SWT.CENTER, atEnd, false));
            buttons.put(act, Names.id(button, "enrolment." + act.name().toLowerCase().replace('_', '-')));
        }
        Grids.row(this);
        offer(EnumSet.noneOf(Act.class), EnumSet.noneOf(Act.class));
    }

    /** Shows these buttons; those not in {@code possible} are grey. The one that goes on stands out. */
    void offer(Set<Act> shown, Set<Act> possible) {
        buttons.forEach((act, button) -> {
            Grids.show(button, shown.contains(act));
            button.setEnabled(possible.contains(act));
        });
        var goesOn = FORWARD.stream().filter(possible::contains).findFirst();
        buttons.forEach((act, button) -> button.primary(goesOn.filter(one -> one == act).isPresent()));
        ((GridLayout) getLayout()).numColumns = Math.max(1, shown.size());
        layout(true);
    }

    void label(Act act, Msg text) {
        buttons.get(act).label(text.text());
    }
}
