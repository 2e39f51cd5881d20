package id.loket.verification.ui.internal.desk;

import java.time.Duration;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.registry.Regions;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
import id.loket.ui.Navigator;
import id.loket.ui.Page;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.work.Refresh;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.desk.Desk;
import id.loket.verification.desk.Portraits;
import id.loket.verification.ui.internal.Msg;
import id.loket.verification.ui.internal.Room;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** "Meja verifikasi": the rows that wait for a decision, list beside register. */
public final class DeskPage {

    /** Each decision is told; the figures of a long list need not follow each. */
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final String LIST = "list:";
    private static final String ROW = "row:";

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Navigator navigator;
    @Inject
    private Approvals approvals;
    @Inject
    private Campaigns campaigns;
    @Inject
    private CampaignLists lists;
    @Inject
    private Desk desk;
    @Inject
    private Portraits portraits;
    @Inject
    private Residents residents;
    @Inject
    private Regions regions;

    private ListBar bar;
    private DeskWork work;
    private Refresh refresh;
    private String subject = "";

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        var header = new PageHeader(page, Msg.pageDesk.text(), DeskText.pageLine.text());
        var banner = new Banner(page);
        var room = new Room(session, formats, header, banner, this::load);
        var uses = new DeskWork.Uses(desk, portraits, residents, regions, approvals, navigator);
        bar = new ListBar(page, room, uses, new ListBar.Source(campaigns, lists), (entry, filter) -> work.look(entry, filter));
        var columns = Grids.fill(Grids.plain(page, 3));
        columns.setLayout(Grids.layout(3, 0, Theme.GAP));
        work = new DeskWork(columns, room, uses, bar);
        refresh = new Refresh(page, CALM, this::load);
        load();
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/lists") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Inject
    @Optional
    void show(@Named(Page.SUBJECT) String wanted) {
        subject = wanted == null ? "" : wanted;
        if (bar != null) {
            choose();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        work.focus();
    }

    private void choose() {
        if (subject.startsWith(LIST)) {
            bar.choose(Long.parseLong(subject.substring(LIST.length())));
            subject = "";
        } else if (subject.startsWith(ROW)) {
            work.open(Long.parseLong(subject.substring(ROW.length())));
            subject = "";
        }
    }

    private void load() {
        choose();
        bar.load();
    }
}
