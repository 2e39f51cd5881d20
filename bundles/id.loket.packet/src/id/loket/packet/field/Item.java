package id.loket.packet.field;

/**
 * One record on its way between office and laptop.
 *
 * @param kind what it is, the cargo's kind first: {@code registry.resident}
 * @param id a UUID made where the record was made; the office is idempotent by it
 * @param key what the record is known by on both sides: a NIK, a recording's number; the laptop is idempotent by it
 * @param content the cargo's own bytes
 */
public record Item(String kind, String id, String key, byte[] content) {

    /** Longest kind and id; a key may be longer. */
    public static final int NAME_LENGTH = 60;

    /** Checks the lengths that tables and frames rely on. */
    public Item {
        if (kind.isEmpty() || kind.length() > NAME_LENGTH || id.isEmpty() || id.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("an item needs a kind and an id of at most " + NAME_LENGTH + " characters");
        }
    }

    /** @return kind of the cargo that made it and can read it */
    public String cargo() {
        var dot = kind.indexOf('.');
        return dot < 0 ? kind : kind.substring(0, dot);
    }
}
