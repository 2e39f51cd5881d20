package id.loket.verification.result.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * The one file that goes to the sender: a zip with the rows as XLSX, the letter as PDF, and the signed manifest as a text.
 * Office, KPU and lapas open it and what is in it with what they have; nothing in it asks for Loket.
 */
final class ResultContainer {

    /** The rows. */
    static final String ROWS = "hasil.xlsx";
    /** The letter. */
    static final String LETTER = "surat.pdf";
    /** Manifest and signature. */
    static final String SIGNATURE = "tanda-tangan.txt";

    private ResultContainer() {
    }

    /** Writes the container and waits until it lies on the medium. */
    static void write(Path file, Path rows, byte[] letter, Signed signed) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var content = Files.newInputStream(rows);
                var again = Files.newInputStream(rows)) {
            var zip = new StoredZip(out);
            zip.add(ROWS, Content.of(content), again);
            add(zip, LETTER, letter);
            add(zip, SIGNATURE, signed.bytes());
            zip.finish();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Besides its files a zip has bytes of its own, and room for more files.
     *
     * @param contents of the files in it, by name, that fit the signature
     * @return whether the zip is, byte by byte, what an office writes of these files
     */
    static boolean isWhatAnOfficeWrites(Path file, ZipFile parts, Map<String, Content> contents, Signed signed)
            throws IOException {
        try (var comparing = new Comparing(new BufferedInputStream(Files.newInputStream(file)))) {
            var zip = new StoredZip(comparing);
            for (var part : signed.manifest().parts()) {
                try (var in = parts.getInputStream(parts.getEntry(part.name()))) {
                    zip.add(part.name(), contents.get(part.name()), in);
                }
            }
            add(zip, SIGNATURE, signed.bytes());
            zip.finish();
            return comparing.isSame();
        }
    }

    private static void add(StoredZip zip, String name, byte[] bytes) throws IOException {
        zip.add(name, Content.of(new ByteArrayInputStream(bytes)), new ByteArrayInputStream(bytes));
    }

    /** Compares what is written with what a file holds. */
    private static final class Comparing extends OutputStream {

        private final InputStream expected;
        private boolean same = true;

        Comparing(InputStream expected) {
            this.expected = expected;
        }

        @Override
        public void write(int one) throws IOException {
            same &= expected.read() == (one & 0xFF);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            var there = expected.readNBytes(length);
            same &= Arrays.equals(there, 0, there.length, bytes, offset, offset + length);
        }

        /** @return whether all was the same, and nothing is left */
        boolean isSame() throws IOException {
            return same && expected.read() < 0;
        }

        @Override
        public void close() throws IOException {
            expected.close();
        }
    }
}
