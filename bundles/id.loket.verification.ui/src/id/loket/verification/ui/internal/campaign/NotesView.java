package id.loket.verification.ui.internal.campaign;

import java.util.List;

import org.eclipse.swt.widgets.Composite;

import id.loket.registry.tables.TableNote;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;

/** What is to be known of a file, its sheets and their headers. */
final class NotesView {

    private final TableView<TableNote> table;

    NotesView(Composite parent) {
        table = new TableView<TableNote>(parent, CampaignText.fileNotes.text())
                .text(CampaignText.sheet.text(), 110, TableNote::sheet)
                .text(CampaignText.row.text(), 50, note -> note.row() == 0 ? "" : String.valueOf(note.row()))
                .text(CampaignText.fileNote.text(), 420, TableNote::text)
                .empty(CampaignText.fileNotesNone.text())
                .bare();
        Names.id(table.table(), "take.notes");
        table.rows(List.of());
    }

    void show(List<TableNote> notes) {
        table.rows(notes);
    }
}
