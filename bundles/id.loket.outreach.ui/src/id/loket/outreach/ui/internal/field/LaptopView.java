package id.loket.outreach.ui.internal.field;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import id.loket.outreach.field.FieldFileName;
import id.loket.outreach.field.FieldLaptop;
import id.loket.outreach.field.FieldLaptop.Standing;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.field.LaptopPackage.State;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.work.Work;

/** This laptop: the package on board, whether disk and battery last, and the way home until the wiping. */
final class LaptopView implements Segments.View {

    private final FieldDesk desk;
    private final FieldLaptop laptop;
    private final Clock clock;
    private final Runnable toWork;
    private final OnBoardCard onBoard;
    private final HomewardCard homeward;
    private final Composite pane;
    private KeyButton open;
    private KeyButton home;
    private KeyButton wipe;

    /** What the view shows, read together. */
    record Content(Optional<String> team, Optional<LaptopPackage> parcel, Standing standing, String disk, String battery,
            boolean enough, Instant now) {
    }

    LaptopView(Composite pane, FieldDesk desk, FieldLaptop laptop, Clock clock, Runnable toWork) {
        this.pane = pane;
        this.desk = desk;
        this.laptop = laptop;
        this.clock = clock;
        this.toWork = toWork;
        var left = new Card(pane, 2, FieldText.onBoard.text());
        GridDataFactory.fillDefaults().grab(true, true).hint(1, SWT.DEFAULT).applyTo(left);
        onBoard = new OnBoardCard(left, desk.formats());
        actions(left, this::opening);
        var right = new Card(pane, 2, FieldText.wayHome.text());
        GridDataFactory.fillDefaults().grab(true, true).hint(1, SWT.DEFAULT).applyTo(right);
        homeward = new HomewardCard(right, desk.formats());
        actions(right, this::bringing);
    }

    private static void actions(Composite card, Consumer<Composite> buttons) {
        var bar = Grids.plain(card, 2);
        var layout = Grids.layout(2, 0, Theme.GRID);
        layout.makeColumnsEqualWidth = true;
        bar.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).align(SWT.FILL, SWT.END).applyTo(bar);
        buttons.accept(bar);
        for (var button : bar.getChildren()) {
            Grids.wide(button);
        }
    }

    private void opening(Composite bar) {
        open = Names.id(KeyButton.primary(bar, FieldText.open.text(), Key.function(2), this::open), "field.open");
        Names.id(KeyButton.secondary(bar, FieldText.join.text(), Key.function(7), this::join), "field.join");
    }

    private void bringing(Composite bar) {
        home = Names.id(KeyButton.secondary(bar, FieldText.bringHome.text(), Key.function(5), this::bringHome), "field.home");
        Names.id(KeyButton.secondary(bar, FieldText.copy.text(), Key.function(3), this::copy), "field.copy");
        Names.id(KeyButton.secondary(bar, FieldText.takeReceipt.text(), Key.function(8), this::takeReceipt), "field.proof");
        Names.id(KeyButton.secondary(bar, FieldText.takeOver.text(), Key.function(9), this::takeOver), "field.carry");
        wipe = Names.id(KeyButton.secondary(bar, FieldText.wipe.text(), Key.function(10), this::wipe), "field.wipe");
        wipe.setEnabled(desk.session().may(FieldLaptop.WIPE));
    }

    @Override
    public void load() {
        Work.quiet(progress -> {
            var forecast = new ForecastWords(laptop.forecast(ForecastWords.PLAN));
            return new Content(laptop.team(), laptop.current(), laptop.standing(), forecast.disk(), forecast.battery(),
                    forecast.enough(), clock.instant());
        }).done(content -> {
            onBoard.show(content);
            homeward.show(content);
            var working = content.parcel().filter(parcel -> parcel.state() == State.OPEN).isPresent();
            open.primary(!working);
            var standing = content.standing();
            var proven = standing.broughtHome() > 0 && standing.proven() == standing.broughtHome();
            home.primary(working && !proven);
            wipe.primary(working && proven);
            pane.layout(true, true);
        }).refused(desk.banner()::show).start(pane);
    }

    private void open() {
        pick(FieldText.whichPackage, file -> Work.of(FieldText.opening.text(),
                progress -> laptop.open(desk.session(), file, FieldDesk.watched(progress)))
                .done(parcel -> {
                    desk.told(FieldText.opened.text(parcel.items(), desk.formats().date(parcel.expiresAt().minusSeconds(1))));
                    toWork.run();
                })
                .refused(desk::refused).start(pane), FieldFileName.PACKAGE);
    }

    private void join() {
        new AskDialog<>(pane.getShell(), FieldText.join.text(), FieldText.save.text(), answer -> {
            laptop.joinTeam(desk.session(), answer.text("team"));
            return FieldText.joined.text(answer.text("team"));
        }).means(FieldText.joinWhat.text()).text("team", FieldText.team.text(), onBoard.team()).ask().ifPresent(desk::told);
    }

    private void bringHome() {
        desk.onMedium(stick -> Work.of(FieldText.bringing.text(),
                progress -> laptop.bringHome(desk.session(), stick, FieldDesk.watched(progress)))
                .done(files -> desk.told(FieldText.brought.text(names(files)))).refused(desk::refused).start(pane));
    }

    private void copy() {
        desk.onMedium(stick -> Work.of(FieldText.copying.text(), progress -> laptop.copy(desk.session(), stick, FieldDesk.watched(progress)))
                .done(files -> desk.told(FieldText.copied.text(names(files)))).refused(desk::refused).start(pane));
    }

    private static String names(List<Path> files) {
        return files.isEmpty() ? FieldText.nothing.text() : String.valueOf(files.size());
    }

    private void takeReceipt() {
        pick(FieldText.whichReceipt, file -> Work.of(FieldText.takingReceipt.text(),
                progress -> laptop.takeReceipt(desk.session(), file, FieldDesk.watched(progress)))
                .done(now -> desk.told(FieldText.proven.text(now.proven(), now.broughtHome()))).refused(desk::refused)
                .start(pane), FieldFileName.RECEIPT);
    }

    private void takeOver() {
        pick(FieldText.whichCarried, file -> Work.of(FieldText.takingOver.text(),
                progress -> laptop.takeOver(desk.session(), file, FieldDesk.watched(progress)))
                .done(carried -> desk.told(FieldText.takenOver.text(carried.items(), carried.laptop()))).refused(desk::refused)
                .start(pane), FieldFileName.HOMEWARD, FieldFileName.CARRIED);
    }

    private void wipe() {
        if (!desk.session().may(FieldLaptop.WIPE)) {
            return;
        }
        new AskDialog<>(pane.getShell(), FieldText.wipe.text(), FieldText.wipe.text(), answer -> true).means(FieldText.wipeWhat.text())
                .ask().ifPresent(sure -> Work.of(FieldText.wiping.text(),
                        progress -> laptop.wipe(desk.session(), FieldDesk.watched(progress)))
                        .done(wiped -> desk.told(FieldText.wiped.text(desk.formats().time(wiped.wipedAt()))))
                        .refused(desk::refused).start(pane));
    }

    /** One file of that kind on the stick is taken; of several a person chooses, the newest first. */
    private void pick(FieldText which, Consumer<Path> action, FieldFileName... names) {
        desk.onMedium(stick -> Work.quiet(progress -> Medium.files(stick, names)).done(files -> {
            if (files.isEmpty()) {
                desk.banner().show(Tone.WARNING, FieldText.noFile.text(which.text(), stick), "");
            } else if (files.size() == 1) {
                action.accept(files.get(0));
            } else {
                choose(which, files, action);
            }
        }).refused(desk.banner()::show).start(pane));
    }

    private void choose(FieldText which, List<Path> files, Consumer<Path> action) {
        var names = files.stream().map(file -> file.getFileName() + "  ·  "
                + desk.formats().dateTime(Instant.ofEpochMilli(file.toFile().lastModified()))).toList();
        new AskDialog<>(pane.getShell(), which.text(), FieldText.take.text(), answer -> files.get(answer.choice("file")))
                .means(FieldText.several.text()).choice("file", FieldText.file.text(), names, 0).ask().ifPresent(action);
    }
}
