package id.loket.bench.match;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** The parts of NIK and family card number. */
final class Numbers {

    private Numbers() {
    }

    /** @return six digits; women's day + 40 */
    static String date(LocalDate date, boolean male) {
        return two(date.getDayOfMonth() + (male ? 0 : 40)) + two(date.getMonthValue()) + two(date.getYear() % 100);
    }

    /** @return four digits */
    static String serial(SplittableRandom random) {
        return four(1 + random.nextInt(9998));
    }

    /** @return the number given to a twin after the other one */
    static String next(String nik, boolean male, LocalDate date) {
        return nik.substring(0, 6) + date(date, male) + four(Integer.parseInt(nik.substring(12)) + 1);
    }

    private static String two(int value) {
        return String.valueOf(100 + value).substring(1);
    }

    private static String four(int value) {
        return String.valueOf(10_000 + value).substring(1);
    }
}
