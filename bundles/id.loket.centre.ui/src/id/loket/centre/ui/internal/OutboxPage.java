package id.loket.centre.ui.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.centre.Answers;
import id.loket.centre.Routes;
import id.loket.centre.Routes.Round;
import id.loket.centre.Routes.Route;
import id.loket.packet.Packets;
import id.loket.ui.Formats;
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

/** "Pengiriman": everything that is not settled with the receivers, each with its reason and age. */
public final class OutboxPage {

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Packets packets;
    @Inject
    private Answers answers;
    @Inject
    private Routes routes;

    private PageHeader header;
    private Banner banner;
    private TableView<Line> table;
    private Refresh refresh;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageOutbox.text(), "");
        banner = new Banner(page);
        createActions(page);
        var card = Grids.fill(new Card(page, 1));
        table = new TableView<Line>(card, Msg.pageOutbox.text()).key(Line::packetId)
                .number(Msg.number.text(), 80, Line::number)
                .text(Msg.subject.text(), 150, Line::content)
                .text(Msg.receiver.text(), 130, Line::receiverName)
                .pill(Msg.state.text(), 110, Line::state)
                .text(Msg.reason.text(), 330, Line::reason)
                .value(Msg.age.text(), 90, Line::since, formats::age)
                .number(Msg.attempts.text(), 90, Line::attempts)
                .value(Msg.next.text(), 110, Line::next, formats::timeToSecond)
                .empty(Msg.nothingWaits.text());
        Names.id(table.table(), "centre.outbox");
        refresh = new Refresh(page, this::load);
        load();
    }

    private void createActions(Composite page) {
        var actions = Grids.plain(page, 1);
        Names.id(KeyButton.primary(actions, Msg.sendNow.text(), Key.function(5), this::sendNow), "centre.send");
        if (session.may(Routes.CARRY)) {
            KeyButton.secondary(actions, Msg.sendAgain.text(), Key.function(6), this::sendAgain);
            KeyButton.secondary(actions, Msg.exportPackets.text(), Key.function(7), this::export);
            KeyButton.secondary(actions, Msg.importReceipts.text(), Key.function(8), this::take);
        }
        if (session.may(Routes.SWITCH)) {
            KeyButton.secondary(actions, Msg.switchRoute.text(), Key.function(9), this::switchRoute);
        }
        Grids.row(actions);
    }

    @Inject
    @Optional
    void outboxChanged(@UIEventTopic("id/loket/changed/outbox") Event event) {
        reload();
    }

    @Inject
    @Optional
    void linkChanged(@UIEventTopic("id/loket/changed/link") Event event) {
        reload();
    }

    @Focus
    void focus() {
        refresh.shown();
        table.setFocus();
    }

    private record Content(Route route, List<Line> lines) {
    }

    private void reload() {
        if (refresh != null) {
            refresh.soon();
        }
    }

    private void load() {
        Work.quiet(progress -> new Content(routes.current(), Line.all(packets, answers)))
                .done(this::show).refused(table::failed).start(table);
    }

    private void show(Content content) {
        header.fact(Msg.routeNow.text(content.route().label()),
                content.route() == Route.OFFLINE ? Tone.WARNING : Tone.ACTIVE);
        header.line(line(content.lines()));
        var selected = table.selection();
        table.rows(content.lines());
        selected.flatMap(before -> content.lines().stream().filter(before::isSame).findFirst()).ifPresent(table::select);
    }

    private String line(List<Line> lines) {
        var waiting = lines.stream().filter(line -> line.receiver() != null).toList();
        var awaited = lines.size() - waiting.size();
        var words = waiting.stream().map(Line::since).min(Comparator.naturalOrder())
                .map(oldest -> Msg.lineWaiting.text(waiting.size(), formats.age(oldest)))
                .orElseGet(Msg.lineNothingWaits::text);
        return awaited == 0 ? words : words + " " + Msg.lineAwaited.text(awaited);
    }

    private void sendNow() {
        Work.of(Msg.working.text(), progress -> routes.exchangeNow()).summary(OutboxPage::sent)
                .done(round -> told(sent(round), round.stillWaiting() == 0)).refused(banner::show).start(table);
    }

    private static String sent(Round round) {
        return Msg.sent.text(round.delivered(), round.answers(), round.stillWaiting());
    }

    private void sendAgain() {
        var refused = table.selection().filter(Line::refused);
        if (refused.isEmpty()) {
            banner.show(Tone.NEUTRAL, Msg.sendAgainWhich.text(), "");
            return;
        }
        var line = refused.get();
        Work.quiet(progress -> {
            routes.sendAgain(session, line.packetId(), line.receiver());
            return line;
        }).done(again -> reload()).refused(banner::show).start(table);
    }

    private void export() {
        folder(Msg.chooseExportFolder).ifPresent(folder -> Work
                .of(Msg.exporting.text(), progress -> routes.exportTo(session, folder))
                .summary(count -> exported(count, folder))
                .done(count -> told(exported(count, folder), true))
                .refused(banner::show).start(table));
    }

    private static String exported(int count, Path folder) {
        return count == 0 ? Msg.nothingToExport.text() : Msg.exported.text(count, folder);
    }

    private void take() {
        folder(Msg.chooseImportFolder).ifPresent(folder -> Work
                .of(Msg.importing.text(), progress -> routes.importFrom(session, folder))
                .summary(OutboxPage::imported).done(round -> told(imported(round), true))
                .refused(banner::show).start(table));
    }

    private static String imported(Round round) {
        return Msg.imported.text(round.delivered(), round.answers(), round.stillWaiting());
    }

    private java.util.Optional<Path> folder(Msg why) {
        var dialog = new DirectoryDialog(table.getShell());
        dialog.setText(Msg.pageOutbox.text());
        dialog.setMessage(Labels.escape(why.text()));
        return java.util.Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private void switchRoute() {
        Work.quiet(progress -> routes.current()).done(this::switchFrom).refused(banner::show).start(table);
    }

    private void switchFrom(Route current) {
        var dialog = new RouteDialog(table.getShell(), current);
        if (dialog.open() != Window.OK) {
            return;
        }
        var wanted = dialog.chosen();
        Work.quiet(progress -> {
            routes.switchTo(session, wanted);
            return wanted;
        }).done(route -> told(Msg.switched.text(route.label()), true)).refused(banner::show).start(table);
    }

    private void told(String words, boolean good) {
        banner.show(good ? Tone.GOOD : Tone.NEUTRAL, words, "");
        reload();
    }
}
