package id.loket.access.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import id.loket.access.Role;
import id.loket.access.internal.Secrets.Cost;
import id.loket.kernel.text.Refusal;

/** The key ring as text: a few lines per account that IT can read, none of them a secret. */
final class KeyRingText {

    private static final HexFormat HEX = HexFormat.of();

    private KeyRingText() {
    }

    static String encode(KeyRing ring) {
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
            put(lines, key, "published", Boolean.toString(slot.published()));
            put(lines, key, "failures", Integer.toString(slot.failures()));
            if (slot.lockedUntil() != null) {
                put(lines, key, "lockedUntil", slot.lockedUntil().toString());
            }
        }
        lines.setProperty("recovery", HEX.formatHex(ring.recovery()));
        var text = new StringWriter();
        try {
            lines.store(text, "Loket key ring: the store's key, wrapped. Losing it loses the data; keep it with the backup.");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return text.toString();
    }

    private static void put(Properties lines, String key, String field, String value) {
        lines.setProperty(key + field, value);
    }

    /** @throws Refusal if it is no key ring: cut off, or changed from outside */
    static KeyRing decode(String text) {
        try {
            return parse(text);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new Refusal(e, AccessMsg.ringUnreadable, e.getMessage());
        }
    }

    private static KeyRing parse(String text) throws IOException {
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
                Boolean.parseBoolean(lines.getProperty(key + "published", "true")),
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
