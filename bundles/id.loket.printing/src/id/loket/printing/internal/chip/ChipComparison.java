package id.loket.printing.internal.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import id.loket.device.chip.ChipContents;

/** Compares a chip with what should be on it: biodata field by field, pictures and fingers byte by byte. */
final class ChipComparison {

    private ChipComparison() {
    }

    /** @return what differs, in words an operator knows; empty if nothing does */
    static List<String> differences(ChipContents expected, ChipContents read) {
        var differences = new ArrayList<String>();
        var names = new TreeSet<>(expected.biodata().keySet());
        names.addAll(read.biodata().keySet());
        names.stream().filter(name -> !equal(expected.biodata(), read.biodata(), name))
                .map(ChipComparison::label).forEach(differences::add);
        if (!Arrays.equals(expected.portrait(), read.portrait())) {
            differences.add(ChipMsg.portrait.text());
        }
        if (!Arrays.equals(expected.signature(), read.signature())) {
            differences.add(ChipMsg.signature.text());
        }
        var positions = new TreeSet<>(expected.fingers().keySet());
        positions.addAll(read.fingers().keySet());
        positions.stream().filter(position -> !Arrays.equals(expected.fingers().get(position), read.fingers().get(position)))
                .map(position -> ChipMsg.finger.text(position)).forEach(differences::add);
        return differences;
    }

    /** The same, but for the day of issue: a card that is looked at later was made on its own day. */
    static List<String> laterDifferences(ChipContents expected, ChipContents read) {
        var day = label("issueDate");
        return differences(expected, read).stream().filter(each -> !each.equals(day)).toList();
    }

    private static boolean equal(Map<String, String> expected, Map<String, String> read, String name) {
        return expected.containsKey(name) && expected.get(name).equals(read.get(name));
    }

    private static String label(String field) {
        for (var known : ChipMsg.values()) {
            if (known.name().equals(field)) {
                return known.text();
            }
        }
        return field;
    }
}
