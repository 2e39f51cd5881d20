package id.loket.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small register: some thousand neighbours who are there to be mistaken for, and the people a test is about. */
final class Town {

    private static final String[] FIRST = { "AGUS", "BUDI", "SITI", "SRI", "DEWI", "EKO", "JOKO", "RINI", "WATI", "YUSUF", "HASAN",
        "LINA", "MARYAM", "UMAR", "TONI", "RATNA", "NUR", "MUHAMMAD", "FATIMAH", "HENDRA" };
    private static final String[] SECOND = { "SANTOSO", "LESTARI", "MOKOAGOW", "MAMONTO", "HIDAYAT", "RAHAYU", "PRASETYO",
        "AMINAH", "PAPUTUNGAN", "SETIAWAN", "HANDAYANI", "GINOGA", "KURNIAWAN", "WIBOWO", "UTAMI" };
    private static final int NEIGHBOURS = 6000;

    private final List<Entry> residents = new ArrayList<>();

    Town() {
        for (int i = 0; i < NEIGHBOURS; i++) {
            boolean male = i % 2 == 0;
            int day = 1 + i * 7 % 28;
            int month = 1 + i * 5 % 12;
            int year = 1950 + i * 11 % 53;
            int village = 2001 + i % 9;
            residents.add(person(1000 + i,
                    String.format("711001%02d%02d%02d%04d", male ? day : day + 40, month, year % 100, 1 + i % 9000),
                    String.format("711001010109%04d", i / 4), FIRST[i * 13 % FIRST.length] + " " + SECOND[i * 17 % SECOND.length],
                    "", "KOTAMOBAGU", String.format("%02d-%02d-%d", day, month, year), male ? "L" : "P",
                    FIRST[i / 4 % FIRST.length] + " " + SECOND[i / 8 % SECOND.length],
                    FIRST[i / 5 % FIRST.length] + " " + SECOND[i / 9 % SECOND.length], "DUSUN " + i / 4 % 40,
                    String.format("%03d", i / 4 % 9), String.format("%03d", i / 4 % 5), "711001" + village));
        }
    }

    /** In the order of the columns of {@link Shape#residents()}. */
    static Entry person(long id, String... values) {
        return new Entry(id, Arrays.asList(values));
    }

    Town with(long id, String... values) {
        residents.add(person(id, values));
        return this;
    }

    Matcher matcher() {
        return new Matcher(Register.prepare(Shape.residents(), residents.iterator(), Progress.unwatched()),
                Weights.residents());
    }
}
