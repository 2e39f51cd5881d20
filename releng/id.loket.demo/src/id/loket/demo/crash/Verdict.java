package id.loket.demo.crash;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an outsider sees after all the kills.
 *
 * @param kills processes killed
 * @param killsInAct of these between an intent to print and its outcome: a person was asked about the card afterwards
 * @param inspected cards put before a person
 * @param lost acknowledged captures, packets and prints that are nowhere
 * @param twice residents of whom the centre has two records
 * @param printedTwice cards of which two good pieces lie in the tray
 * @param blanksResidual pieces received less pieces left, printed and ruined
 * @param auditOk whether the audit chain is intact
 */
record Verdict(int kills, int killsInAct, int inspected, int lost, int twice, int printedTwice, long blanksResidual,
        boolean auditOk) {

    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\":(-?\\d+)");
    private static final Pattern TEXT = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private static final double ENOUGH_IN_ACT = 0.3;

    boolean holds() {
        return killsInAct >= kills * ENOUGH_IN_ACT && lost == 0 && twice == 0 && printedTwice == 0 && blanksResidual == 0 && auditOk && inspected > 0;
    }

    static Verdict of(int kills, int killsInAct, int inspected, List<String> acknowledged, List<String> journal,
            Tray tray, String counts, int residents) {
        var held = new HashSet<String>();
        Map<String, Set<String>> packetsOf = new HashMap<>();
        for (var line : journal) {
            var event = texts(line);
            if ("ACCEPTED".equals(event.get("event")) && "CENTRE".equals(event.get("receiver"))) {
                packetsOf.computeIfAbsent(event.get("nik"), nik -> new TreeSet<>()).add(event.get("packetId"));
                held.add(event.get("packetId"));
                HASH.matcher(line).results().forEach(hash -> held.add(hash.group()));
            }
        }
        var numbers = numbers(counts);
        var printed = tray.printed();
        var lost = lostCaptures(acknowledged, held) + lostPrints(acknowledged, printed)
                + (int) (residents - numbers.getOrDefault("handedOver", 0L)) + Math.max(0, residents - packetsOf.size());
        var twice = (int) packetsOf.values().stream().filter(packets -> packets.size() > 1).count();
        var residual = numbers.getOrDefault("blanksReceived", 0L) - numbers.getOrDefault("blanksLeft", 0L) - printed.size() - tray.spoiled().size();
        return new Verdict(kills, killsInAct, inspected, lost, twice, printed.size() - new HashSet<>(printed).size(),
                residual, numbers.getOrDefault("auditFindings", -1L) == 0);
    }

    /** Everything that was acknowledged as stored or sealed, and was not taken again, must have reached the centre. */
    private static int lostCaptures(List<String> acknowledged, Set<String> held) {
        Map<String, String> wanted = new HashMap<>();
        for (var line : acknowledged) {
            var words = line.split(" ");
            // A line that a kill cut short was never told to anyone.
            switch (words[0] + words.length) {
                case "STORED4" -> wanted.put(words[1] + words[2], words[3]);
                case "DISCARDED3" -> wanted.remove(words[1] + words[2]);
                case "SEALED3" -> wanted.put(words[1], words[2]);
                default -> { }
            }
        }
        return (int) wanted.values().stream().filter(each -> !held.contains(each)).count();
    }

    private static int lostPrints(List<String> acknowledged, List<Long> printed) {
        return (int) acknowledged.stream().map(line -> line.split(" ")).filter(words -> "PRINTED2".equals(words[0] + words.length))
                .filter(words -> !printed.contains(Long.valueOf(words[1]))).count();
    }

    private static Map<String, String> texts(String line) {
        Map<String, String> found = new HashMap<>();
        TEXT.matcher(line).results().forEach(each -> found.put(each.group(1), each.group(2)));
        return found;
    }

    private static Map<String, Long> numbers(String line) {
        Map<String, Long> found = new HashMap<>();
        NUMBER.matcher(line).results().forEach(each -> found.put(each.group(1), Long.valueOf(each.group(2))));
        return found;
    }
}
