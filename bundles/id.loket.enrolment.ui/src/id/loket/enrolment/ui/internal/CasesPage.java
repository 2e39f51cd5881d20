package id.loket.enrolment.ui.internal;

import java.util.Objects;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.enrolment.Cases;
import id.loket.enrolment.Cases.Row;
import id.loket.enrolment.Cases.Waiting;
import id.loket.enrolment.EnrolmentCase;
import id.loket.enrolment.NextAction;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
import id.loket.ui.Navigator;
import id.loket.ui.Page;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Task;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Cases with owner, next action and age; below them what still waits for the centre's word. */
public final class CasesPage {

    private static final int LIMIT = 2000;
    private static final int WAITING_HEIGHT = 230;

    @Inject Session session;
    @Inject Navigator navigator;
    @Inject Formats formats;
    @Inject Cases cases;
    @Inject Residents residents;

    private Banner banner;
    private TableView<Row> table;
    private TableView<Waiting> waiting;
    private KeyButton act;
    private KeyButton direct;
    private Refresh refresh;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        new PageHeader(page, Msg.pageCases.text(), Msg.casesLine.text());
        banner = new Banner(page);
        table = caseTable(Grids.fill(new Card(page, 1, Msg.casesTitle.text())));
        act = Names.id(KeyButton.primary(table.bar(), Msg.caseDo.text(), Key.function(2), () -> table.selection().ifPresent(this::act)), "case.do");
        if (session.roles().contains(Role.SUPERVISOR)) {
            direct = Names.id(KeyButton.secondary(table.bar(), Msg.caseDirect.text(), Key.function(6),
                    () -> table.selection().ifPresent(this::direct)), "case.direct");
            direct.setEnabled(false);
        }
        act.setEnabled(false);
        Grids.row(table.bar());
        var below = new Card(page, 1, Msg.waitingTitle.text());
        var low = new GridData(SWT.FILL, SWT.FILL, true, false);
        low.heightHint = WAITING_HEIGHT;
        below.setLayoutData(low);
        waiting = waitingTable(below);
        refresh = new Refresh(page, this::load);
        load();
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/cases") Event event) {
        reload();
    }

    @Inject
    @Optional
    void moved(@UIEventTopic("id/loket/changed/enrolments") Event event) {
        reload();
    }

    @Focus
    void focus() {
        refresh.shown();
        table.setFocus();
    }

    private TableView<Row> caseTable(Composite card) {
        var view = new TableView<Row>(card, Msg.casesTitle.text()).key(row -> row.matter().id())
                .pill(Msg.columnStatus.text(), 180, row -> new TableView.State(row.matter().state().label(), Tone.WARNING))
                .text(Msg.columnNik.text(), 150, row -> row.resident().nik().masked())
                .text(Msg.columnName.text(), 220, row -> row.resident().name())
                .text(Msg.columnAction.text(), 190, row -> row.matter().nextAction().label())
                .text(Msg.columnOwner.text(), 130, row -> row.matter().nextAction().ownerLabel())
                .value(Msg.columnAge.text(), 80, row -> row.matter().openedAt(), formats::age)
                .text(Msg.columnNote.text(), 200, row -> lastLine(row.matter()))
                .empty(Msg.casesEmpty.text());
        Names.id(view.table(), "case.table");
        view.onExport(count -> residents.exported(session, count, "cases"));
        view.onSelect(this::offer);
        view.onOpen(this::act);
        return view;
    }

    private TableView<Waiting> waitingTable(Composite card) {
        var view = new TableView<Waiting>(card, Msg.waitingTitle.text()).key(waiting -> waiting.enrolment().id())
                .text(Msg.columnNik.text(), 150, row -> row.resident().nik().masked())
                .text(Msg.columnName.text(), 260, row -> row.resident().name())
                .text(Msg.columnStatus.text(), 180, row -> row.state().label())
                .text(Msg.columnReason.text(), 320, Waiting::reason)
                .value(Msg.columnAge.text(), 90, Waiting::since, formats::age)
                .empty(Msg.waitingEmpty.text());
        Names.id(view.table(), "case.waiting");
        view.onExport(count -> residents.exported(session, count, "waiting for the centre"));
        return view;
    }

    private static String lastLine(EnrolmentCase matter) {
        var note = Objects.requireNonNullElse(matter.note(), Objects.requireNonNullElse(matter.detail(), ""));
        return note.substring(note.lastIndexOf('\n') + 1);
    }

    private void offer(Row row) {
        var action = row.matter().nextAction();
        act.label((action == NextAction.RECORD_AGAIN ? Msg.caseRecord : Msg.caseDo).text());
        act.setEnabled(action != NextAction.WAIT_FOR_CENTRE);
        if (direct != null) {
            direct.setEnabled(true);
        }
    }

    private void act(Row row) {
        var matter = row.matter();
        switch (matter.nextAction()) {
            case RECORD_AGAIN -> navigator.open(Page.RECORD, "resident:" + matter.residentId());
            case RESEND -> ask(row, matter.nextAction().label(), false,
                    note -> progress -> cases.resend(session, matter.id(), note.note()));
            case ASK_DELETION, ASK_DECISION -> ask(row, matter.nextAction().label(), false,
                    note -> progress -> cases.asked(session, matter.id(), note.note()));
            case WAIT_FOR_CENTRE -> banner.show(Tone.NEUTRAL, Msg.caseNothing.text(), "");
        }
    }

    private void direct(Row row) {
        ask(row, Msg.caseDirect.text(), true,
                note -> progress -> cases.direct(session, row.matter().id(), note.action(), note.note()));
    }

    private void ask(Row row, String what, boolean choosing, java.util.function.Function<NoteDialog.Note, Task<EnrolmentCase>> task) {
        banner.clear();
        NoteDialog.ask(table.getShell(), row.resident().name(), what, choosing).ifPresent(note -> Work.quiet(task.apply(note))
                .done(matter -> {
                    banner.show(Tone.GOOD, Msg.caseSaved.text(matter.nextAction().label()), "");
                    load();
                }).refused(banner::show).start(table));
    }

    private void reload() {
        if (refresh != null) {
            refresh.soon();
        }
    }

    private void load() {
        table.loading();
        waiting.loading();
        Work.quiet(progress -> cases.open(session, LIMIT)).done(rows -> {
            var selected = table.selection().map(row -> row.matter().id());
            table.rows(rows);
            selected.flatMap(id -> rows.stream().filter(row -> row.matter().id() == id).findFirst()).ifPresent(row -> {
                table.select(row);
                offer(row);
            });
        }).refused(table::failed).start(table);
        Work.quiet(progress -> cases.waiting(session, LIMIT)).done(waiting::rows).refused(waiting::failed).start(waiting);
    }
}
