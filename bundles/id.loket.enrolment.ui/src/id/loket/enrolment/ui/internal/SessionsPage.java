package id.loket.enrolment.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.RecordingSession;
import id.loket.enrolment.RecordingSession.Plan;
import id.loket.enrolment.RecordingSessions;
import id.loket.enrolment.RecordingSessions.Count;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Task;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Recording sessions: where, by whom, with which target; and what came of the earlier ones. */
public final class SessionsPage {

    private static final int FORM_WIDTH = 310;
    private static final int LIMIT = 1000;

    @Inject Session session;
    @Inject RecordingSessions sessions;
    @Inject Formats formats;

    private Banner banner;
    private Label current;
    private Text place;
    private Text team;
    private Text target;
    private Button visit;
    private KeyButton end;
    private TableView<Count> table;
    private Refresh refresh;

    private record Shown(Optional<RecordingSession> current, List<Count> latest) {
    }

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        new PageHeader(page, Msg.pageSessions.text(), Msg.sessionsLine.text());
        banner = new Banner(page);
        var body = Grids.fill(Grids.plain(page, 2));
        body.setLayout(Grids.layout(2, 0, Theme.GAP));
        createForm(body);
        createTable(Grids.fill(new Card(body, 1)));
        refresh = new Refresh(page, this::load);
        load();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void changed(@UIEventTopic("id/loket/changed/enrolments") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        place.setFocus();
    }

    private void createForm(Composite body) {
        var card = new Card(body, 1, Msg.sessionNew.text());
        var data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = FORM_WIDTH;
        card.setLayoutData(data);
        var form = Grids.wide(Grids.plain(card, 2));
        place = Names.id(FormRow.text(form, Msg.sessionPlace.text()), "session.place");
        team = Names.id(FormRow.text(form, Msg.sessionTeam.text()), "session.team");
        target = Names.id(FormRow.text(form, Msg.sessionTarget.text()), "session.target");
        target.addListener(SWT.Verify, event -> event.doit = event.text.chars().allMatch(Character::isDigit));
        target.setTextLimit(String.valueOf(RecordingSessions.MOST).length());
        visit = Names.id(new Button(card, SWT.CHECK), "session.visit");
        visit.setFont(Theme.of(card).body());
        visit.setText(Msg.sessionVisit.text());
        var actions = Grids.plain(card, 1);
        Names.id(KeyButton.primary(actions, Msg.sessionStart.text(), Key.function(2), this::start), "session.start");
        end = Names.id(KeyButton.secondary(actions, Msg.sessionEnd.text(), Key.function(6), this::end), "session.end");
        end.setEnabled(false);
        Grids.row(actions);
        current = Names.id(Grids.wide(Labels.body(card, "")), "session.current");
    }

    private void createTable(Composite card) {
        table = new TableView<Count>(card, Msg.pageSessions.text()).key(count -> count.session().id())
                .value(Msg.sessionStarted.text(), 130, count -> count.session().startedAt(), formats::dateTime)
                .value(Msg.sessionEnded.text(), 130, count -> count.session().endedAt(), formats::dateTime)
                .text(Msg.sessionPlace.text(), 190, SessionsPage::place)
                .text(Msg.sessionTeam.text(), 90, count -> count.session().team())
                .number(Msg.columnRecorded.text(), 75, Count::recorded)
                .number(Msg.sessionTarget.text(), 60, count -> count.session().target())
                .share(Msg.columnShare.text(), 85, SessionsPage::share)
                .empty(Msg.sessionsEmpty.text());
        Names.id(table.table(), "session.table");
        table.rows(List.of());
    }

    private static String place(Count count) {
        return count.session().visit() ? Msg.visitAt.text(count.session().place()) : count.session().place();
    }

    private static double share(Count count) {
        return count.session().target() == 0 ? 0 : Math.min(1, (double) count.recorded() / count.session().target());
    }

    private void start() {
        var plan = new Plan(place.getText().strip(), team.getText().strip(),
                target.getText().isEmpty() ? 0 : Integer.parseInt(target.getText()), visit.getSelection());
        change(progress -> sessions.start(session, plan), Msg.sessionBegun.text(plan.place()));
    }

    private void end() {
        change(progress -> {
            sessions.end(session);
            return null;
        }, Msg.sessionOver.text());
    }

    private void change(Task<RecordingSession> task, String told) {
        banner.clear();
        Work.quiet(task).done(changed -> {
            banner.show(Tone.GOOD, told, "");
            load();
        }).refused(banner::show).start(table);
    }

    private void load() {
        table.loading();
        Work.quiet(progress -> new Shown(sessions.current(), sessions.latest(LIMIT))).done(this::show).refused(table::failed).start(table);
    }

    private void show(Shown shown) {
        table.rows(shown.latest());
        end.setEnabled(shown.current().isPresent() && session.may(Enrolments.RECORD));
        current.setText(Labels.escape(shown.current().map(lasting -> Msg.sessionLasts.text(lasting.place(), formats.moment(lasting.startedAt())))
                .orElse(Msg.sessionNone.text())));
        current.requestLayout();
    }
}
