package id.loket.centre.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.registry.office.Outage;
import id.loket.registry.office.OutageLog;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.widget.TableView.State;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Gangguan": what kept the office from working, since when, for how long, and what had to wait. */
public final class OutagesPage {

    private static final int MOST = 1000;

    @Inject
    private Formats formats;
    @Inject
    private Clock clock;
    @Inject
    private OutageLog outages;

    private PageHeader header;
    private TableView<Outage> table;
    private Refresh refresh;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageOutages.text(), "");
        var card = Grids.fill(new Card(page, 1));
        table = new TableView<Outage>(card, Msg.pageOutages.text()).key(Outage::id)
                .pill(Msg.outageCause.text(), 150, this::cause)
                .text(Msg.outageSubject.text(), 160, outage -> Subjects.label(outage.subject()))
                .value(Msg.outageStart.text(), 140, Outage::startedAt, formats::dateTime)
                .text(Msg.outageEnd.text(), 140, this::end)
                .value(Msg.outageLength.text(), 100, this::length, Formats::age)
                .number(Msg.outageLost.text(), 90, Outage::lostOutput)
                .text(Msg.outageDetail.text(), 320, Outage::detail)
                .empty(Msg.noOutages.text());
        Names.id(table.table(), "centre.outages");
        table.loading();
        refresh = new Refresh(page, this::load);
        load();
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/outages") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        table.setFocus();
    }

    private void load() {
        Work.quiet(progress -> outages.latest(MOST)).done(this::show).refused(table::failed).start(table);
    }

    private void show(List<Outage> latest) {
        var open = latest.stream().filter(outage -> outage.endedAt() == null).count();
        header.line(open == 0 ? Msg.outagesNone.text() : Msg.outagesNow.text(open));
        table.rows(latest);
    }

    private State cause(Outage outage) {
        return new State(outage.cause().label(), outage.endedAt() == null ? Tone.BAD : Tone.NEUTRAL);
    }

    private String end(Outage outage) {
        return outage.endedAt() == null ? Msg.outageLasts.text() : formats.dateTime(outage.endedAt());
    }

    private Duration length(Outage outage) {
        Instant until = outage.endedAt() == null ? clock.instant() : outage.endedAt();
        return Duration.between(outage.startedAt(), until);
    }
}
