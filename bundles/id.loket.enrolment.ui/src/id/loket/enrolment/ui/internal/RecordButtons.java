package id.loket.enrolment.ui.internal;

import java.util.EnumMap;
import java.util.EnumSet;
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
        CONFIRM(Msg.confirm, Key.ENTER, true), CORRECT(Msg.correct, Key.function(6), false),
        TAKE(Msg.take, Key.SPACE, true), ACCEPT(Msg.accept, Key.ENTER, false),
        EXCEPT(Msg.except, Key.function(4), false),
        RETAKE(Msg.retake, Key.function(7), false), OVERRIDE(Msg.override, Key.function(8), false),
        SEAL(Msg.seal, Key.ENTER, true), SLIP(Msg.slip, Key.ENTER, true),
        NEXT(Msg.next, Key.ENTER, true), SLIP_AGAIN(Msg.slipAgain, Key.function(9), false),
        CANCEL(Msg.cancel, Key.ESCAPE, false), POSTPONE(Msg.postpone, Key.ESCAPE, false);

        private final Msg label;
        private final Key key;
        private final boolean primary;

        Act(Msg label, Key key, boolean primary) {
            this.label = label;
            this.key = key;
            this.primary = primary;
        }
    }

    private final Map<Act, KeyButton> buttons = new EnumMap<>(Act.class);

    RecordButtons(Composite parent, Map<Act, Runnable> actions) {
        super(parent, SWT.NONE);
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_FORCE);
        for (var act : Act.values()) {
            var action = actions.get(act);
            var button = act.primary ? KeyButton.primary(this, act.label.text(), act.key, action)
                    : KeyButton.secondary(this, act.label.text(), act.key, action);
            var atEnd = act == Act.CANCEL || act == Act.POSTPONE;
            button.setLayoutData(new GridData(atEnd ? SWT.END : SWT.BEGINNING, SWT.CENTER, atEnd, false));
            buttons.put(act, Names.id(button, "enrolment." + act.name().toLowerCase().replace('_', '-')));
        }
        Grids.row(this);
        offer(EnumSet.noneOf(Act.class), EnumSet.noneOf(Act.class));
    }

    /** Shows these buttons; those not in {@code possible} are grey. */
    void offer(Set<Act> shown, Set<Act> possible) {
        buttons.forEach((act, button) -> {
            ((GridData) button.getLayoutData()).exclude = !shown.contains(act);
            button.setVisible(shown.contains(act));
            button.setEnabled(possible.contains(act));
        });
        ((GridLayout) getLayout()).numColumns = Math.max(1, shown.size());
        layout(true);
    }

    void label(Act act, Msg text) {
        buttons.get(act).label(text.text());
    }
}
