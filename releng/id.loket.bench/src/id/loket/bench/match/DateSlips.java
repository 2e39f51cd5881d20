package id.loket.bench.match;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** What goes wrong with birth dates. */
final class DateSlips {

    private DateSlips() {
    }

    static boolean swap(Row row, SplittableRandom random) {
        var date = row.person().birthDate();
        if (date.getDayOfMonth() > 12 || date.getDayOfMonth() == date.getMonthValue()) {
            return false;
        }
        row.setDate(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
        return true;
    }

    static boolean typo(Row row, SplittableRandom random) {
        var date = row.person().birthDate();
        try {
            row.setDate(switch (random.nextInt(4)) {
                case 0 -> date.withYear(date.getYear() / 10 * 10 + random.nextInt(10));
                case 1 -> date.withYear(date.getYear() / 100 * 100 + random.nextInt(10) * 10 + date.getYear() % 10);
                case 2 -> date.withMonth(1 + random.nextInt(12));
                default -> date.withDayOfMonth(1 + random.nextInt(28));
            });
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    static boolean round(Row row, SplittableRandom random) {
        int year = row.person().birthDate().getYear();
        row.setDate(switch (random.nextInt(3)) {
            case 0 -> LocalDate.of(year, 1, 1);
            case 1 -> LocalDate.of(year, 7, 1);
            default -> LocalDate.of(year, 12, 31);
        });
        return true;
    }

    static boolean yearAlone(Row row, SplittableRandom random) {
        var year = String.valueOf(row.person().birthDate().getYear());
        row.set(Row.BIRTH_DATE, random.nextBoolean() ? year : "00-00-" + year);
        return true;
    }

    static boolean leaveOut(Row row, SplittableRandom random) {
        row.drop(Row.BIRTH_DATE);
        return true;
    }
}
