package id.loket.verification.ui.internal.desk;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import id.loket.kernel.RegionCode;
import id.loket.ui.Formats;
import id.loket.ui.theme.Icon;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.verification.desk.RegisterCandidate;

/**
 * The residents who may be a row's person, side by side with their portraits: each is chosen by its digit, nobody by 0. More
 * than there is room for come into sight as they are chosen.
 */
final class CandidateStrip {

    private static final int HEIGHT = 112;
    private static final int LEAST_WIDTH = 172;
    private static final int GAP = 8;
    private static final int PAD = 8;
    private static final int FACE_WIDTH = 60;
    private static final int FACE_HEIGHT = 78;
    private static final int BADGE = 20;
    private static final int LINE = 17;
    private static final int LEVEL_GAP = 3;

    private final Theme theme;
    private final Canvas canvas;
    private final Function<RegionCode, String> places;
    private final Map<Long, Image> faces = new HashMap<>();
    private List<RegisterCandidate> candidates = List.of();
    private int chosen = CaseModel.UNDECIDED;
    private int first;
    private String empty = "";

    /**
     * @param parent one column
     * @param places names villages
     * @param choose told which number was pressed or clicked; 0 for nobody
     */
    CandidateStrip(Composite parent, Function<RegionCode, String> places, IntConsumer choose) {
        this.places = places;
        theme = Theme.of(parent);
        canvas = Names.id(new Canvas(parent, SWT.DOUBLE_BUFFERED), "desk.candidates");
        canvas.setBackground(parent.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, HEIGHT).applyTo(canvas);
        Names.of(canvas, this::spoken);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, event -> {
            var number = first + event.x / (width() + GAP) + 1;
            if (number <= candidates.size()) {
                choose.accept(number);
            }
        });
        for (var digit = '0'; digit <= '9'; digit++) {
            var number = digit - '0';
            Key.plain(digit).on(canvas, () -> choose.accept(number));
        }
        canvas.addDisposeListener(event -> drop());
    }

    /**
     * @param shown who may be the row's person
     * @param number of the chosen one
     * @param none what stands there where there is nobody
     */
    void show(List<RegisterCandidate> shown, int number, String none) {
        empty = none;
        candidates = List.copyOf(shown);
        chosen = number;
        var room = Math.max(1, (canvas.getClientArea().width + GAP) / (LEAST_WIDTH + GAP));
        first = Math.max(0, Math.min(Math.max(0, number - room), candidates.size() - 1));
        canvas.redraw();
    }

    /** @param portraits PNG by resident; they come a moment after the names */
    void faces(Map<Long, byte[]> portraits) {
        portraits.forEach((resident, png) -> {
            try {
                var before = faces.put(resident, new Image(canvas.getDisplay(), new ImageData(new ByteArrayInputStream(png))));
                if (before != null) {
                    before.dispose();
                }
            } catch (SWTException noPicture) {
                // What cannot be drawn is shown as no portrait: the row can be decided without.
                faces.remove(resident);
            }
        });
        canvas.redraw();
    }

    /** Lets go the portraits of the row before. */
    void drop() {
        faces.values().forEach(Image::dispose);
        faces.clear();
    }

    private int width() {
        var all = canvas.getClientArea().width;
        var room = Math.max(1, (all + GAP) / (LEAST_WIDTH + GAP));
        var cards = Math.max(1, Math.min(room, candidates.size()));
        return Math.min((all + GAP) / cards - GAP, 2 * LEAST_WIDTH);
    }

    private String spoken() {
        var said = new ArrayList<String>();
        for (var i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            said.add((i + 1) + ": " + candidate.resident().name() + ", " + Likelihood.of(candidate.score()).word()
                    + (i + 1 == chosen ? ", " + DeskText.chosen.text() : ""));
        }
        return said.isEmpty() ? empty : String.join("; ", said);
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        if (candidates.isEmpty()) {
            paintNobody(gc);
            return;
        }
        var width = width();
        for (var i = first; i < candidates.size(); i++) {
            var x = (i - first) * (width + GAP);
            if (x + width > canvas.getClientArea().width) {
                return;
            }
            paint(gc, new Rectangle(x, 0, width, HEIGHT), i);
        }
    }

    private void paintNobody(GC gc) {
        var area = canvas.getClientArea();
        gc.setBackground(theme.background);
        gc.fillRoundRectangle(0, 0, area.width, area.height, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        gc.setForeground(theme.muted);
        gc.setFont(theme.body());
        var text = empty;
        var size = gc.textExtent(text);
        gc.drawText(text, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
    }

    private void paint(GC gc, Rectangle card, int index) {
        var candidate = candidates.get(index);
        var picked = index + 1 == chosen;
        gc.setBackground(picked ? theme.selected : theme.surface);
        gc.fillRoundRectangle(card.x, card.y, card.width, card.height, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        gc.setForeground(picked ? theme.accent : theme.line);
        gc.setLineWidth(picked ? 2 : 1);
        gc.drawRoundRectangle(card.x + 1, card.y + 1, card.width - 3, card.height - 3, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        gc.setLineWidth(1);
        paintFace(gc, card.x + PAD, card.y + PAD, faces.get(candidate.resident().id()));
        paintBadge(gc, card.x + PAD, card.y + PAD, index + 1, picked);
        paintWords(gc, card, candidate);
        paintLikelihood(gc, card, Likelihood.of(candidate.score()));
    }

    private void paintFace(GC gc, int x, int y, Image face) {
        gc.setBackground(theme.track);
        gc.fillRectangle(x, y, FACE_WIDTH, FACE_HEIGHT);
        if (face == null) {
            var icon = Icon.USER_ROUND.large(canvas, theme.edge);
            var size = icon.getBounds();
            gc.drawImage(icon, x + (FACE_WIDTH - size.width) / 2, y + (FACE_HEIGHT - size.height) / 2);
            return;
        }
        var size = face.getBounds();
        var shown = Math.min(size.width, size.height * FACE_WIDTH / FACE_HEIGHT);
        var high = Math.min(size.height, size.width * FACE_HEIGHT / FACE_WIDTH);
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(face, (size.width - shown) / 2, (size.height - high) / 2, shown, high, x, y, FACE_WIDTH, FACE_HEIGHT);
    }

    private void paintBadge(GC gc, int x, int y, int number, boolean picked) {
        gc.setBackground(picked ? theme.accent : theme.bar);
        gc.fillRoundRectangle(x, y, BADGE, BADGE, Theme.RADIUS, Theme.RADIUS);
        gc.setForeground(theme.onBar);
        gc.setFont(theme.smallStrong());
        var text = String.valueOf(number);
        var size = gc.textExtent(text);
        gc.drawText(text, x + (BADGE - size.x) / 2, y + (BADGE - size.y) / 2, true);
    }

    private void paintWords(GC gc, Rectangle card, RegisterCandidate candidate) {
        var x = card.x + PAD + FACE_WIDTH + GAP;
        var width = card.x + card.width - PAD - x;
        var resident = candidate.resident();
        gc.setFont(theme.strong());
        gc.setForeground(theme.ink);
        gc.drawText(Labels.fitting(gc, resident.name(), width), x, card.y + PAD, true);
        gc.setFont(theme.small());
        gc.setForeground(theme.muted);
        var y = card.y + PAD + LINE + 2;
        for (var line : List.of(resident.nik().value(), Formats.date(resident.birthDate()) + " · " + resident.sex().label(),
                places.apply(resident.village()))) {
            gc.drawText(Labels.fitting(gc, line, width), x, y, true);
            y += LINE - 1;
        }
        if (!candidate.rival().isEmpty()) {
            gc.setForeground(theme.text(Tone.WARNING));
            gc.drawText(Labels.fitting(gc, DeskText.rivalOf.text(candidate.rival()), width), x, y, true);
        }
    }

    /** Five steps, as many filled as it is likely, and the word for it. */
    private void paintLikelihood(GC gc, Rectangle card, Likelihood likelihood) {
        var y = card.y + card.height - PAD - 10;
        var step = (FACE_WIDTH - (Likelihood.LEVELS - 1) * LEVEL_GAP) / Likelihood.LEVELS;
        for (var i = 0; i < Likelihood.LEVELS; i++) {
            gc.setBackground(i < likelihood.level() ? theme.mark(likelihood.tone()) : theme.track);
            gc.fillRectangle(card.x + PAD + i * (step + LEVEL_GAP), y, step, 6);
        }
        gc.setFont(theme.smallStrong());
        gc.setForeground(theme.text(likelihood.tone()));
        var x = card.x + PAD + FACE_WIDTH + GAP;
        gc.drawText(Labels.fitting(gc, likelihood.word(), card.x + card.width - PAD - x), x, y - 5, true);
    }
}
