package id.loket.registry.names;

import java.util.ArrayList;
import java.util.List;

/** How alike two names are: word by word in any order (Jaro-Winkler), or run together. */
public final class NameSimilarity {

    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX_LENGTH = 4;
    private static final double INITIAL = 0.85;
    private static final double UNMATCHED_WORD = 0.06;

    private NameSimilarity() {
    }

    /**
     * @param wanted key of the name looked for ({@link NameKeys#key}); may leave words out
     * @param found key of a resident's name
     * @return 0 (nothing in common) to 1 (the same)
     */
    public static double of(String wanted, String found) {
        if (wanted.equals(found)) {
            return 1;
        }
        var joined = jaroWinkler(wanted.replace(" ", ""), found.replace(" ", ""));
        return Math.max(wordByWord(NameKeys.words(wanted), NameKeys.words(found)), joined * 0.98);
    }

    private static double wordByWord(List<String> wanted, List<String> found) {
        if (wanted.isEmpty() || found.isEmpty()) {
            return 0;
        }
        var left = new ArrayList<>(found);
        double sum = 0;
        int letters = 0;
        for (var word : wanted) {
            var best = takeBest(word, left);
            sum += best * word.length();
            letters += word.length();
        }
        var missing = Math.max(0, found.size() - wanted.size());
        return Math.max(0, sum / letters - missing * UNMATCHED_WORD);
    }

    private static double takeBest(String word, List<String> candidates) {
        double best = 0;
        int at = -1;
        for (int i = 0; i < candidates.size(); i++) {
            var score = word(word, candidates.get(i));
            if (score > best) {
                best = score;
                at = i;
            }
        }
        if (at >= 0) {
            candidates.remove(at);
        }
        return best;
    }

    private static double word(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) ? INITIAL : 0;
        }
        return jaroWinkler(one, other);
    }

    static double jaroWinkler(String one, String other) {
        var jaro = jaro(one, other);
        int common = 0;
        while (common < PREFIX_LENGTH && common < one.length() && common < other.length()
                && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return jaro + common * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        var oneMatched = new boolean[one.length()];
        var otherMatched = new boolean[other.length()];
        int matches = 0;
        for (int i = 0; i < one.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(other.length(), i + window + 1); j++) {
                if (!otherMatched[j] && one.charAt(i) == other.charAt(j)) {
                    oneMatched[i] = true;
                    otherMatched[j] = true;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        return (m / one.length() + m / other.length() + (m - halfTranspositions(one, oneMatched, other, otherMatched))
                / m) / 3;
    }

    private static double halfTranspositions(String one, boolean[] oneMatched, String other, boolean[] otherMatched) {
        int swapped = 0;
        int j = 0;
        for (int i = 0; i < one.length(); i++) {
            if (!oneMatched[i]) {
                continue;
            }
            while (!otherMatched[j]) {
                j++;
            }
            if (one.charAt(i) != other.charAt(j)) {
                swapped++;
            }
            j++;
        }
        return swapped / 2.0;
    }
}
