package id.loket.printing.ui.internal.room;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import id.loket.printing.fleet.RoomBoard.Board;
import id.loket.printing.fleet.RoomBoard.Day;
import id.loket.printing.fleet.RoomBoard.Later;
import id.loket.printing.fleet.RoomBoard.Never;
import id.loket.printing.fleet.RoomBoard.Nothing;
import id.loket.printing.fleet.RoomBoard.Today;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Names;

/** The day's figures and below them one tile for each printer, filling whatever room there is. */
final class RoomWall extends Canvas {

    private static final int FIGURES = 6;

    private final Theme theme;
    private final Formats formats;
    private final Fonts fonts;
    private final TilePainter tiles;
    private Board board;
    private String room = "";

    RoomWall(Composite parent, Formats formats) {
        super(parent, SWT.DOUBLE_BUFFERED);
        theme = Theme.of(parent);
        this.formats = formats;
        fonts = new Fonts(this);
        tiles = new TilePainter(this, fonts, formats);
        setBackground(theme.background);
        addPaintListener(event -> paint(event.gc));
        Names.of(this, () -> RoomMsg.wallName.text(board == null ? RoomMsg.notRead.text() : TilePainter.spoken(board.tiles())));
    }

    void show(Board now, String place) {
        board = now;
        room = place;
        redraw();
    }

    private void paint(GC gc) {
        if (board == null) {
            return;
        }
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        var area = getClientArea();
        var head = Math.max(76, area.height / 6);
        figures(gc, new Rectangle(area.x, area.y, area.width, head), board.day());
        var rest = new Rectangle(area.x, area.y + head + Theme.GAP, area.width, area.height - head - Theme.GAP);
        if (board.tiles().isEmpty()) {
            nobody(gc, rest);
            return;
        }
        grid(gc, rest);
    }

    private void nobody(GC gc, Rectangle rest) {
        gc.setBackground(theme.surface);
        gc.fillRoundRectangle(rest.x, rest.y, rest.width, rest.height, 12, 12);
        var heading = room.isEmpty() ? RoomMsg.noPrinterHeading.text() : RoomMsg.noPrinterInRoom.text(room);
        gc.setFont(fonts.of(Math.max(19, rest.height / 14), true));
        gc.setForeground(theme.ink);
        var size = gc.textExtent(heading);
        var y = rest.y + rest.height / 3;
        gc.drawText(heading, rest.x + (rest.width - size.x) / 2, y, true);
        gc.setFont(fonts.of(Math.max(13, rest.height / 26), false));
        gc.setForeground(theme.muted);
        y += size.y + Theme.GAP;
        for (var line : Lines.wrap(gc, RoomMsg.noPrinterText.text(), rest.width * 3 / 4, 3)) {
            var extent = gc.textExtent(line);
            gc.drawText(line, rest.x + (rest.width - extent.x) / 2, y, true);
            y += extent.y;
        }
    }

    private void grid(GC gc, Rectangle rest) {
        var count = board.tiles().size();
        var columns = WallRules.columns(count, rest.width, rest.height);
        var rows = (count + columns - 1) / columns;
        var width = (rest.width - (columns - 1) * Theme.GAP) / columns;
        var height = (rest.height - (rows - 1) * Theme.GAP) / rows;
        for (var i = 0; i < count; i++) {
            var x = rest.x + i % columns * (width + Theme.GAP);
            var y = rest.y + i / columns * (height + Theme.GAP);
            tiles.paint(gc, new Rectangle(x, y, width, height), board.tiles().get(i));
        }
    }

    private record Shown(String label, String number, String detail, Tone tone) {
    }

    private void figures(GC gc, Rectangle area, Day day) {
        var shown = List.of(
                new Shown(RoomMsg.printed.text(), Formats.number(day.printed()), perDay(day), Tone.NEUTRAL),
                new Shown(RoomMsg.queued.text(), Formats.number(day.queued()), able(day), day.able() == 0 && day.inService() > 0 ? Tone.BAD : Tone.NEUTRAL),
                end(day),
                new Shown(RoomMsg.inspect.text(), Formats.number(day.inspect()),
                        day.inspect() == 0 ? RoomMsg.inspectNone.text() : RoomMsg.inspectOpen.text(), day.inspect() == 0 ? Tone.NEUTRAL : Tone.WARNING),
                new Shown(RoomMsg.blanks.text(), day.blanks() < 0 ? RoomMsg.notCounted.text() : Formats.number(day.blanks()),
                        RoomMsg.blanksIn.text(), day.blanks() == 0 ? Tone.BAD : Tone.NEUTRAL),
                new Shown(RoomMsg.spoiled.text(), Formats.number(day.spoiled()), RoomMsg.endToday.text(), Tone.NEUTRAL));
        var width = (area.width - (FIGURES - 1) * Theme.GAP) / FIGURES;
        for (var i = 0; i < FIGURES; i++) {
            figure(gc, new Rectangle(area.x + i * (width + Theme.GAP), area.y, width, area.height), shown.get(i));
        }
    }

    private static String perDay(Day day) {
        return day.perHour() > 0 ? RoomMsg.perHour.text(Math.round(day.perHour())) : RoomMsg.capacityUnknown.text();
    }

    private static String able(Day day) {
        return RoomMsg.able.text(day.able(), day.inService());
    }

    private Shown end(Day day) {
        var label = RoomMsg.ends.text();
        var end = day.end();
        if (end instanceof Nothing) {
            return new Shown(label, RoomMsg.endNothing.text(), "", Tone.NEUTRAL);
        }
        if (end instanceof Never) {
            return new Shown(label, RoomMsg.endNever.text(), able(day), Tone.BAD);
        }
        if (end instanceof Today today) {
            return new Shown(label, formats.time(today.at()), RoomMsg.endToday.text(), Tone.NEUTRAL);
        }
        if (end instanceof Later later) {
            return new Shown(label, RoomMsg.endLater.text(later.days()), RoomMsg.endLeft.text(later.left()), Tone.WARNING);
        }
        return new Shown(label, RoomMsg.endUnknown.text(), RoomMsg.endDays.text(), Tone.NEUTRAL);
    }

    private void figure(GC gc, Rectangle area, Shown shown) {
        gc.setBackground(theme.surface);
        gc.fillRoundRectangle(area.x, area.y, area.width, area.height, 12, 12);
        gc.setForeground(theme.line);
        gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, 12, 12);
        var pad = Math.max(8, area.height / 10);
        var small = Math.max(12, area.height / 7);
        var inner = area.width - 2 * pad;
        gc.setForeground(theme.muted);
        fonts.fit(gc, shown.label(), inner, small, false);
        gc.drawText(shown.label(), area.x + pad, area.y + pad, true);
        fonts.fit(gc, shown.detail(), inner, small, false);
        var detail = gc.textExtent(shown.detail());
        gc.drawText(shown.detail(), area.x + pad, area.y + area.height - pad - detail.y, true);
        gc.setForeground(shown.tone() == Tone.NEUTRAL ? theme.ink : theme.text(shown.tone()));
        fonts.fit(gc, shown.number(), inner, area.height * 2 / 5, true);
        var number = gc.textExtent(shown.number());
        gc.drawText(shown.number(), area.x + pad, area.y + (area.height - number.y) / 2, true);
    }
}
