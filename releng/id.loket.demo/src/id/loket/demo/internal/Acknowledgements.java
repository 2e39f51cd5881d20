package id.loket.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import id.loket.device.Capture;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recording;

/**
 * What the office was told is safe, written down outside the store the moment it was told: one line each. The crash test
 * holds these lines against what the centre and the printer have.
 */
final class Acknowledgements {

    private final Path file;

    /** A line that was cut short when the last run was killed stays a line of its own. */
    Acknowledgements(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file) && !Files.readString(file).endsWith("\n")) {
            Files.writeString(file, "\n", StandardOpenOption.APPEND);
        }
    }

    synchronized void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same use cases; whatever they accept is written down after they returned. */
    Enrolments around(Enrolments enrolments) {
        return (Enrolments) Proxy.newProxyInstance(Enrolments.class.getClassLoader(), new Class<?>[] { Enrolments.class },
                (proxy, method, arguments) -> {
                    try {
                        var result = method.invoke(enrolments, arguments);
                        if (result instanceof Recording recording) {
                            acknowledge(method.getName(), recording, arguments);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void acknowledge(String use, Recording recording, Object... arguments) {
        var uuid = recording.enrolment().uuid();
        switch (use) {
            case "accept" -> {
                @SuppressWarnings("unchecked")
                var tries = (List<Capture.Image>) arguments[3];
                var item = (Item) arguments[2];
                write("STORED " + uuid + " " + item + " " + sha256(kept(recording, item, tries).data().bytes()));
            }
            case "retake" -> write("DISCARDED " + uuid + " " + arguments[2]);
            case "seal" -> write("SEALED " + uuid + " " + recording.enrolment().packetId());
            default -> { }
        }
    }

    private static Capture.Image kept(Recording recording, Item item, List<Capture.Image> tries) {
        var quality = recording.kept(item).orElseThrow().quality();
        return tries.stream().filter(each -> each.quality() == quality).findFirst().orElseThrow();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java", e);
        }
    }
}
