package id.loket.printing.ui.internal.room;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

import id.loket.card.ConsumableSupply.Kind;
import id.loket.printing.fleet.Consumables.Mounted;
import id.loket.printing.fleet.RoomBoard.Condition;
import id.loket.printing.fleet.RoomBoard.Tile;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;

/** Draws one printer, as large as there is room: the word for its state first, since that is what is looked for. */
final class TilePainter {

    private static final int STRIPE = 8;
    private static final int ROUND = 12;

    private final Theme theme;
    private final Fonts fonts;
    private final Formats formats;

    TilePainter(Control owner, Fonts fonts, Formats formats) {
        theme = Theme.of(owner);
        this.fonts = fonts;
        this.formats = formats;
    }

    static Tone tone(Condition condition) {
        return switch (condition) {
            case READY -> Tone.GOOD;
            case PRINTING -> Tone.ACTIVE;
            case INSPECT, NEEDS_PERSON, HOPPER_EMPTY -> Tone.WARNING;
            case STUCK, AWAY, SEAT_SILENT -> Tone.BAD;
            case IN_REPAIR, UNUSABLE -> Tone.NEUTRAL;
        };
    }

    void paint(GC gc, Rectangle area, Tile tile) {
        var tone = tone(tile.condition());
        frame(gc, area, tone);
        var unit = Math.max(12, Math.min(area.height / 9, area.width / 17));
        var left = area.x + STRIPE + unit * 2 / 3;
        var width = area.width - STRIPE - unit * 4 / 3;
        var y = area.y + unit / 2;
        gc.setForeground(theme.ink);
        fonts.fit(gc, tile.label(), width, unit, true);
        y = line(gc, tile.label(), left, y, width);
        gc.setForeground(tone == Tone.NEUTRAL ? theme.muted : theme.text(tone));
        fonts.fit(gc, tile.condition().label(), width, unit * 9 / 5, true);
        y = line(gc, tile.condition().label(), left, y, width);
        var bottom = area.y + area.height - unit / 2;
        var supplies = supplies(gc, tile, left, bottom, width, unit);
        var counted = count(gc, tile, left, supplies, width, unit);
        says(gc, tile, new Rectangle(left, y, width, counted - y), unit);
    }

    private void frame(GC gc, Rectangle area, Tone tone) {
        gc.setBackground(tone == Tone.WARNING || tone == Tone.BAD ? theme.soft(tone) : theme.surface);
        gc.fillRoundRectangle(area.x, area.y, area.width, area.height, ROUND, ROUND);
        gc.setBackground(theme.mark(tone));
        gc.setClipping(area.x, area.y, STRIPE, area.height);
        gc.fillRoundRectangle(area.x, area.y, ROUND * 2, area.height, ROUND, ROUND);
        gc.setClipping((Rectangle) null);
        gc.setForeground(tone == Tone.WARNING || tone == Tone.BAD ? theme.mark(tone) : theme.line);
        gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, ROUND, ROUND);
    }

    /** What it does now, or the fault in words, over as many lines as there is room for. */
    private void says(GC gc, Tile tile, Rectangle room, int unit) {
        var text = text(tile);
        if (text.isEmpty()) {
            return;
        }
        gc.setFont(fonts.of(unit * 4 / 5, false));
        gc.setForeground(theme.ink);
        var y = room.y;
        var height = gc.getFontMetrics().getHeight();
        var lines = Lines.wrap(gc, text, room.width, Math.max(1, room.height / height));
        for (var each : lines) {
            if (y + height > room.y + room.height + 2) {
                return;
            }
            gc.drawText(each, room.x, y, true);
            y += height;
        }
    }

    private String text(Tile tile) {
        if (!tile.chip().isEmpty()) {
            var what = RoomMsg.inPrinter.text(tile.chip(), WallRules.busy(tile.busy()));
            return tile.words().isEmpty() ? what : tile.words() + " " + what;
        }
        if (!tile.words().isEmpty()) {
            return tile.words();
        }
        return tile.since() == null ? "" : RoomMsg.since.text(formats.moment(tile.since()));
    }

    /** @return the upper edge of what it drew */
    private int count(GC gc, Tile tile, int left, int bottom, int width, int unit) {
        var bar = Math.max(6, unit / 3);
        var top = bottom - bar - unit / 3;
        if (tile.capacity() > 0) {
            gc.setBackground(theme.track);
            gc.fillRoundRectangle(left, top, width, bar, bar, bar);
            gc.setBackground(theme.accent);
            gc.fillRoundRectangle(left, top, Math.max(bar, (int) Math.min(width, width * tile.printed() / tile.capacity())), bar, bar, bar);
        } else {
            top = bottom;
        }
        var text = tile.capacity() > 0 ? RoomMsg.cardsToday.text(tile.printed(), tile.capacity()) : RoomMsg.cardsTodayOnly.text(tile.printed());
        gc.setForeground(theme.ink);
        fonts.fit(gc, text, width * 2 / 3, unit * 5 / 4, true);
        var size = gc.textExtent(text);
        gc.drawText(text, left, top - size.y, true);
        if (tile.spoiled() > 0) {
            var spoiled = RoomMsg.spoiledHere.text(tile.spoiled());
            gc.setFont(fonts.of(unit * 4 / 5, false));
            gc.setForeground(theme.text(Tone.WARNING));
            var extent = gc.textExtent(spoiled);
            gc.drawText(spoiled, left + width - extent.x, top - extent.y - 2, true);
        }
        return top - size.y;
    }

    /** @return the upper edge of what it drew */
    private int supplies(GC gc, Tile tile, int left, int bottom, int width, int unit) {
        var parts = new ArrayList<Part>();
        tile.consumables().forEach(each -> parts.add(part(each)));
        if (!tile.key().isEmpty()) {
            var hopper = tile.blanks() < 0 ? RoomMsg.hopperUnknown.text() : RoomMsg.hopper.text(tile.blanks());
            parts.add(new Part(hopper, tile.blanks() == 0));
        }
        if (parts.isEmpty()) {
            return bottom;
        }
        var whole = String.join("  ·  ", parts.stream().map(Part::text).toList());
        fonts.fit(gc, whole, width, unit * 4 / 5, false);
        var height = gc.getFontMetrics().getHeight();
        var x = left;
        for (var part : parts) {
            gc.setForeground(part.low() ? theme.text(Tone.BAD) : theme.muted);
            gc.drawText(part.text(), x, bottom - height, true);
            x += gc.textExtent(part.text() + "  ·  ").x;
        }
        return bottom - height - unit / 4;
    }

    private record Part(String text, boolean low) {
    }

    private static Part part(Mounted mounted) {
        var name = (mounted.kind() == Kind.RIBBON ? RoomMsg.ribbon : RoomMsg.film).text();
        var amount = mounted.left() >= 0 ? RoomMsg.left.text(name, mounted.left()) : RoomMsg.leftPercent.text(name, mounted.percent());
        return new Part(mounted.low() ? RoomMsg.low.text(amount) : amount, mounted.low());
    }

    private static int line(GC gc, String text, int x, int y, int width) {
        for (var each : Lines.wrap(gc, text, width, 1)) {
            gc.drawText(each, x, y, true);
        }
        return y + gc.getFontMetrics().getHeight();
    }

    /** For a screen reader. */
    static String spoken(List<Tile> tiles) {
        return String.join("; ", tiles.stream().map(tile -> tile.label() + ": " + tile.condition().label()).toList());
    }

}
