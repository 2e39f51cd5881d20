package id.loket.bench.match;

import java.util.SplittableRandom;

/** Names of twins: another name, often with a word in common, sometimes with one letter's difference. */
final class Twins {

    private Twins() {
    }

    static String name(Person of, boolean male, String culture, NameBook names, SplittableRandom random) {
        var words = of.name().split(" ");
        if (random.nextInt(2) == 0 && words.length > 1) {
            words[0] = other(words[0], culture, male, names, random);
            return String.join(" ", words);
        }
        if (random.nextInt(4) == 0 && male == of.male()) {
            words[0] = names.near(words[0], culture, male, random);
            return String.join(" ", words);
        }
        var name = names.name(culture, male, false, "", random);
        return name.equals(of.name()) ? name + " KEMBAR" : name;
    }

    private static String other(String word, String culture, boolean male, NameBook names, SplittableRandom random) {
        var other = names.given(culture, male, random);
        return other.equals(word) ? names.given(culture, male, random) + "A" : other;
    }
}
