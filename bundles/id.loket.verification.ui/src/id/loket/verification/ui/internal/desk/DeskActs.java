package id.loket.verification.ui.internal.desk;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.dialog.AskDialog;
import id.loket.ui.dialog.SupervisorDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;
import id.loket.verification.desk.Decision;
import id.loket.verification.desk.Desk;
import id.loket.verification.ui.internal.Pages;
import id.loket.verification.ui.internal.Room;

/** What is done at the desk beside deciding one row: figures, many rows at once, undoing, looking for somebody else. */
final class DeskActs {

    private final DeskWork work;
    private final Room room;
    private final DeskWork.Uses uses;
    private final ListBar bar;
    private final List<KeyButton> ofList;
    private final List<KeyButton> ofRow;
    private final KeyButton undoRow;

    DeskActs(Composite below, Composite beside, DeskWork work, Room room, DeskWork.Uses uses, ListBar bar) {
        this.work = work;
        this.room = room;
        this.uses = uses;
        this.bar = bar;
        var first = Grids.plain(below, 2);
        var second = Grids.plain(below, 2);
        ofList = List.of(button(first, "desk.same", DeskText.acceptSame.text(), Key.function(9), this::acceptSame),
                button(first, "desk.undo", DeskText.undoLast.text(), Key.control('Z'), this::undoLast),
                button(second, "desk.totals.open", DeskText.figures.text(), Key.function(8), this::figures),
                button(second, "desk.homes", DeskText.homes.text(), Key.function(7), this::homes),
                button(bar.tools(), "desk.reload", DeskText.reload.text(), Key.function(5), work::reload));
        var row = Grids.plain(beside, 3);
        undoRow = button(row, "desk.undoRow", DeskText.undoRow.text(), Key.control('U'), this::undoRow);
        ofRow = List.of(button(row, "desk.search", DeskText.searchOther.text(), Key.function(4), this::search),
                button(row, "desk.finger", DeskText.byFinger.text(), Key.function(12), this::finger));
        for (var each : List.of(first, second, row)) {
            Grids.row(each);
        }
        bar.tools().requestLayout();
        Key.control('G').on(bar.row(), bar.row()::setFocus);
        // Where there is something to accept, Enter comes from there: see DeskWork.enter.
        bar.row().addListener(SWT.DefaultSelection, event -> find());
        enable();
    }

    private static KeyButton button(Composite parent, String id, String label, Key key, Runnable action) {
        return Names.id(KeyButton.secondary(parent, label, key, action), id);
    }

    /** What can be done now. */
    void enable() {
        var model = work.model();
        var list = bar.current() != null;
        ofList.forEach(button -> button.setEnabled(list));
        ofRow.forEach(button -> button.setEnabled(model != null && model.isOpen()));
        undoRow.setEnabled(model != null && model.row().current().isPresent());
    }

    /** Opens the row whose number was typed. */
    void find() {
        var typed = bar.row().getText().strip();
        if (bar.current() == null || !typed.matches("\\d{1,7}")) {
            room.banner().show(Tone.WARNING, DeskText.rowNoNumber.text(), "");
            return;
        }
        var list = bar.current().id();
        Work.quiet(progress -> uses.desk().find(room.session(), list, "", Integer.parseInt(typed))).done(found -> {
            if (found.isEmpty()) {
                room.banner().show(Tone.WARNING, DeskText.rowNotThere.text(typed), "");
                return;
            }
            room.banner().clear();
            work.open(found.getAsLong());
            work.focus();
        }).refused(room::refused).start(bar.row());
    }

    private void acceptSame() {
        if (new AcceptDialog(work.shell(), room.session(), uses.desk(), bar.current().id(), room.formats()).ask()) {
            work.reload();
        }
    }

    private void figures() {
        if (bar.figures() != null) {
            new FiguresDialog(work.shell(), DeskText.figures.text(), DeskText.figuresLine.text(), FigureLine.of(bar.figures()), bar::look)
                    .open();
        }
    }

    private void homes() {
        new FiguresDialog(work.shell(), DeskText.homes.text(), DeskText.homesLine.text(), FigureLine.of(bar.homes()), bar::look).open();
    }

    private void search() {
        var name = work.model().row().row().person().name();
        new SearchDialog(work.shell(), room.session(), uses.residents(), uses::place, name, work::beside).open();
    }

    private void finger() {
        uses.navigator().open(Pages.IDENTIFY, "row:" + work.model().row().row().id());
    }

    private void undoLast() {
        var list = bar.current().id();
        Work.quiet(progress -> uses.desk().undoLast(room.session(), list)).done(this::undone).refused(room::refused).start(bar.row());
    }

    private void undone(Decision decision) {
        room.banner().clear();
        room.header().fact(DeskText.undoneFact.text(decision.outcome().label()), Tone.GOOD);
        work.reload();
        work.open(decision.rowId());
        work.focus();
    }

    /** Somebody else's decision needs a supervisor: in person, or at the same screen. */
    private void undoRow() {
        var id = work.model().row().row().id();
        var what = DeskText.undoRowWhat.text(work.model().row().row().person().name());
        if (room.session().may(Desk.UNDO)) {
            new AskDialog<>(work.shell(), DeskText.undoRowTitle.text(), DeskText.undoRow.text(),
                    answer -> uses.desk().undo(room.session(), id, answer.text("reason")))
                    .means(what).lines("reason", DeskText.reason.text(), "").ask().ifPresent(this::undone);
            return;
        }
        SupervisorDialog.ask(work.shell(), uses.approvals(), room.session(), Desk.UNDO, "row:" + id, what)
                .ifPresent(approval -> Work.quiet(progress -> uses.desk().undo(room.session(), id, approval)).done(this::undone)
                        .refused(room::refused).start(bar.row()));
    }
}
