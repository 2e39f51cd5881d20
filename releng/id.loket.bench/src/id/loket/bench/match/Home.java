package id.loket.bench.match;

import java.util.SplittableRandom;

/**
 * Where a household lives. Villages of five real regencies; which ones there are in a district does not matter here.
 *
 * @param district six digits
 * @param village ten digits
 * @param town name of the regency's seat
 */
record Home(String district, String village, String town, String address, String rt, String rw) {

    private record Regency(String code, String town, int districts, double upTo) {
    }

    private static final Regency[] REGENCIES = { new Regency("3201", "BOGOR", 40, 0.55), new Regency("3507", "MALANG", 33, 0.75),
        new Regency("3322", "SEMARANG", 19, 0.86), new Regency("7306", "GOWA", 18, 0.96),
        new Regency("7110", "BOLAANG MONGONDOW", 7, 1) };
    private static final String[] STREETS = { "MERDEKA", "SUDIRMAN", "PAHLAWAN", "MELATI", "MAWAR", "KENANGA", "DIPONEGORO",
        "KARTINI", "RAYA BARAT", "RAYA TIMUR", "PASAR LAMA", "MASJID", "SEKOLAH", "PUSKESMAS", "CEMPAKA", "ANGGREK" };
    private static final String[] HAMLETS = { "KRAJAN", "SUKAMAJU", "BABAKAN", "CIBEUREUM", "PASIR", "LEMBUR SAWAH", "TENGAH",
        "KIDUL", "LOR", "WETAN", "KULON", "BARU", "SUMBER", "KEDUNG", "GUNUNG" };

    static Home draw(SplittableRandom random) {
        double lot = random.nextDouble();
        int i = 0;
        while (lot > REGENCIES[i].upTo()) {
            i++;
        }
        return in(REGENCIES[i], random);
    }

    /** @return another home in the same regency */
    Home moved(SplittableRandom random) {
        for (var regency : REGENCIES) {
            if (district.startsWith(regency.code())) {
                return in(regency, random);
            }
        }
        throw new IllegalStateException(district);
    }

    private static Home in(Regency regency, SplittableRandom random) {
        var district = regency.code() + String.valueOf(101 + random.nextInt(regency.districts())).substring(1);
        var village = district + (2001 + random.nextInt(12));
        return new Home(district, village, regency.town(), address(random), number(random, 12), number(random, 9));
    }

    private static String address(SplittableRandom random) {
        return random.nextBoolean() ? "KAMPUNG " + HAMLETS[random.nextInt(HAMLETS.length)]
                : "JALAN " + STREETS[random.nextInt(STREETS.length)] + " NO " + (1 + random.nextInt(120));
    }

    private static String number(SplittableRandom random, int most) {
        return String.valueOf(1001 + random.nextInt(most)).substring(1);
    }
}
