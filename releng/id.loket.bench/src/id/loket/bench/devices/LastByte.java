package id.loket.bench.devices;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Asks a simulated service when it wrote the last byte of its last answer. Both clocks are this machine's. */
final class LastByte {

    private final URI address;

    /** @param admin where the service takes commands */
    LastByte(String admin) {
        address = URI.create(admin + "/admin/last-byte");
    }

    /** @return microseconds from that byte until this is called */
    long sinceMicros(String verb) throws IOException {
        var now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        try (var in = address.toURL().openStream()) {
            var told = Pattern.compile("\"" + verb + "\":(\\d+)").matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!told.find()) {
                throw new IOException("nothing was answered to " + verb);
            }
            return now - Long.parseLong(told.group(1));
        }
    }
}
