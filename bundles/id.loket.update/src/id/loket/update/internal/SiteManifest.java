package id.loket.update.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import id.loket.update.SiteFile;
import id.loket.update.SiteRefused;
import id.loket.update.SiteRefused.Kind;
import id.loket.update.SiteVerifier;

/**
 * The signed list of a site's files. Five head lines ({@code loket-site 1}, name, serial, expires, files), then one line
 * per file, {@code sha256 size path}, sorted by path; UTF-8, each line ended by a line feed. There is one way to write a
 * list: whatever else parses is refused.
 *
 * @param name under which the serial is remembered
 * @param serial rises with every signing
 * @param expires end of the signature's time
 * @param files sorted by path
 */
public record SiteManifest(String name, long serial, Instant expires, List<SiteFile> files) {

    /** The largest list that is read, in bytes. */
    public static final int LARGEST = 4 << 20;

    private static final String FORM = "loket-site 1";
    private static final int HEAD = 5;
    private static final long LARGEST_SITE = 8L << 30;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,60}");
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64}) (0|[1-9]\\d{0,12}) (\\S{1,240})");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_$@+~-][A-Za-z0-9_$@+~.-]*");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /** Sorts the files. */
    public SiteManifest {
        files = files.stream().sorted(Comparator.comparing(SiteFile::path)).toList();
    }

    /** @return the list's one form */
    public String text() {
        var text = new StringBuilder().append(FORM).append("\nname ").append(name).append("\nserial ").append(serial)
                .append("\nexpires ").append(expires).append("\nfiles ").append(files.size()).append('\n');
        files.forEach(file -> text.append(file.sha256()).append(' ').append(file.size()).append(' ').append(file.path())
                .append('\n'));
        return text.toString();
    }

    /** @return bytes of all files */
    public long size() {
        return files.stream().mapToLong(SiteFile::size).sum();
    }

    /**
     * @param bytes of the list
     * @param site its name, for what is said when it cannot be used
     * @return the list
     * @throws SiteRefused if it is not the one form, or names a file that must not be written
     */
    public static SiteManifest parse(byte[] bytes, String site) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            var lines = text.split("\n");
            if (lines.length < HEAD || !lines[0].equals(FORM)) {
                throw new IllegalArgumentException("not of the form " + FORM);
            }
            var files = new ArrayList<SiteFile>();
            for (var line : List.of(lines).subList(HEAD, lines.length)) {
                files.add(file(line));
            }
            var manifest = new SiteManifest(value(lines[1], "name"), Long.parseLong(value(lines[2], "serial")),
                    Instant.parse(value(lines[3], "expires")), files);
            manifest.check(text);
            return manifest;
        } catch (CharacterCodingException | IllegalArgumentException | DateTimeException wrong) {
            throw new SiteRefused(wrong, Kind.UNREADABLE, UpdateMsg.siteForm, site, wrong.getMessage());
        }
    }

    private static String value(String line, String key) {
        if (!line.startsWith(key + ' ')) {
            throw new IllegalArgumentException("no " + key);
        }
        return line.substring(key.length() + 1);
    }

    private static SiteFile file(String line) {
        var matcher = FILE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("line: " + line);
        }
        return new SiteFile(matcher.group(3), Long.parseLong(matcher.group(2)), matcher.group(1));
    }

    private void check(String text) {
        if (!NAME.matcher(name).matches() || serial < 0 || size() > LARGEST_SITE || !text.equals(text())) {
            throw new IllegalArgumentException("not in its one form");
        }
        Set<String> seen = new HashSet<>();
        for (var file : files) {
            checkPath(file.path());
            if (!seen.add(file.path().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("twice: " + file.path());
            }
        }
        for (var file : files) {
            for (var slash = file.path().indexOf('/'); slash > 0; slash = file.path().indexOf('/', slash + 1)) {
                if (seen.contains(file.path().substring(0, slash).toLowerCase(Locale.ROOT))) {
                    throw new IllegalArgumentException("file and folder: " + file.path());
                }
            }
        }
    }

    /** No way up, no root, no drive, no stream, no device: on Windows neither. */
    private static void checkPath(String path) {
        for (var segment : path.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches() || segment.endsWith(".") || DEVICE.matcher(segment).matches()) {
                throw new IllegalArgumentException("path: " + path);
            }
        }
        if (path.equalsIgnoreCase(SiteVerifier.MANIFEST) || path.equalsIgnoreCase(SiteVerifier.SIGNATURE)) {
            throw new IllegalArgumentException("path: " + path);
        }
    }
}
