package id.loket.registry.tables;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Occupations;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;

/** The words and numbers by which lists write the values of code lists. */
public final class CodeWords {

    private static final Map<String, Sex> SEXES = words(Map.of(Sex.MALE, "1 L LK LAKILAKI PRIA M MALE", Sex.FEMALE,
            "2 P PR PEREMPUAN WANITA F FEMALE"));
    private static final Map<String, Religion> RELIGIONS = words(Map.of(Religion.ISLAM, "1 ISLAM", Religion.KRISTEN,
            "2 KRISTEN PROTESTAN KRISTENPROTESTAN", Religion.KATHOLIK, "3 KATHOLIK KATOLIK", Religion.HINDU, "4 HINDU",
            Religion.BUDDHA, "5 BUDHA BUDDHA", Religion.KHONGHUCU, "6 KHONGHUCU KONGHUCU", Religion.KEPERCAYAAN,
            "7 KEPERCAYAAN KEPERCAYAANTERHADAPTUHANYME KEPERCAYAANTERHADAPTUHANYANGMAHAESA LAINNYA"));
    private static final Map<String, MaritalStatus> MARITAL = words(Map.of(MaritalStatus.SINGLE, "1 B BELUMKAWIN BELUM",
            MaritalStatus.MARRIED, "2 S K KAWIN SUDAHKAWIN SUDAH KAWINTERCATAT KAWINBELUMTERCATAT",
            MaritalStatus.DIVORCED, "3 P CERAIHIDUP CERAI CERAIHIDUPTERCATAT CERAIHIDUPBELUMTERCATAT PERNAHKAWIN",
            MaritalStatus.WIDOWED, "4 CERAIMATI JANDA DUDA"));
    private static final Map<String, Citizenship> CITIZENSHIPS = words(Map.of(Citizenship.WNI, "1 WNI INDONESIA ID",
            Citizenship.WNA, "2 WNA"));
    private static final Map<String, Integer> SHORT_OCCUPATIONS = Map.of("PNS", 5, "ASN", 5, "TNI", 6, "POLRI", 7,
            "IRT", 2, "PELAJAR", 3, "MAHASISWA", 3, "PETANI", 9, "NELAYAN", 11, "SWASTA", 15);
    private static final Map<String, Integer> OCCUPATIONS = occupations();

    private CodeWords() {
    }

    /**
     * @param text a cell
     * @return the sex, or empty if the text is no known word for one
     */
    public static Optional<Sex> sex(String text) {
        return Optional.ofNullable(SEXES.get(plain(text)));
    }

    /**
     * @param text a cell
     * @return the religion, or empty if the text is no known word for one
     */
    public static Optional<Religion> religion(String text) {
        return Optional.ofNullable(RELIGIONS.get(plain(text)));
    }

    /**
     * @param text a cell
     * @return the marital status, or empty if the text is no known word for one
     */
    public static Optional<MaritalStatus> maritalStatus(String text) {
        return Optional.ofNullable(MARITAL.get(plain(text)));
    }

    /**
     * @param text a cell
     * @return whether an election list says only that there was a marriage once
     */
    public static boolean isOnceMarried(String text) {
        return plain(text).equals("P") || plain(text).equals("PERNAHKAWIN");
    }

    /**
     * @param text a cell
     * @return the citizenship, or empty if the text is no known word for one
     */
    public static Optional<Citizenship> citizenship(String text) {
        return Optional.ofNullable(CITIZENSHIPS.get(plain(text)));
    }

    /**
     * @param text a cell
     * @return the blood group, or empty if the text is no known word for one
     */
    public static Optional<BloodGroup> bloodGroup(String text) {
        var upper = text.toUpperCase(Locale.ROOT).replace(" ", "");
        for (var group : BloodGroup.values()) {
            if (group.label().equals(upper) || upper.equals(String.valueOf(group.code()))) {
                return Optional.of(group);
            }
        }
        return upper.startsWith("TIDAK") ? Optional.of(BloodGroup.UNKNOWN) : Optional.empty();
    }

    /**
     * @param text a cell
     * @return the number of the occupation, or empty if the text is no known word for one
     */
    public static Optional<Integer> occupation(String text) {
        if (text.matches("\\d{1,2}")) {
            return Optional.of(Integer.valueOf(text)).filter(number -> Occupations.name(number).isPresent());
        }
        return Optional.ofNullable(OCCUPATIONS.get(plain(text)));
    }

    private static Map<String, Integer> occupations() {
        var words = new HashMap<>(SHORT_OCCUPATIONS);
        Occupations.all().forEach((number, name) -> words.put(plain(name), number));
        return Map.copyOf(words);
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var character = Character.toUpperCase(text.charAt(i));
            if (character >= 'A' && character <= 'Z' || character >= '0' && character <= '9') {
                plain.append(character);
            }
        }
        return plain.toString();
    }

    private static <E extends Enum<E>> Map<String, E> words(Map<E, String> lists) {
        var words = new HashMap<String, E>();
        new EnumMap<>(lists).forEach((value, list) -> {
            for (var word : list.split(" ")) {
                words.put(word, value);
            }
        });
        return Map.copyOf(words);
    }
}
