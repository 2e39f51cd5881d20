package id.loket.bench.match;

import java.util.SplittableRandom;

/** What goes wrong with NIK and family card number. */
final class NumberSlips {

    private static final int LENGTH = 16;

    private NumberSlips() {
    }

    static boolean oneDigit(Row row, SplittableRandom random) {
        if (!row.has(Row.NIK)) {
            return false;
        }
        var nik = row.get(Row.NIK).toCharArray();
        int at = random.nextInt(LENGTH);
        nik[at] = (char) ('0' + (nik[at] - '0' + 1 + random.nextInt(9)) % 10);
        row.set(Row.NIK, new String(nik));
        return true;
    }

    static boolean transpose(Row row, SplittableRandom random) {
        if (!row.has(Row.NIK)) {
            return false;
        }
        var nik = row.get(Row.NIK).toCharArray();
        int first = random.nextInt(LENGTH - 1);
        for (int i = 0; i < LENGTH - 1; i++) {
            int at = (first + i) % (LENGTH - 1);
            if (nik[at] != nik[at + 1]) {
                char digit = nik[at];
                nik[at] = nik[at + 1];
                nik[at + 1] = digit;
                row.set(Row.NIK, new String(nik));
                return true;
            }
        }
        return false;
    }

    static boolean mask(Row row, SplittableRandom random) {
        if (!row.has(Row.NIK)) {
            return false;
        }
        var nik = row.get(Row.NIK);
        row.set(Row.NIK, switch (random.nextInt(3)) {
            case 0 -> nik.substring(0, 6) + "******" + nik.substring(12);
            case 1 -> nik.substring(0, 12) + "****";
            default -> nik.substring(0, 4) + "********" + nik.substring(12);
        });
        return true;
    }

    /** The date in the number is another one, or the other sex's. */
    static boolean contradict(Row row, SplittableRandom random) {
        if (!row.has(Row.NIK)) {
            return false;
        }
        var person = row.person();
        boolean male = random.nextBoolean() != person.male();
        var date = male == person.male() ? person.birthDate().plusDays(1 + random.nextInt(3000)) : person.birthDate();
        row.set(Row.NIK, person.nik().substring(0, 6) + Numbers.date(date, male) + person.nik().substring(12));
        return true;
    }

    static boolean leaveOutCard(Row row, SplittableRandom random) {
        row.drop(Row.CARD);
        return true;
    }

    /** From before the person married or moved out. */
    static boolean formerCard(Row row, SplittableRandom random) {
        if (!row.has(Row.CARD)) {
            return false;
        }
        var date = row.person().birthDate().plusYears(20);
        row.set(Row.CARD, row.get(Row.CARD).substring(0, 6) + Numbers.date(date, true) + Numbers.serial(random));
        return true;
    }
}
