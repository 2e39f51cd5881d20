package id.loket.printing.internal;

import java.util.ArrayList;
import java.util.List;

import id.loket.printing.internal.FaceContent.Row;

/** Made-up people for the face of a card: no one has a NIK with serial 9902. */
final class Samples {

    private Samples() {
    }

    static FaceContent card(String name, String address, boolean specimen) {
        return new FaceContent("PROVINSI SULAWESI UTARA", "KABUPATEN BOLAANG MONGONDOW TIMUR", "7110025209029902",
                rows(name, address), Pictures.portrait(), Pictures.signature(), "BOLAANG MONGONDOW TIMUR", "23-11-2026", "LKT-1234-27",
                false, specimen);
    }

    static FaceContent usual() {
        return card("SITI AMINAH MOKODOMPIT", "JL. TRANS LINGKAR NO. 14", true);
    }

    private static List<Row> rows(String name, String address) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("name", name));
        rows.add(Row.of("birth", "KOTABUNAN, 12-09-2002"));
        rows.add(new Row("sex", "PEREMPUAN", Row.of("blood", "AB+")));
        rows.add(Row.of("address", address));
        rows.add(Row.of("rt", "003/001"));
        rows.add(Row.of("village", "KOTABUNAN SELATAN"));
        rows.add(Row.of("district", "KOTABUNAN"));
        rows.add(Row.of("religion", "ISLAM"));
        rows.add(Row.of("marital", "BELUM KAWIN"));
        rows.add(Row.of("occupation", "PELAJAR/MAHASISWA"));
        rows.add(Row.of("citizenship", "WNI"));
        rows.add(Row.of("validity", "SEUMUR HIDUP"));
        return rows;
    }
}
