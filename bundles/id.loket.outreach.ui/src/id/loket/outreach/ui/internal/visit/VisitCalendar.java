package id.loket.outreach.ui.internal.visit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import id.loket.outreach.visit.Holidays;
import id.loket.outreach.visit.Visit;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/**
 * A month or a week of visits. Arrows move from day to day, PgUp and PgDn turn the page, Home goes to today, Enter takes the
 * day; Space goes through the visits of a day.
 */
final class VisitCalendar extends Canvas {

    private static final int HEAD = 26;
    private static final int LINE = 20;
    private static final int PAD = 5;
    private static final int MARK = 3;
    private static final int WEEK = 7;

    private final CalendarDays days;
    private final LocalDate today;
    private final Holidays holidays;
    private final VisitWords words;
    private final Listener listener;
    private List<Visit> visits = List.of();
    private int at;

    /** Told what a person does in the calendar. */
    interface Listener {

        /** Another day or visit is chosen; other days may be shown. */
        void chosen();

        /** Enter or a double click. */
        void taken();
    }

    /**
     * @param parent of the calendar
     * @param today chosen at first
     * @param holidays named in their day
     * @param words for a visit
     * @param listener told what is chosen
     */
    VisitCalendar(Composite parent, LocalDate today, Holidays holidays, VisitWords words, Listener listener) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.today = today;
        this.holidays = holidays;
        this.words = words;
        this.listener = listener;
        days = new CalendarDays(today);
        setBackground(parent.getBackground());
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.KeyDown, this::pressed);
        addListener(SWT.MouseDown, this::clicked);
        addListener(SWT.MouseDoubleClick, event -> listener.taken());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        Names.of(this, this::spoken);
    }

    CalendarDays days() {
        return days;
    }

    /** @param all that touch the days shown */
    void show(List<Visit> all) {
        visits = List.copyOf(all);
        at = Math.min(at, Math.max(0, ofDay(days.chosen()).size() - 1));
        redraw();
    }

    /** @return the chosen visit, or null on a day without one */
    Visit chosen() {
        var here = ofDay(days.chosen());
        return here.isEmpty() ? null : here.get(Math.min(at, here.size() - 1));
    }

    /** A day, month or week was changed from outside. */
    void moved() {
        at = 0;
        redraw();
        listener.chosen();
    }

    private List<Visit> ofDay(LocalDate day) {
        return visits.stream().filter(visit -> visit.isOn(day)).toList();
    }

    private void pressed(Event event) {
        var here = Math.max(1, ofDay(days.chosen()).size());
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> days.move(-1);
            case SWT.ARROW_RIGHT -> days.move(1);
            case SWT.ARROW_UP -> days.move(-WEEK);
            case SWT.ARROW_DOWN -> days.move(WEEK);
            case SWT.PAGE_UP -> days.turn(-1);
            case SWT.PAGE_DOWN -> days.turn(1);
            case SWT.HOME -> days.choose(today);
            case ' ' -> {
                at = (at + 1) % here;
                redraw();
                listener.chosen();
                return;
            }
            case SWT.CR, SWT.KEYPAD_CR -> {
                listener.taken();
                return;
            }
            default -> {
                return;
            }
        }
        moved();
    }

    private void clicked(Event event) {
        setFocus();
        var shown = days.shown();
        for (var index = 0; index < shown.size(); index++) {
            var cell = cell(index, shown.size());
            if (cell.contains(event.x, event.y)) {
                days.choose(shown.get(index));
                at = lineAt(event.y - cell.y - LINE - 2);
                redraw();
                listener.chosen();
                return;
            }
        }
    }

    /** Which visit of the chosen day was hit; the last one below them all. */
    private int lineAt(int y) {
        var here = ofDay(days.chosen());
        var bottom = 0;
        for (var index = 0; index < here.size(); index++) {
            bottom += text(here.get(index)).size() * LINE;
            if (y < bottom) {
                return index;
            }
        }
        return Math.max(0, here.size() - 1);
    }

    private List<String> text(Visit visit) {
        return days.isWeek() ? words.lines(visit) : List.of(words.line(visit));
    }

    private Rectangle cell(int index, int count) {
        var area = getClientArea();
        var rows = count / WEEK;
        var left = area.width * (index % WEEK) / WEEK;
        var top = HEAD + (area.height - HEAD) * (index / WEEK) / rows;
        return new Rectangle(left, top, area.width * (index % WEEK + 1) / WEEK - left,
                HEAD + (area.height - HEAD) * (index / WEEK + 1) / rows - top);
    }

    private void paint(GC gc) {
        var theme = Theme.of(this);
        gc.setAntialias(SWT.ON);
        var shown = days.shown();
        gc.setFont(theme.smallStrong());
        gc.setForeground(theme.muted);
        for (var day = 0; day < WEEK; day++) {
            var name = DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, Locale.getDefault(Locale.Category.DISPLAY));
            gc.drawText(name, cell(day, shown.size()).x + PAD, PAD, true);
        }
        for (var index = 0; index < shown.size(); index++) {
            paint(gc, theme, shown.get(index), cell(index, shown.size()));
        }
    }

    private void paint(GC gc, Theme theme, LocalDate day, Rectangle cell) {
        var isChosen = day.equals(days.chosen());
        gc.setBackground(isChosen ? theme.selected : days.isOfThisMonth(day) ? theme.surface : theme.background);
        gc.fillRectangle(cell);
        gc.setForeground(theme.line);
        gc.drawRectangle(cell.x, cell.y, cell.width - 1, cell.height - 1);
        if (isChosen) {
            gc.setForeground(theme.accent);
            gc.setLineWidth(isFocusControl() ? 2 : 1);
            gc.drawRectangle(cell.x + 1, cell.y + 1, cell.width - 3, cell.height - 3);
            gc.setLineWidth(1);
        }
        number(gc, theme, day, cell);
        lines(gc, theme, day, cell);
    }

    private void number(GC gc, Theme theme, LocalDate day, Rectangle cell) {
        var holiday = holidays.name(day).orElse("");
        var free = !holiday.isEmpty() || Holidays.isWeekend(day);
        gc.setFont(day.equals(today) ? theme.strong() : theme.small());
        gc.setForeground(day.equals(today) ? theme.accent : free ? theme.text(Tone.BAD)
                : days.isOfThisMonth(day) ? theme.ink : theme.muted);
        var text = day.equals(today) ? VisitText.todayIs.text(day.getDayOfMonth()) : Integer.toString(day.getDayOfMonth());
        gc.drawText(text, cell.x + PAD, cell.y + 3, true);
        var used = gc.textExtent(text).x + 2 * PAD;
        gc.setFont(theme.small());
        gc.drawText(Labels.fitting(gc, holiday, cell.width - used - PAD), cell.x + used, cell.y + 3, true);
    }

    private void lines(GC gc, Theme theme, LocalDate day, Rectangle cell) {
        var here = ofDay(day);
        var bottom = cell.y + cell.height - PAD;
        var top = cell.y + LINE + 2;
        for (var index = 0; index < here.size(); index++) {
            var text = text(here.get(index));
            var needed = text.size() * LINE + (index < here.size() - 1 ? LINE : 0);
            if (index > 0 && top + needed > bottom) {
                gc.setFont(theme.small());
                gc.setForeground(theme.muted);
                gc.drawText(VisitText.moreVisits.text(here.size() - index), cell.x + PAD, top, true);
                return;
            }
            visit(gc, theme, here.get(index), day, new Rectangle(cell.x + PAD - 1, top, cell.width - 2 * PAD + 2, text.size() * LINE - 2));
            top += text.size() * LINE;
        }
    }

    private void visit(GC gc, Theme theme, Visit visit, LocalDate day, Rectangle area) {
        var tone = VisitWords.tone(visit.state());
        gc.setBackground(theme.soft(tone));
        gc.fillRoundRectangle(area.x, area.y, area.width, area.height, Theme.RADIUS, Theme.RADIUS);
        gc.setBackground(theme.text(tone)); // a planned visit is seen on the chosen day, too, which has its colour
        gc.fillRectangle(area.x, area.y, MARK, area.height);
        var isChosen = visit == chosen() && day.equals(days.chosen());
        var y = area.y + 2;
        for (var line : text(visit)) {
            gc.setFont(isChosen || days.isWeek() && y == area.y + 2 ? theme.smallStrong() : theme.small());
            gc.setForeground(theme.text(tone));
            gc.drawText(Labels.fitting(gc, line, area.width - 2 * MARK - 3), area.x + 2 * MARK, y, true);
            y += LINE;
        }
    }

    private String spoken() {
        var visit = chosen();
        return Formats.longDate(days.chosen()) + ". " + (visit == null ? VisitText.noVisitThatDay.text() : words.line(visit));
    }
}
