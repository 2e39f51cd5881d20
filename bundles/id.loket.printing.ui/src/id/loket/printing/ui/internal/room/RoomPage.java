package id.loket.printing.ui.internal.room;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.printing.fleet.RoomBoard;
import id.loket.printing.fleet.RoomBoard.Board;
import id.loket.printing.fleet.RoomBoard.Condition;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Ruang cetak": every printer as a tile that is read from across the room; on the whole screen by one key. */
public final class RoomPage {

    private static final int EVERY = 1000;

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private RoomBoard room;

    private Composite page;
    private PageHeader header;
    private Banner banner;
    private RoomWall wall;
    private KeyButton nextRoom;
    private Shell whole;
    private RoomWall wholeWall;
    private Refresh refresh;
    private List<String> places = List.of();
    private String place = "";
    private boolean reading;

    @PostConstruct
    void create(Composite parent) {
        page = PageHeader.page(parent);
        var top = Grids.wide(Grids.plain(page, 2));
        header = new PageHeader(top, RoomMsg.title.text(), "");
        var bar = Grids.plain(top, 2);
        bar.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        nextRoom = Names.id(KeyButton.secondary(bar, RoomMsg.nextRoom.text(RoomMsg.everyRoom.text()), Key.function(3), this::otherRoom), "room.place");
        Names.id(KeyButton.primary(bar, RoomMsg.fullScreen.text(), Key.function(11), this::fullScreen), "room.full");
        banner = new Banner(page);
        wall = Names.id(Grids.fill(new RoomWall(page, formats)), "room.wall");
        refresh = new Refresh(page, this::load);
        page.addListener(SWT.Dispose, event -> leave());
        load();
        tick();
    }

    @Inject
    @Optional
    void printers(@UIEventTopic("id/loket/changed/printers") Event event) {
        changed();
    }

    @Inject
    @Optional
    void cards(@UIEventTopic("id/loket/changed/cards") Event event) {
        changed();
    }

    @Inject
    @Optional
    void blanks(@UIEventTopic("id/loket/changed/blanks") Event event) {
        changed();
    }

    private void changed() {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        wall.setFocus();
    }

    /** Seconds in a printer go on without an event; a page out of sight reads nothing. */
    private void tick() {
        page.getDisplay().timerExec(EVERY, () -> {
            if (page.isDisposed()) {
                return;
            }
            if (page.isVisible() || whole != null) {
                load();
            }
            tick();
        });
    }

    private void load() {
        if (reading) {
            return;
        }
        reading = true;
        var shown = place;
        Work.quiet(progress -> room.now(session, shown))
                .done(this::show)
                .refused(refusal -> banner.show(refusal))
                .always(() -> reading = false)
                .start(page);
    }

    private void show(Board board) {
        places = board.places();
        header.line(board.tiles().isEmpty() ? RoomMsg.lineNone.text()
                : RoomMsg.line.text(board.tiles().size(), board.tiles().stream().filter(tile -> works(tile.condition())).count(),
                        board.tiles().stream().filter(tile -> tile.condition() != Condition.IN_REPAIR && tile.condition() != Condition.UNUSABLE).count(),
                        formats.timeToSecond(board.at())));
        nextRoom.setVisible(places.size() > 1 || !place.isEmpty());
        if (!board.tiles().isEmpty() && board.tiles().stream().noneMatch(tile -> works(tile.condition()))) {
            if (!banner.tells()) {
                banner.show(Tone.BAD, RoomMsg.allBroken.text(), "");
            }
        } else if (banner.tells()) {
            banner.clear();
        }
        wall.show(board, place);
        if (wholeWall != null) {
            wholeWall.show(board, place);
        }
    }

    private static boolean works(Condition condition) {
        return condition == Condition.READY || condition == Condition.PRINTING;
    }

    private void otherRoom() {
        var all = new ArrayList<>(List.of(""));
        all.addAll(places);
        place = all.get((all.indexOf(place) + 1) % all.size());
        nextRoom.label(RoomMsg.nextRoom.text(place.isEmpty() ? RoomMsg.everyRoom.text() : place));
        nextRoom.requestLayout();
        reading = false;
        load();
    }

    private void fullScreen() {
        whole = new Shell(page.getShell(), SWT.NO_TRIM);
        whole.setText(RoomMsg.title.text());
        whole.setBackground(Theme.of(page).background);
        var layout = new FillLayout();
        layout.marginWidth = Theme.MARGIN;
        layout.marginHeight = Theme.MARGIN;
        whole.setLayout(layout);
        wholeWall = Names.id(new RoomWall(whole, formats), "room.whole");
        wholeWall.setToolTipText(RoomMsg.leaveFullScreen.text());
        wholeWall.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC || event.keyCode == SWT.F11) {
                leave();
            }
        });
        whole.addListener(SWT.Close, event -> leave());
        whole.setBounds(page.getMonitor().getBounds());
        whole.setFullScreen(true);
        whole.open();
        wholeWall.forceFocus();
        reading = false;
        load();
    }

    private void leave() {
        var shell = whole;
        whole = null;
        wholeWall = null;
        if (shell != null && !shell.isDisposed()) {
            shell.dispose();
        }
    }
}
