package id.loket.updater.ui.internal;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Text;
import org.osgi.service.event.Event;

import id.loket.access.Session;
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
import id.loket.ui.work.Progress;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import id.loket.updater.Change;
import id.loket.updater.Installed;
import id.loket.updater.Offers;
import id.loket.updater.Outcome;
import id.loket.updater.Preview;
import id.loket.updater.Updates;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Pembaruan": what is installed beside what a signed source offers; install, update, roll back, uninstall. */
public final class UpdatesPage {

    @Inject
    private Session session;
    @Inject
    private Updates updates;
    @Inject
    private Formats formats;

    private PageHeader header;
    private Banner banner;
    private Banner restart;
    private Text source;
    private TableView<Row> table;
    private KeyButton install;
    private Refresh refresh;
    private java.util.Optional<Offers> offers = java.util.Optional.empty();

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageUpdates.text(), Msg.line.text());
        restart = new Banner(page);
        banner = new Banner(page);
        createSource(Grids.wide(new Card(page, 1)));
        createTable(Grids.fill(new Card(page, 1)));
        updates.undone().ifPresent(text -> banner.show(Tone.WARNING, text, ""));
        refresh = new Refresh(page, this::load);
        load();
    }

    @Focus
    void focus() {
        refresh.shown();
        if (offers.isPresent()) {
            table.setFocus();
        } else {
            source.setFocus();
        }
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/updates") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    private void createSource(Composite card) {
        var row = Grids.wide(Grids.plain(card, 1));
        Labels.strong(row, Msg.source.text());
        source = new Text(row, SWT.BORDER);
        source.setFont(Theme.of(card).body());
        source.setMessage(Msg.sourceHint.text());
        source.setText(updates.officeSite().orElse(""));
        Names.of(source, Msg.source.text());
        Names.id(source, "updates.source");
        source.addListener(SWT.DefaultSelection, event -> look());
        Names.id(KeyButton.secondary(row, Msg.choose.text(), Key.function(4), this::choose), "updates.choose");
        Names.id(KeyButton.secondary(row, Msg.look.text(), Key.function(5), this::look), "updates.look");
        Grids.row(row);
        Grids.wide(source);
    }

    private void createTable(Composite card) {
        table = new TableView<Row>(card, Msg.parts.text()).key(row -> row.part().id())
                .text(Msg.part.text(), 210, row -> row.part().name())
                .text(Msg.kind.text(), 80, Row::kind)
                .text(Msg.installed.text(), 150, Row::present)
                .text(Msg.offered.text(), 150, Row::offered)
                .pill(Msg.state.text(), 120, Row::state)
                .text(Msg.origin.text(), 220, row -> row.origin(formats))
                .empty(Msg.noParts.text());
        Names.id(table.table(), "updates.parts");
        var bar = table.bar();
        install = Names.id(KeyButton.primary(bar, Msg.install.text(), Key.function(2), this::install), "updates.install");
        Names.id(KeyButton.secondary(bar, Msg.all.text(), Key.function(6), this::installAll), "updates.all");
        Names.id(KeyButton.secondary(bar, Msg.rollBack.text(), Key.function(7), this::rollBack), "updates.rollback");
        Names.id(KeyButton.secondary(bar, Msg.uninstall.text(), Key.function(8), this::uninstall), "updates.uninstall");
        Grids.row(bar);
        table.onSelect(row -> install.label((row.installed().isPresent() ? Msg.update : Msg.install).text()));
    }

    private void load() {
        table.loading();
        Work.quiet(progress -> updates.installed(session)).done(this::show).refused(table::failed).start(table);
    }

    private void show(List<Installed> installed) {
        table.rows(Row.of(installed, offers));
        if (updates.restartPending()) {
            restart.show(Tone.WARNING, Msg.restart.text(), Msg.restartNext.text());
        }
    }

    private void choose() {
        var dialog = new DirectoryDialog(source.getShell());
        dialog.setFilterPath(source.getText());
        var chosen = dialog.open();
        if (chosen != null) {
            source.setText(chosen);
            look();
        }
    }

    private void look() {
        var place = source.getText().strip();
        if (place.isEmpty()) {
            banner.show(Tone.NEUTRAL, Msg.noSource.text(), "");
            return;
        }
        offers = java.util.Optional.empty();
        header.line(Msg.line.text());
        banner.show(Tone.ACTIVE, Msg.looking.text(), "");
        Work.of(Msg.looking.text(), progress -> updates.offers(session, place, text -> tell(progress, text)))
                .summary(found -> Msg.looked.text(found.site().name(), Long.toString(found.site().serial())))
                .done(this::looked)
                .cancelled(() -> banner.show(Tone.NEUTRAL, Msg.cancelled.text(), ""))
                .refused(refusal -> {
                    banner.show(refusal);
                    load();
                })
                .start(table);
    }

    private void looked(Offers found) {
        offers = java.util.Optional.of(found);
        var site = found.site();
        banner.clear();
        header.line(Msg.lineSource.text(site.name(), Long.toString(site.serial()), site.signer().name(), formats.dateTime(site.expires())));
        load();
        table.setFocus();
    }

    private void install() {
        table.selection().ifPresentOrElse(row -> {
            if (row.isNews()) {
                ask(Change.install(offers.orElseThrow(), List.of(row.part().id())));
            } else {
                banner.show(Tone.NEUTRAL, Msg.notOffered.text(row.part().name()), "");
            }
        }, this::selectFirst);
    }

    private void installAll() {
        if (offers.isEmpty()) {
            banner.show(Tone.NEUTRAL, Msg.noSource.text(), "");
            return;
        }
        ask(Change.install(offers.get(), offers.get().parts().stream().filter(offer -> offer.isNews() && offer.installed().isPresent())
                .map(offer -> offer.part().id()).toList()));
    }

    private void rollBack() {
        table.selection().ifPresentOrElse(row -> {
            if (row.installed().flatMap(Installed::earlier).isPresent()) {
                ask(Change.rollBack(List.of(row.part().id())));
            } else {
                banner.show(Tone.NEUTRAL, Msg.noEarlier.text(row.part().name()), "");
            }
        }, this::selectFirst);
    }

    private void uninstall() {
        table.selection().ifPresentOrElse(row -> {
            if (row.installed().map(Installed::removable).orElse(false)) {
                ask(Change.uninstall(List.of(row.part().id())));
            } else {
                banner.show(Tone.NEUTRAL, Msg.notRemovable.text(row.part().name()), "");
            }
        }, this::selectFirst);
    }

    private void selectFirst() {
        banner.show(Tone.NEUTRAL, Msg.selectFirst.text(), "");
    }

    private void ask(Change change) {
        banner.clear();
        Work.quiet(progress -> updates.preview(session, change)).done(this::confirm).refused(banner::show).start(table);
    }

    private void confirm(Preview preview) {
        if (PreviewDialog.confirmed(table.getShell(), preview)) {
            carryOut(preview.change());
        }
    }

    private void carryOut(Change change) {
        banner.show(Tone.ACTIVE, Msg.working.text(), "");
        Work.of(Msg.pageUpdates.text(), progress -> updates.carryOut(session, change, text -> tell(progress, text)))
                .summary(outcome -> Msg.summary.text(outcome.done().size()))
                .done(this::done)
                .cancelled(() -> banner.show(Tone.NEUTRAL, Msg.cancelled.text(), ""))
                .refused(banner::show)
                .always(this::load)
                .start(table);
    }

    private void done(Outcome outcome) {
        if (!outcome.returned().isEmpty()) {
            var back = outcome.returned().stream().map(each -> Msg.returned.text(each.difference().name(), each.difference().to(), each.reason()))
                    .collect(Collectors.joining(" "));
            banner.show(Tone.BAD, back, Msg.returnedNext.text() + (outcome.done().isEmpty() ? "" : " " + Msg.done.text(changed(outcome))));
            return;
        }
        var then = (outcome.restart() ? Msg.doneRestart : Msg.doneNext).text() + outcome.backup().map(copy -> " " + Msg.doneBackup.text(copy)).orElse("");
        banner.show(Tone.GOOD, Msg.done.text(changed(outcome)), then);
    }

    private static String changed(Outcome outcome) {
        return outcome.done().stream().map(PreviewDialog::sentence).collect(Collectors.joining("; "));
    }

    private static void tell(Progress progress, String text) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        progress.doing(text);
    }
}
