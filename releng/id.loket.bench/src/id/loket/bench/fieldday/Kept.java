package id.loket.bench.fieldday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The judge's own journal of what a laptop said it had kept, and what the others have of it at the end. */
final class Kept {

    private static final Pattern TEXT = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");

    private final Path journal;
    /** "check NIK" and "finding ROW" to their status, "recording NIK" to its packet: the last word holds. */
    private final Map<String, String> words = new LinkedHashMap<>();

    Kept(Path journal) {
        this.journal = journal;
    }

    /**
     * @param line KEPT, what, whose, which
     */
    synchronized void add(List<String> line) {
        words.put(line.get(1) + "\t" + line.get(2), line.get(3));
        try {
            Files.writeString(journal, String.join("\t", line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * @param records checks, findings and recordings kept
     * @param lost of these, those that the office does not have as they were kept, or the centre was not sent
     * @param twice checks, findings, recordings and packets of one resident that are there more than once
     */
    record Verdict(int records, long lost, long twice) {
    }

    /**
     * @param office what the office has: check, finding or recording, whose, status or packet
     * @param centre the centre's journal
     * @return what became of it
     */
    synchronized Verdict against(List<String> office, List<String> centre) {
        Map<String, Set<String>> packetsOf = new HashMap<>();
        for (var line : centre) {
            Map<String, String> event = new HashMap<>();
            TEXT.matcher(line).results().forEach(text -> event.put(text.group(1), text.group(2)));
            if ("ACCEPTED".equals(event.get("event")) && "CENTRE".equals(event.get("receiver"))) {
                packetsOf.computeIfAbsent(event.get("nik"), nik -> new HashSet<>()).add(event.get("packetId"));
            }
        }
        Map<String, String> there = new HashMap<>();
        var twice = packetsOf.values().stream().filter(packets -> packets.size() > 1).count();
        for (var line : office) {
            var row = line.split("\t");
            twice += there.put(row[0] + "\t" + row[1], row[2]) == null ? 0 : 1;
        }
        var sent = packetsOf.values().stream().flatMap(Collection::stream).toList();
        var lost = words.entrySet().stream().filter(kept -> !kept.getValue().equals(there.get(kept.getKey()))
                || kept.getKey().startsWith("recording") && !sent.contains(kept.getValue())).count();
        return new Verdict(words.size(), lost, twice);
    }
}
