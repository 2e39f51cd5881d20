package id.loket.access.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import id.loket.access.Role;
import id.loket.access.internal.Secrets.Cost;
import id.loket.kernel.text.Refusal;
import id.loket.store.Backups;

/** The key ring as a text file beside the database: a few lines per account that IT can read, none of them a secret. */
final class KeyRingFile implements KeyRingStorage {

    static final String NAME = Backups.KEY_RING;
    private static final HexFormat HEX = HexFormat.of();

    private final Path file;

    KeyRingFile(Path dataFolder) {
        file = dataFolder.resolve(NAME);
    }

    @Override
    public Optional<KeyRing> load() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(decode(Files.readString(file)));
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new Refusal(e, AccessMsg.ringUnreadable, e.getMessage());
        }
    }

    /** In one step, forced to the disk: a power cut leaves the old ring or the new one. */
    @Override
    public void save(KeyRing ring) {
        try {
            Files.createDirectories(file.getParent());
            var fresh = file.resolveSibling(NAME + ".new");
            try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(encode(ring).getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void syncFolder() throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return; // Windows has no handle on a folder; its rename is journalled
        }
        try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static String encode(KeyRing ring) throws IOException {
        var lines = new Properties();
        for (var slot : ring.slots()) {
            var key = "account." + slot.account() + "/";
            put(lines, key, "name", slot.displayName());
            put(lines, key, "roles", slot.roleNames());
            put(lines, key, "mustChange", Boolean.toString(slot.mustChange()));
            put(lines, key, "argon2id", slot.cost().memoryKib() + "," + slot.cost().passes());
            put(lines, key, "salt", HEX.formatHex(slot.salt()));
            put(lines, key, "wrapped", HEX.formatHex(slot.wrapped()));
            put(lines, key, "binding", HEX.formatHex(slot.binding()));
            put(lines, key, "failures", Integer.toString(slot.failures()));
            if (slot.lockedUntil() != null) {
                put(lines, key, "lockedUntil", slot.lockedUntil().toString());
            }
        }
        lines.setProperty("recovery", HEX.formatHex(ring.recovery()));
        var text = new StringWriter();
        lines.store(text, "Loket key ring: the store's key, wrapped. Losing this file loses the data; keep it with the backup.");
        return text.toString();
    }

    private static void put(Properties lines, String key, String field, String value) {
        lines.setProperty(key + field, value);
    }

    private static KeyRing decode(String text) throws IOException {
        var lines = new Properties();
        lines.load(new StringReader(text));
        var accounts = new TreeSet<String>();
        for (var key : lines.stringPropertyNames()) {
            if (key.startsWith("account.")) {
                accounts.add(key.substring("account.".length(), key.indexOf('/')));
            }
        }
        Map<String, Slot> slots = new TreeMap<>();
        for (var account : accounts) {
            slots.put(account, slot(account, lines));
        }
        return new KeyRing(slots, HEX.parseHex(lines.getProperty("recovery", "")));
    }

    private static Slot slot(String account, Properties lines) {
        var key = "account." + account + "/";
        var cost = lines.getProperty(key + "argon2id").split(",");
        var until = lines.getProperty(key + "lockedUntil");
        return new Slot(account, lines.getProperty(key + "name"), roles(lines.getProperty(key + "roles")),
                Boolean.parseBoolean(lines.getProperty(key + "mustChange")),
                new Cost(Integer.parseInt(cost[0]), Integer.parseInt(cost[1])),
                HEX.parseHex(lines.getProperty(key + "salt")), HEX.parseHex(lines.getProperty(key + "wrapped")),
                HEX.parseHex(lines.getProperty(key + "binding")),
                Integer.parseInt(lines.getProperty(key + "failures")), until == null ? null : Instant.parse(until));
    }

    private static Set<Role> roles(String names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : names.split(",")) {
            if (!name.isBlank()) {
                roles.add(Role.valueOf(name));
            }
        }
        return roles;
    }
}
