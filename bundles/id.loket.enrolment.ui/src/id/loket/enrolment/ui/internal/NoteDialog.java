package id.loket.enrolment.ui.internal;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.enrolment.NextAction;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Asks what was done about a case, where a supervisor may choose what comes next; or why something is done. */
final class NoteDialog extends LoketDialog {

    /**
     * What was typed.
     *
     * @param note what was done
     * @param action chosen by a supervisor, or null
     */
    record Note(String note, NextAction action) {
    }

    private final String name;
    private final String what;
    private final boolean choosing;
    private final Msg label;
    private Text text;
    private Combo actions;
    private KeyButton save;
    private Note note;

    private NoteDialog(Shell parent, String name, String what, boolean choosing, Msg label) {
        super(parent, what);
        this.name = name;
        this.what = what;
        this.choosing = choosing;
        this.label = label;
    }

    static Optional<Note> ask(Shell parent, String name, String what, boolean choosing) {
        var dialog = new NoteDialog(parent, name, what, choosing, Msg.noteLabel);
        return dialog.open() == Window.OK ? Optional.of(dialog.note) : Optional.empty();
    }

    static Optional<String> reason(Shell parent, String name, String what) {
        var dialog = new NoteDialog(parent, name, what, false, Msg.reasonLabel);
        return dialog.open() == Window.OK ? Optional.of(dialog.note.note()) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        Grids.wide(Labels.strong(body, name));
        var form = Grids.wide(Grids.plain(body, 2));
        if (choosing) {
            actions = Names.id(FormRow.choice(form, Msg.noteAction.text(),
                    Arrays.stream(NextAction.values()).map(NextAction::label).toArray(String[]::new)), "case.action");
        }
        text = Names.id(FormRow.lines(form, label.text()), "case.note");
        text.addListener(SWT.Modify, event -> save.setEnabled(!text.getText().isBlank()));
        text.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.back.text());
        // Enter makes a new line in the note, so the key is another one.
        save = Names.id(KeyButton.primary(bar, choosing ? Msg.caseSave.text() : what, Key.control('s'), this::save), "case.save");
        save.setEnabled(false);
    }

    private void save() {
        note = new Note(text.getText().trim(), choosing ? NextAction.values()[actions.getSelectionIndex()] : null);
        okPressed();
    }
}
