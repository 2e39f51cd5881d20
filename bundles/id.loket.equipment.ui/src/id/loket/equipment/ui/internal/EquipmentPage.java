package id.loket.equipment.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.equipment.DeviceDesk;
import id.loket.equipment.DeviceDesk.Known;
import id.loket.equipment.Equipment;
import id.loket.equipment.Equipment.Details;
import id.loket.equipment.EquipmentKind;
import id.loket.equipment.EquipmentState;
import id.loket.equipment.Register;
import id.loket.equipment.Ticket;
import id.loket.equipment.Tickets;
import id.loket.equipment.Tickets.Fault;
import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.widget.TableView.State;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Peralatan": what broke and who looks after it; what the office owns, where it is and how it is. */
public final class EquipmentPage {

    private static final int TICKETS = 300;
    private static final int TICKETS_HEIGHT = 232;
    private static final int HISTORY_WIDTH = 344;
    private static final Details NOTHING = new Details(EquipmentKind.STATION, "", "", "", "", "", null, "");

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Register register;
    @Inject
    private Tickets tickets;
    @Inject
    private DeviceDesk desk;

    private PageHeader header;
    private Banner banner;
    private TableView<Ticket> faults;
    private TableView<Equipment> pieces;
    private HistoryCard history;
    private Refresh refresh;
    private boolean first = true;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageEquipment.text(), "");
        banner = new Banner(page);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        var left = Grids.fill(Grids.plain(columns, 1));
        left.setLayout(Grids.layout(1, 0, Theme.GAP));
        createTickets(left);
        createRegister(Grids.fill(new Card(left, 1)));
        history = new HistoryCard(columns, formats, session, register, tickets);
        GridDataFactory.fillDefaults().grab(false, true).hint(HISTORY_WIDTH, SWT.DEFAULT).applyTo(history);
        refresh = new Refresh(page, this::load);
        faults.loading();
        pieces.loading();
        load();
    }

    private void createTickets(Composite left) {
        var card = new Card(left, 1);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, TICKETS_HEIGHT).applyTo(card);
        var actions = titled(card, Msg.tickets);
        button(actions, Msg.report, 2, "equipment.report", this::report);
        if (session.may(Tickets.REPAIR)) {
            button(actions, Msg.take, 3, "equipment.take", () -> chosenTicket(this::take));
            button(actions, Msg.close, 4, "equipment.close", () -> chosenTicket(this::close));
        }
        button(actions, Msg.reopen, 5, "equipment.reopen", () -> chosenTicket(this::reopen));
        Grids.row(actions);
        faults = new TableView<Ticket>(card, Msg.tickets.text()).key(Ticket::id)
                .number(Msg.number.text(), 62, Ticket::id)
                .pill(Msg.state.text(), 96, EquipmentPage::state)
                .text(Msg.subject.text(), 150, Ticket::subject)
                .text(Msg.fault.text(), 180, Ticket::fault)
                .text(Msg.reporter.text(), 80, Ticket::reportedBy)
                .value(Msg.age.text(), 72, Ticket::reportedAt, formats::age)
                .text(Msg.technician.text(), 70, ticket -> ticket.takenBy() == null ? "" : ticket.takenBy())
                .empty(Msg.noTickets.text()).bare();
        Names.id(faults.table(), "equipment.tickets");
        faults.onSelect(ticket -> history.show(ticket));
        faults.onOpen(this::next);
    }

    private void createRegister(Composite card) {
        var actions = titled(card, Msg.register);
        if (session.may(Register.KEEP)) {
            button(actions, Msg.add, 6, "equipment.add", this::add);
            button(actions, Msg.edit, 7, "equipment.edit", () -> chosenPiece(this::edit));
            button(actions, Msg.changeState, 8, "equipment.changeState", () -> chosenPiece(this::changeState));
        }
        Grids.row(actions);
        pieces = new TableView<Equipment>(card, Msg.register.text()).key(Equipment::id)
                .text(Msg.kind.text(), 124, piece -> piece.kind().label())
                .text(Msg.model.text(), 130, piece -> (piece.details().maker() + " " + piece.details().model()).trim())
                .text(Msg.serialNumber.text(), 110, piece -> piece.details().serialNumber())
                .text(Msg.inventoryNumber.text(), 116, piece -> piece.details().inventoryNumber())
                .text(Msg.place.text(), 96, piece -> piece.details().place())
                .pill(Msg.state.text(), 124, EquipmentPage::state)
                .empty(Msg.noEquipment.text());
        Names.id(pieces.table(), "equipment.list");
        pieces.onSelect(piece -> history.show(piece));
        pieces.onOpen(piece -> {
            if (session.may(Register.KEEP)) {
                edit(piece);
            }
        });
    }

    private static Composite titled(Composite card, Msg title) {
        var row = Grids.wide(Grids.plain(card, 2));
        Grids.wide(Labels.strong(row, title.text()));
        return Grids.plain(row, 1);
    }

    private static void button(Composite actions, Msg verb, int key, String id, Runnable act) {
        Names.id(KeyButton.secondary(actions, verb.text(), Key.function(key), act), id);
    }

    @Inject
    @Optional
    void equipmentChanged(@UIEventTopic("id/loket/changed/equipment") Event event) {
        reload();
    }

    @Inject
    @Optional
    void ticketsChanged(@UIEventTopic("id/loket/changed/tickets") Event event) {
        reload();
    }

    @Focus
    void focus() {
        refresh.shown();
        faults.setFocus();
    }

    private record Content(List<Ticket> faults, List<Equipment> pieces, Tickets.Counts counts) {
    }

    private void reload() {
        if (refresh != null) {
            refresh.soon();
        }
    }

    private void load() {
        Work.quiet(progress -> new Content(tickets.all(session, TICKETS), register.all(session), tickets.counts(session)))
                .done(this::show).refused(refusal -> {
                    faults.failed(refusal);
                    pieces.failed(refusal);
                }).start(pieces);
    }

    private void show(Content content) {
        var owned = content.pieces().isEmpty() ? Msg.equipmentNone.text()
                : Msg.equipmentLine.text(content.pieces().size(), count(content, EquipmentState.IN_SERVICE),
                        count(content, EquipmentState.IN_REPAIR), count(content, EquipmentState.UNUSABLE));
        header.line(owned + " " + Msg.ticketsLine.text(content.counts().open(), content.counts().taken()));
        var ticket = faults.selection().map(Ticket::id);
        var piece = pieces.selection().map(Equipment::id);
        faults.rows(content.faults());
        pieces.rows(content.pieces());
        ticket.flatMap(id -> content.faults().stream().filter(row -> row.id() == id).findFirst()).ifPresent(faults::select);
        piece.flatMap(id -> content.pieces().stream().filter(row -> row.id() == id).findFirst()).ifPresent(pieces::select);
        history.again();
        if (first) {
            first = false;
            (content.faults().isEmpty() ? pieces : faults).setFocus();
        }
    }

    private static long count(Content content, EquipmentState state) {
        return content.pieces().stream().filter(piece -> piece.state() == state).count();
    }

    static State state(Ticket ticket) {
        return new State(ticket.state().label(), switch (ticket.state()) {
            case OPEN -> Tone.WARNING;
            case TAKEN -> Tone.ACTIVE;
            case CLOSED -> Tone.GOOD;
        });
    }

    static State state(Equipment piece) {
        return new State(piece.state().label(), switch (piece.state()) {
            case IN_SERVICE -> Tone.GOOD;
            case IN_REPAIR -> Tone.WARNING;
            case UNUSABLE -> Tone.BAD;
        });
    }

    /** Enter on a ticket does what comes next in its life. */
    private void next(Ticket ticket) {
        if (ticket.state() == Ticket.State.CLOSED) {
            reopen(ticket);
        } else if (session.may(Tickets.REPAIR)) {
            if (ticket.state() == Ticket.State.OPEN) {
                take(ticket);
            } else {
                close(ticket);
            }
        }
    }

    /** About the piece that is selected in the register, if the person is there; else about what is typed. */
    private void report() {
        var about = pieces.table().isFocusControl() ? pieces.selection() : java.util.Optional.<Equipment>empty();
        Reports.ask(pieces.getShell(), session, tickets, about.map(piece -> new Fault(piece.id(), "", piece.label(), ""))
                .orElseGet(() -> new Fault(null, "", "", ""))).ifPresent(this::told);
    }

    private void take(Ticket ticket) {
        var dialog = new AskDialog<>(faults.getShell(), Msg.takeTitle.text(ticket.id()), Msg.take.text(),
                answer -> Msg.taken.text(tickets.take(session, ticket.id(), answer.checked("check")).id()))
                .means(Msg.takeMeans.text(ticket.fault()));
        (ticket.equipmentId() == null ? dialog : dialog.check("check", Msg.intoRepair.text())).ask().ifPresent(this::told);
    }

    private void close(Ticket ticket) {
        var dialog = new AskDialog<>(faults.getShell(), Msg.closeTitle.text(ticket.id()), Msg.close.text(),
                answer -> Msg.closed.text(tickets.close(session, ticket.id(), answer.text("words"), answer.checked("check")).id()))
                .means(ticket.fault()).text("words", Msg.done.text(), "");
        (ticket.equipmentId() == null ? dialog : dialog.check("check", Msg.beyondRepair.text())).ask().ifPresent(this::told);
    }

    private void reopen(Ticket ticket) {
        new AskDialog<>(faults.getShell(), Msg.reopenTitle.text(ticket.id()), Msg.reopen.text(),
                answer -> Msg.reopened.text(tickets.reopen(session, ticket.id(), answer.text("words")).id()))
                .means(ticket.subject()).text("words", Msg.reportWhat.text(), "").ask().ifPresent(this::told);
    }

    private void add() {
        withDevices(devices -> EquipmentDialog.add(pieces.getShell(), books(devices), NOTHING)
                .ifPresent(piece -> told(Msg.saved.text(piece.label()))));
    }

    private void edit(Equipment piece) {
        withDevices(devices -> EquipmentDialog.edit(pieces.getShell(), books(devices), piece)
                .ifPresent(changed -> told(Msg.saved.text(changed.label()))));
    }

    private EquipmentDialog.Books books(List<Known> devices) {
        return new EquipmentDialog.Books(session, register, devices);
    }

    private void withDevices(Consumer<List<Known>> then) {
        Work.quiet(progress -> desk.overview(session).devices()).done(then).refused(banner::show).start(pieces);
    }

    private void changeState(Equipment piece) {
        var others = Arrays.stream(EquipmentState.values()).filter(state -> state != piece.state()).toList();
        new AskDialog<>(pieces.getShell(), Msg.stateTitle.text(), Msg.save.text(), answer -> {
            var changed = register.changeState(session, piece.id(), others.get(answer.choice("state")), answer.text("words"));
            return Msg.stateChanged.text(changed.label(), changed.state().label());
        }).means(piece.label()).choice("state", Msg.newState.text(), others.stream().map(EquipmentState::label).toList(), 0)
                .text("words", Msg.reason.text(), "").ask().ifPresent(this::told);
    }

    private void chosenTicket(Consumer<Ticket> act) {
        faults.selection().ifPresentOrElse(act, () -> banner.show(Tone.NEUTRAL, Msg.chooseTicket.text(), ""));
    }

    private void chosenPiece(Consumer<Equipment> act) {
        pieces.selection().ifPresentOrElse(act, () -> banner.show(Tone.NEUTRAL, Msg.chooseEquipment.text(), ""));
    }

    private void told(String words) {
        banner.show(Tone.GOOD, words, "");
        load();
    }
}
