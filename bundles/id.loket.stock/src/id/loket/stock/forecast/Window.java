package id.loket.stock.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The days that are looked at, each date once, from the first use on; which of them count, and on which the office prints. */
record Window(List<DayUse> days) {

    static Window of(List<DayUse> known, LocalDate firstUse, LocalDate today) {
        Map<LocalDate, DayUse> byDate = known.stream().collect(Collectors.toMap(DayUse::day, Function.identity(), (one, other) -> one));
        var earliest = today.minusDays(CoverRule.WINDOW);
        var from = firstUse.isBefore(earliest) ? earliest : firstUse;
        return new Window(from.isBefore(today) ? from.datesUntil(today)
                .map(date -> byDate.getOrDefault(date, new DayUse(date, 0, 0, 0, 0, false))).toList() : List.of());
    }

    List<DayUse> counted() {
        var active = days.stream().filter(day -> day.used() > 0).toList();
        if (active.isEmpty()) {
            return days.stream().filter(day -> !CoverRule.weekend(day.day()) && !day.outage()).toList();
        }
        var median = CoverRule.median(active);
        var weekdays = days.stream().filter(day -> !CoverRule.weekend(day.day()) && !day.outage()).toList();
        var open = weekdays.stream().filter(day -> day.used() > 0).count();
        var idleDaysAreUsual = open < CoverRule.OPEN_SHARE * weekdays.size();
        return days.stream()
                .filter(day -> day.used() > 0 ? !day.outage() || day.used() >= median
                        : idleDaysAreUsual && !CoverRule.weekend(day.day()) && !day.outage())
                .toList();
    }

    Set<DayOfWeek> workdays() {
        var workdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        for (var end : List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)) {
            var all = days.stream().filter(day -> day.day().getDayOfWeek() == end).toList();
            if (!all.isEmpty() && 2 * all.stream().filter(day -> day.used() > 0).count() >= all.size()) {
                workdays.add(end);
            }
        }
        return workdays;
    }
}
