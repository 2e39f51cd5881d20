package id.loket.issuance.ui.internal;

import java.util.List;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.osgi.service.event.Event;

import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.issuance.Issuance;
import id.loket.issuance.Issuance.Collectable;
import id.loket.issuance.request.Requests;
import id.loket.kernel.CardState;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
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
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Penyerahan": find the printed card, recognise its owner, take the old card in, hand over. */
public final class HandOverPage {

    private static final int SHOWN = 500;
    private static final int PANEL_WIDTH = 400;

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Issuance issuance;
    @Inject
    private Requests requests;
    @Inject
    private Residents residents;
    @Inject
    private Approvals approvals;
    @Inject
    private CollectFacts facts;

    private PageHeader header;
    private Banner banner;
    private Text search;
    private TableView<Collectable> table;
    private HandOverPanel panel;
    private Refresh refresh;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageHandOver.text(), "");
        banner = new Banner(page);
        createSearch(page);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        var card = Grids.fill(new Card(columns, 1));
        table = new TableView<Collectable>(card, Msg.cards.text()).key(Collectable::cardId)
                .text(Msg.name.text(), 165, Collectable::name)
                .text(Msg.nik.text(), 132, Collectable::maskedNik)
                .text(Msg.village.text(), 105, Collectable::village)
                .text(Msg.reason.text(), 85, each -> each.reason().label())
                .pill(Msg.state.text(), 88, each -> new TableView.State(each.state().label(),
                        each.ready() ? Tone.GOOD : Tone.NEUTRAL))
                .value(Msg.since.text(), 88, Collectable::since, formats::date)
                .empty(Msg.noCards.text());
        Names.id(table.table(), "issuance.cards");
        if (session.may(Issuance.REQUEST)) {
            Names.id(KeyButton.secondary(table.bar(), Msg.reissue.text(), Key.function(7), this::reissue), "issuance.reissue");
            Grids.row(table.bar());
        }
        panel = new HandOverPanel(columns, session, issuance, approvals, banner, this::finished);
        GridDataFactory.fillDefaults().grab(false, true).hint(PANEL_WIDTH, SWT.DEFAULT).applyTo(panel);
        table.onExport(count -> residents.exported(session, count, "hand-over"));
        table.onSelect(panel::show);
        refresh = new Refresh(page, this::reload);
        load();
    }

    private void createSearch(Composite page) {
        var row = Grids.wide(Grids.plain(page, 4));
        Labels.muted(row, Msg.searchHint.text());
        search = Names.id(new Text(row, SWT.BORDER | SWT.SEARCH), "issuance.search");
        search.setFont(Theme.of(row).body());
        Names.of(search, Msg.search.text());
        Grids.wide(search);
        search.addListener(SWT.DefaultSelection, event -> find());
        KeyButton.secondary(row, Msg.find.text(), Key.function(9), this::find);
        KeyButton.secondary(row, Msg.waitingAll.text(), Key.ESCAPE, () -> {
            search.setText("");
            banner.clear();
            load();
            search.setFocus();
        });
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/cards") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        search.setFocus();
    }

    private record Content(List<Collectable> waiting, long count, long today) {
    }

    /** What was searched for stays. */
    private void reload() {
        if (search.getText().isBlank()) {
            load();
        }
    }

    private void load() {
        table.loading();
        Work.quiet(progress -> new Content(issuance.waiting(session, SHOWN), facts.waiting(), facts.today()))
                .done(content -> {
                    header.line(Msg.line.text(content.count(), content.today()));
                    table.empty(Msg.noCards.text());
                    table.rows(content.waiting());
                })
                .refused(table::failed)
                .start(table);
    }

    private void find() {
        var typed = search.getText();
        if (typed.isBlank()) {
            load();
            return;
        }
        Work.quiet(progress -> issuance.find(session, typed)).done(found -> {
            banner.clear();
            table.empty(Msg.noCardFound.text(typed.trim()));
            table.rows(found);
            found.stream().filter(Collectable::ready).findFirst().ifPresent(first -> {
                table.select(first);
                panel.show(first);
                panel.focusNext();
            });
        }).refused(banner::show).start(table);
    }

    private void reissue() {
        ReissueDialog.ask(table.getShell(), session, issuance, requests).ifPresent(asked -> {
            banner.clear();
            var words = asked.card().state() == CardState.QUEUED ? Msg.reissueQueued : Msg.reissueWaits;
            header.fact(words.text(asked.applicant().name()), Tone.GOOD);
            load();
        });
    }

    private void finished(String words) {
        header.fact(words, Tone.GOOD);
        search.setText("");
        load();
        search.setFocus();
    }
}
