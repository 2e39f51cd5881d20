package id.loket.ui;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;
import id.loket.ui.internal.UiMsg;

/**
 * Numbers, dates and times as an Indonesian office writes them, in both languages. In the context of every page:
 * {@code @Inject Formats}.
 */
public final class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH.mm.ss");

    private static final long LONGEST_WHOLE = 9_999;

    private final Clock clock;

    /** @param clock of the installation; its zone is the office's */
    public Formats(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param number a count
     * @return 1.204
     */
    public static String number(long number) {
        // Called for every cell of long lists, where a NumberFormat each time is what takes the time.
        var digits = new StringBuilder(Long.toString(number));
        var first = number < 0 ? 1 : 0;
        for (var at = digits.length() - 3; at > first; at -= 3) {
            digits.insert(at, '.');
        }
        return digits.toString();
    }

    /**
     * @param number a count that is shown where there is little room
     * @return 1.204, and 400 rb from ten thousand on
     */
    public static String compact(long number) {
        return Math.abs(number) <= LONGEST_WHOLE ? number(number)
                : NumberFormat.getCompactNumberInstance(language(), NumberFormat.Style.SHORT).format(number);
    }

    /**
     * @param date a day
     * @return 23-11-2026, or nothing for null
     */
    public static String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /**
     * @param typed by a person: 23-11-2026, 23/11/2026, 23.11.2026
     * @return the day, or null where nothing was typed
     * @throws Refusal if there is no such day
     */
    public static LocalDate typedDay(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip().replace('/', '-').replace('.', '-'), TYPED);
        } catch (DateTimeParseException noDay) {
            throw new Refusal(noDay, UiMsg.dayWrong, typed);
        }
    }

    /**
     * @param at an instant
     * @return the day in the office's zone: 23-11-2026
     */
    public String date(Instant at) {
        return at == null ? "" : DATE.format(at.atZone(clock.getZone()));
    }

    /**
     * @param at an instant
     * @return the time in the office's zone: 10.21
     */
    public String time(Instant at) {
        return at == null ? "" : TIME.format(at.atZone(clock.getZone()));
    }

    /**
     * @param at an instant
     * @return the time to the second: 10.21.07
     */
    public String timeToSecond(Instant at) {
        return at == null ? "" : SECONDS.format(at.atZone(clock.getZone()));
    }

    /**
     * @param at an instant
     * @return 23-11-2026 10.21
     */
    public String dateTime(Instant at) {
        return at == null ? "" : date(at) + " " + time(at);
    }

    /**
     * @param at an instant not long ago
     * @return 10.21 if it was today, "kemarin" if it was yesterday, else the date
     */
    public String moment(Instant at) {
        if (at == null) {
            return "";
        }
        var today = today();
        var day = day(at);
        if (day.equals(today)) {
            return time(at);
        }
        return day.equals(today.minusDays(1)) ? UiMsg.yesterday.text() : date(day);
    }

    /**
     * @param since an instant in the past
     * @return how long ago, in the two largest units: "2 j 18 m", "3 h 4 j"
     */
    public String age(Instant since) {
        return age(Duration.between(since, clock.instant()));
    }

    /**
     * @param duration a length of time; negative counts as none
     * @return the two largest units: "2 j 18 m"
     */
    public static String age(Duration duration) {
        var minutes = Math.max(0, duration.toMinutes());
        if (minutes < 60) {
            return UiMsg.ageMinutes.text(minutes);
        }
        var hours = minutes / 60;
        if (hours < 24) {
            return UiMsg.ageHours.text(hours, minutes % 60);
        }
        return UiMsg.ageDays.text(hours / 24, hours % 24);
    }

    /**
     * @param date a day
     * @return Senin, 23 November 2026
     */
    public static String longDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", language()).format(date);
    }

    /**
     * @param at an instant
     * @return the day it is then at the office
     */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** @return the day it is at the office */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Locale language() {
        return "en".equals(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()) ? Locale.ENGLISH : Languages.INDONESIAN;
    }
}
