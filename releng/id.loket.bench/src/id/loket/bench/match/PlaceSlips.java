package id.loket.bench.match;

import java.util.List;
import java.util.SplittableRandom;

/** What goes wrong with places, and with the sex. */
final class PlaceSlips {

    private static final List<String> HOSPITALS = List.of("RSUD ", "RS HERMINA ", "PUSKESMAS ", "RSIA ", "KLINIK BIDAN ",
            "RUMAH SAKIT UMUM DAERAH ");
    private static final List<String> OTHERS = List.of("JAKARTA", "BANDUNG", "SURABAYA", "DEPOK", "CIANJUR", "BATU", "SALATIGA",
            "MAKASSAR", "KOTAMOBAGU", "DUSUN KRAJAN", "CIBINONG", "KEPANJEN", "UNGARAN", "SUNGGUMINASA", "TUTUYAN");

    private PlaceSlips() {
    }

    static boolean hospital(Row row, SplittableRandom random) {
        row.set(Row.BIRTH_PLACE, HOSPITALS.get(random.nextInt(HOSPITALS.size())) + row.get(Row.BIRTH_PLACE));
        return true;
    }

    static boolean other(Row row, SplittableRandom random) {
        row.set(Row.BIRTH_PLACE, OTHERS.get(random.nextInt(OTHERS.size())));
        return true;
    }

    static boolean shortenAddress(Row row, SplittableRandom random) {
        row.set(Row.ADDRESS, row.get(Row.ADDRESS).replace("JALAN", random.nextBoolean() ? "JL." : "JLN")
                .replace("KAMPUNG", random.nextBoolean() ? "KP." : "KP").replace(" NO ", random.nextBoolean() ? " NO." : " "));
        return true;
    }

    static boolean move(Row row, SplittableRandom random) {
        var person = row.person();
        var home = new Home(person.village().substring(0, 6), person.village(), "", "", "", "").moved(random);
        row.set(Row.ADDRESS, home.address());
        row.set(Row.RT, home.rt());
        row.set(Row.RW, home.rw());
        row.set(Row.VILLAGE, home.village());
        return true;
    }

    static boolean leaveOutVillage(Row row, SplittableRandom random) {
        row.drop(Row.VILLAGE);
        return true;
    }

    static boolean wrongSex(Row row, SplittableRandom random) {
        row.set(Row.SEX, row.person().male() ? "P" : "L");
        return true;
    }
}
