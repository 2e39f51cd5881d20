package id.loket.bench.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What goes wrong with names. */
final class NameSlips {

    private static final List<String> TITLES = List.of("H. ", "HJ. ", "IR. ", "DRS. ", "DR. ", "ALM. ");
    private static final List<String> DEGREES = List.of(", S.PD", ", S.E.", ", SH", " S.KOM", ", A.MD", ", S.PD.I", " S.AG");
    private static final Map<String, List<String>> SHORT = Map.of("MUHAMMAD", List.of("M.", "MUH.", "MUH", "MOH", "MHD"),
            "SITI", List.of("ST.", "S.", "ST"), "ABDUL", List.of("ABD.", "ABD"), "AHMAD", List.of("AHM.", "A."),
            "SITTI", List.of("ST.", "ST"));
    private static final String[][] OLD = { { "J", "DJ" }, { "C", "TJ" }, { "Y", "J" }, { "U", "OE" }, { "SY", "SJ" },
        { "KH", "CH" } };
    private static final String[][] OTHER = { { "F", "P" }, { "P", "F" }, { "V", "F" }, { "Z", "S" }, { "KH", "H" }, { "SY", "S" },
        { "DD", "D" }, { "MM", "M" }, { "TT", "T" }, { "H ", " " }, { "IY", "I" }, { "LL", "L" }, { "I ", "Y " } };
    private static final List<String> CALLED = List.of("BEJO", "GENDUT", "UJANG", "ACONG", "KIPLI", "BULE", "OTONG", "KOCENG",
            "MAMAT", "BONTOT", "TOMPEL", "JABRIK", "BOY", "IIS", "NENG", "CIMENG", "OPANG", "UCOK");

    private NameSlips() {
    }

    static boolean title(Row row, SplittableRandom random) {
        boolean degree = random.nextBoolean();
        row.set(Row.NAME, degree ? row.get(Row.NAME) + of(DEGREES, random) : of(TITLES, random) + row.get(Row.NAME));
        return true;
    }

    static boolean shorten(Row row, SplittableRandom random) {
        var words = words(row);
        var known = SHORT.get(words.get(0));
        if (known == null && words.size() < 2) {
            return false;
        }
        int at = known != null ? 0 : words.size() - 1;
        words.set(at, known != null ? of(known, random) : words.get(at).substring(0, 1) + (random.nextBoolean() ? "." : ""));
        return write(row, words);
    }

    static boolean oldSpelling(Row row, SplittableRandom random) {
        var name = row.get(Row.NAME);
        var older = new StringBuilder();
        for (int at = 0; at < name.length();) {
            var rule = ruleAt(name, at);
            older.append(rule == null ? name.substring(at, at + 1) : rule[1]);
            at += rule == null ? 1 : rule[0].length();
        }
        return changed(row, older.toString());
    }

    private static String[] ruleAt(String name, int at) {
        return Arrays.stream(OLD).filter(rule -> name.startsWith(rule[0], at))
                .max((one, other) -> one[0].length() - other[0].length()).orElse(null);
    }

    static boolean otherSpelling(Row row, SplittableRandom random) {
        var name = row.get(Row.NAME) + " ";
        int first = random.nextInt(OTHER.length);
        for (int i = 0; i < OTHER.length; i++) {
            var rule = OTHER[(first + i) % OTHER.length];
            if (name.contains(rule[0])) {
                return changed(row, name.replaceFirst(rule[0], rule[1]).strip());
            }
        }
        return false;
    }

    static boolean leaveOut(Row row, SplittableRandom random) {
        var words = words(row);
        if (words.size() < 2) {
            return false;
        }
        words.remove(words.size() == 2 ? 1 : 1 + random.nextInt(words.size() - 1));
        return write(row, words);
    }

    static boolean reorder(Row row, SplittableRandom random) {
        var words = words(row);
        Collections.rotate(words, 1);
        return words.size() > 1 && write(row, words);
    }

    static boolean runTogether(Row row, SplittableRandom random) {
        var words = words(row);
        if (words.size() < 2) {
            return false;
        }
        words.set(0, words.get(0) + words.remove(1));
        return write(row, words);
    }

    static boolean typo(Row row, SplittableRandom random) {
        return changed(row, mistyped(row.get(Row.NAME), random));
    }

    static boolean parentTypo(Row row, SplittableRandom random) {
        int parent = random.nextBoolean() ? Row.MOTHER : Row.FATHER;
        if (!row.has(parent)) {
            return false;
        }
        row.set(parent, mistyped(row.get(parent), random));
        return true;
    }

    private static String mistyped(String name, SplittableRandom random) {
        int at = 1 + random.nextInt(name.length() - 1);
        char letter = (char) ('A' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            case 2 -> name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.substring(at + 1);
            default -> name.substring(0, at) + letter + name.substring(at + 1);
        };
    }

    static boolean alias(Row row, SplittableRandom random) {
        var called = of(CALLED, random);
        if (random.nextInt(3) == 0) {
            row.set(Row.ALIAS, called);
        } else {
            row.set(Row.NAME, row.get(Row.NAME) + of(List.of(" ALIAS ", " ALS ", " @ ", " als. "), random) + called);
        }
        return true;
    }

    static boolean onlyAlias(Row row, SplittableRandom random) {
        row.set(Row.NAME, of(CALLED, random));
        return true;
    }

    static boolean joinFather(Row row, SplittableRandom random) {
        var joint = row.person().male() ? " BIN " : " BINTI ";
        row.set(Row.NAME, row.get(Row.NAME) + (random.nextInt(6) == 0 ? " B. " : joint) + row.person().father());
        return true;
    }

    private static List<String> words(Row row) {
        return new ArrayList<>(List.of(row.get(Row.NAME).split(" ")));
    }

    private static boolean write(Row row, List<String> words) {
        return changed(row, String.join(" ", words));
    }

    private static boolean changed(Row row, String name) {
        boolean changed = !name.equals(row.get(Row.NAME));
        row.set(Row.NAME, name);
        return changed;
    }

    private static String of(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
