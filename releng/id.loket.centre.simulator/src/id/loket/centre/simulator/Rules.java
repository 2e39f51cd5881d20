package id.loket.centre.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the centre decides about a record: by the last digits of its NIK, else PRINT_READY_RECORD. A rule file has lines
 * {@code 13=DUPLICATE_RECORD}; {@code SENT_FOR_ENROLLMENT} means that no answer comes. The longest ending wins.
 */
final class Rules {

    /** The centre keeps silent about the record. */
    static final String SILENT = "SENT_FOR_ENROLLMENT";

    private static final String UNIQUE = "PRINT_READY_RECORD";

    private final Map<String, String> byEnding = new TreeMap<>();

    void load(Path file) throws IOException {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        lines.forEach((ending, status) -> decide(ending.toString().trim(), status.toString().trim()));
    }

    synchronized void decide(String ending, String status) {
        byEnding.put(ending, status);
    }

    synchronized String decision(String nik) {
        for (var length = nik.length(); length > 0; length--) {
            var status = byEnding.get(nik.substring(nik.length() - length));
            if (status != null) {
                return status;
            }
        }
        return UNIQUE;
    }
}
