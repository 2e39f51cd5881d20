package id.loket.bench.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Names of people who do not exist, as often as such names are: a few very common, a long tail of rare ones that are put
 * together from parts as Javanese and Sundanese names are.
 */
final class NameBook {

    private static final double[] CULTURE_SHARES = { 0.34, 0.64, 0.72, 0.82, 1 };
    private static final List<String> CULTURES = List.of("java", "sunda", "sulut", "bugis", "arab");
    /** The n-th word is as frequent as 1 / (n + this). */
    private static final double ZIPF = 4;
    private static final double COINED = 0.22;
    private static final String[] HEADS = { "SU", "WI", "HAR", "MAR", "SAR", "KAR", "PAR", "DAR", "WAR", "TAR", "SUM", "SUK",
        "SUP", "SUR", "SUT", "PUR", "KUS", "MUL", "RUS", "YUL", "JUM", "NUR", "ROH", "SAM", "SAL", "RAT", "LAS", "ROS" };
    private static final String[] MIDDLES = { "A", "I", "U", "TI", "NA", "DI", "MA", "RI", "YA", "LI", "KI", "JI", "WA", "MI",
        "NI", "TA", "SI", "RA", "DA", "LA", "HA", "PA", "GI", "BI" };
    private static final String[] MALE_TAILS = { "NTO", "YONO", "DI", "MAN", "MIN", "RNO", "WAN", "JO", "STO", "TNO", "RTO",
        "SNO", "NDI", "RJA", "NATA", "LUDIN", "HUDIN", "RIYADI", "YADI" };
    private static final String[] FEMALE_TAILS = { "NI", "TI", "YEM", "NEM", "NAH", "WATI", "NINGSIH", "STRI", "YATI", "SIH",
        "RTI", "TUN", "ROH", "LAH", "SARI", "ANTI", "NTINI", "RAH" };

    private final Map<String, Words> words = new HashMap<>();

    NameBook() {
        try (var lines = new BufferedReader(new InputStreamReader(NameBook.class.getResourceAsStream("names.csv"),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                    .forEach(line -> words.put(line[0] + line[1], new Words(line[2].split(" "))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String culture(SplittableRandom random) {
        double lot = random.nextDouble();
        int i = 0;
        while (lot > CULTURE_SHARES[i]) {
            i++;
        }
        return CULTURES.get(i);
    }

    /**
     * @param culture whose names
     * @param male or female
     * @param old whether born before names grew longer
     * @param clan the family's name, or empty
     * @param random draws
     * @return the name in capitals
     */
    String name(String culture, boolean male, boolean old, String clan, SplittableRandom random) {
        var first = given(culture, male, random);
        if (!clan.isEmpty()) {
            return (random.nextInt(4) == 0 ? first + " " + given(culture, male, random) : first) + " " + clan;
        }
        double oneWord = culture.equals("java") || culture.equals("sunda") ? old ? 0.45 : 0.08 : old ? 0.12 : 0.03;
        if (random.nextDouble() < oneWord && !isPrefix(first)) {
            return first;
        }
        var name = first + " " + second(culture, male, random);
        double threeWords = old ? 0.08 : 0.35;
        return random.nextDouble() < threeWords ? name + " " + second(culture, male, random) : name;
    }

    String clan(String culture, SplittableRandom random) {
        var clans = words.get(culture + "clan");
        return clans == null ? "" : clans.draw(random);
    }

    String given(String culture, boolean male, SplittableRandom random) {
        return random.nextDouble() < COINED ? coined(male, random)
                : words.get(culture + (male ? "male" : "female")).draw(random);
    }

    /** @return a given name that begins alike: RINA and RINI; any where none does */
    String near(String word, String culture, boolean male, SplittableRandom random) {
        var alike = words.get(culture + (male ? "male" : "female")).alike(word);
        return alike.isEmpty() ? coined(male, random) : alike.get(random.nextInt(alike.size()));
    }

    private String second(String culture, boolean male, SplittableRandom random) {
        var seconds = words.get(culture + (male ? "maleSecond" : "femaleSecond"));
        return seconds == null || random.nextDouble() < COINED ? coined(male, random) : seconds.draw(random);
    }

    private static boolean isPrefix(String word) {
        return word.equals("SITI") || word.equals("MUHAMMAD") || word.equals("ABDUL") || word.equals("NUR");
    }

    private static String coined(boolean male, SplittableRandom random) {
        var tails = male ? MALE_TAILS : FEMALE_TAILS;
        return HEADS[random.nextInt(HEADS.length)] + MIDDLES[random.nextInt(MIDDLES.length)]
                + tails[random.nextInt(tails.length)];
    }

    /** Words by falling frequency. */
    private static final class Words {

        private final String[] texts;
        private final double[] sums;

        Words(String[] texts) {
            this.texts = texts;
            sums = new double[texts.length];
            double sum = 0;
            for (int i = 0; i < texts.length; i++) {
                sum += 1 / (i + ZIPF);
                sums[i] = sum;
            }
        }

        List<String> alike(String word) {
            return Arrays.stream(texts).filter(text -> !text.equals(word) && text.length() == word.length()
                    && text.regionMatches(0, word, 0, word.length() - 1)).toList();
        }

        String draw(SplittableRandom random) {
            double lot = random.nextDouble() * sums[sums.length - 1];
            int at = Arrays.binarySearch(sums, lot);
            return texts[Math.min(texts.length - 1, at < 0 ? -at - 1 : at)];
        }
    }
}
