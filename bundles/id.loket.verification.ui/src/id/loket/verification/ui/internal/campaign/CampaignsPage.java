package id.loket.verification.ui.internal.campaign;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.ui.Formats;
import id.loket.ui.Navigator;
import id.loket.ui.Page;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.desk.Desk;
import id.loket.verification.desk.Totals;
import id.loket.verification.match.ListMatching;
import id.loket.verification.ui.internal.Counting;
import id.loket.verification.ui.internal.Msg;
import id.loket.verification.ui.internal.Room;
import id.loket.verification.ui.internal.result.ResultAct;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** "Daftar khusus": campaigns, the versions of their lists, and what became of their rows. */
public final class CampaignsPage {

    /** A run commits thousands of rows a second, and tells each time. */
    private static final Duration CALM = Duration.ofMillis(1500);
    private static final String SUBJECT = "campaign:";

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Navigator navigator;
    @Inject
    private Campaigns campaigns;
    @Inject
    private CampaignLists lists;
    @Inject
    private ListMatching matching;
    @Inject
    private Desk desk;
    @Inject
    private ResultAct result;

    private PageHeader header;
    private Banner banner;
    private CampaignsCard card;
    private CampaignDetail detail;
    private Refresh refresh;
    private Counting counting;
    private List<CampaignRow> rows = List.of();
    private Map<Long, Totals> totals = Map.of();
    private String subject = "";
    private int asked;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageCampaigns.text(), CampaignText.pageLine.text());
        banner = new Banner(page);
        var room = new Room(session, formats, header, banner, this::load);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        card = new CampaignsCard(columns, room, campaigns, row -> detail.show(row));
        detail = new CampaignDetail(columns, room, new CampaignDetail.Uses(lists, matching, navigator, result));
        refresh = new Refresh(page, CALM, this::load);
        counting = new Counting(page, this::count);
        load();
        // After the views, each of which takes the focus when it is made.
        page.getDisplay().asyncExec(() -> {
            if (!page.isDisposed()) {
                card.focus();
            }
        });
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
        if (card != null) {
            choose();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        card.focus();
    }

    private void choose() {
        if (subject.startsWith(SUBJECT)) {
            card.choose(Long.parseLong(subject.substring(SUBJECT.length())));
            subject = "";
        }
    }

    private void load() {
        var turn = ++asked;
        card.loading();
        Work.quiet(progress -> campaigns.all(session).stream()
                .map(campaign -> new CampaignRow(campaign, lists.of(session, campaign.id()), Map.of())).toList())
                .done(read -> {
                    if (turn == asked) {
                        rows = read;
                        show();
                        choose();
                        counting.soon();
                    }
                })
                .refused(card::failed)
                .start(card.control());
    }

    /** The figures come a moment after the lists; until then those of before are told. */
    private void count() {
        var newest = rows.stream().flatMap(row -> row.newest().stream()).map(CampaignList::id).toList();
        Work.<Map<Long, Totals>>quiet(progress -> {
            var counted = new HashMap<Long, Totals>();
            newest.forEach(list -> counted.put(list, desk.totals(session, list)));
            return counted;
        }).done(counted -> {
            totals = counted;
            show();
        }).refused(banner::show).always(counting::done).start(card.control());
    }

    private void show() {
        card.show(rows.stream().map(row -> row.with(totals)).toList());
    }
}
