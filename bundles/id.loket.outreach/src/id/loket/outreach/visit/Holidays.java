package id.loket.outreach.visit;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import id.loket.kernel.text.Message;

/**
 * Days on which offices and schools are closed. Five holidays lie on the same date each year; those that follow the moon are
 * named by a decree each year and typed in as the office's setting {@link #SETTING}.
 */
public final class Holidays {

    /** Office setting: one day a line, {@code 2026-03-20 Idulfitri}. */
    public static final String SETTING = "outreach.holidays";

    private static final Map<MonthDay, Message> EACH_YEAR = Map.of(MonthDay.of(1, 1), VisitMsg.holidayNewYear,
            MonthDay.of(5, 1), VisitMsg.holidayLabour, MonthDay.of(6, 1), VisitMsg.holidayPancasila,
            MonthDay.of(8, 17), VisitMsg.holidayIndependence, MonthDay.of(12, 25), VisitMsg.holidayChristmas);
    private static final int DATE_LENGTH = "2026-03-20".length();

    private final Map<LocalDate, String> typed;

    private Holidays(Map<LocalDate, String> typed) {
        this.typed = typed;
    }

    /**
     * @param setting lines of the office's setting; a line that is no day is passed over
     * @return the holidays
     */
    public static Holidays of(String setting) {
        var days = new HashMap<LocalDate, String>();
        setting.lines().map(String::strip).filter(line -> line.length() > DATE_LENGTH).forEach(line -> {
            try {
                days.put(LocalDate.parse(line.substring(0, DATE_LENGTH)), line.substring(DATE_LENGTH).strip());
            } catch (DateTimeException noDay) {
                // Typed by hand: one wrong line must not take the other holidays away.
            }
        });
        return new Holidays(days);
    }

    /**
     * @param day any
     * @return name of the holiday
     */
    public Optional<String> name(LocalDate day) {
        return Optional.ofNullable(typed.get(day))
                .or(() -> Optional.ofNullable(EACH_YEAR.get(MonthDay.from(day))).map(Message::text));
    }

    /**
     * @param day any
     * @return whether it is a Saturday or a Sunday
     */
    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
