package id.loket.equipment.ui.internal;

import java.time.Instant;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.access.Session;
import id.loket.equipment.Equipment;
import id.loket.equipment.Register;
import id.loket.equipment.Ticket;
import id.loket.equipment.Tickets;
import id.loket.ui.Formats;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Task;
import id.loket.ui.work.Work;

/** What happened to one ticket or one piece of equipment, newest first; the note of the chosen line below. */
final class HistoryCard extends Card {

    private final Session session;
    private final Register register;
    private final Tickets tickets;
    private final Label heading;
    private final TableView<Line> table;
    private final Label note;
    private Runnable again = () -> { };

    /** One line of a history. */
    private record Line(Instant at, String what, String who, String words) {
    }

    HistoryCard(Composite parent, Formats formats, Session session, Register register, Tickets tickets) {
        super(parent, 1);
        this.session = session;
        this.register = register;
        this.tickets = tickets;
        heading = Names.id(Grids.wide(Labels.strong(this, Msg.history.text())), "equipment.historyOf");
        table = new TableView<Line>(this, Msg.history.text())
                .value(Msg.when.text(), 78, Line::at, formats::moment)
                .text(Msg.what.text(), 96, Line::what)
                .text(Msg.who.text(), 64, Line::who)
                .text(Msg.words.text(), 80, Line::words)
                .empty(Msg.noHistory.text()).bare();
        Names.id(table.table(), "equipment.history");
        table.onSelect(line -> note(line.words()));
        note = Names.id(Grids.wide(Labels.body(this, "")), "equipment.note");
        table.rows(List.of());
    }

    void show(Ticket ticket) {
        open(Msg.ticketLine.text(ticket.id(), ticket.subject()), progress -> tickets.story(session, ticket.id()).stream()
                .map(step -> new Line(step.happenedAt(), step.kind().label(), step.actor(), step.words())).toList());
    }

    void show(Equipment piece) {
        open(piece.label(), progress -> register.story(session, piece.id()).stream()
                .map(change -> new Line(change.changedAt(), change.state().label(), change.actor(), change.reason())).toList());
    }

    /** Reads once more what it shows. */
    void again() {
        again.run();
    }

    private void open(String name, Task<List<Line>> story) {
        again = () -> Work.quiet(story).done(this::rows).refused(table::failed).start(table);
        heading.setText(Labels.escape(Msg.historyOf.text(name)));
        again();
    }

    private void rows(List<Line> lines) {
        table.rows(lines);
        note(lines.stream().map(Line::words).filter(words -> !words.isEmpty()).findFirst().orElse(""));
    }

    private void note(String words) {
        note.setText(Labels.escape(words));
        layout(true, true);
    }
}
