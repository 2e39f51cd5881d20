package id.loket.enrolment.ui.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import id.loket.enrolment.ExceptionKind;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recording;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Asks what of the current step cannot be taken, and why. */
final class ExceptionDialog extends LoketDialog {

    /**
     * What the operator chose.
     *
     * @param items what cannot be taken
     * @param kind why
     */
    record Choice(Set<Item> items, ExceptionKind kind) {

        String words() {
            return items.stream().map(item -> Words.lower(item.label())).collect(Collectors.joining(", "));
        }
    }

    private final Recording recording;
    private final Map<Item, Button> boxes = new EnumMap<>(Item.class);
    private Combo kind;
    private KeyButton goOn;
    private Choice choice;

    private ExceptionDialog(Shell parent, Recording recording) {
        super(parent, Msg.exceptTitle.text());
        this.recording = recording;
    }

    static Optional<Choice> ask(Shell parent, Recording recording) {
        var dialog = new ExceptionDialog(parent, recording);
        return dialog.open() == Window.OK ? Optional.of(dialog.choice) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        Grids.wide(Labels.strong(body, Msg.exceptWhat.text()));
        var list = Grids.wide(Grids.plain(body, 2));
        var next = recording.nextItem();
        recording.exceptable().stream().filter(item -> item.step() == recording.step()).forEach(item -> {
            var box = new Button(list, SWT.CHECK);
            box.setText(item.label());
            box.setFont(Theme.of(list).body());
            box.setSelection(next.filter(current -> current == item).isPresent());
            box.addListener(SWT.Selection, event -> goOn.setEnabled(boxes.values().stream().anyMatch(Button::getSelection)));
            boxes.put(item, Names.id(box, "except." + item.name()));
        });
        var form = Grids.wide(Grids.plain(body, 2));
        kind = Names.id(FormRow.choice(form, Msg.exceptKind.text(),
                Arrays.stream(ExceptionKind.values()).map(ExceptionKind::label).toArray(String[]::new)), "except.kind");
        kind.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.back.text());
        goOn = Names.id(primary(bar, Msg.goOn.text(), this::choose), "except.go-on");
    }

    private void choose() {
        var items = EnumSet.noneOf(Item.class);
        boxes.forEach((item, box) -> {
            if (box.getSelection()) {
                items.add(item);
            }
        });
        choice = new Choice(items, ExceptionKind.values()[kind.getSelectionIndex()]);
        okPressed();
    }
}
