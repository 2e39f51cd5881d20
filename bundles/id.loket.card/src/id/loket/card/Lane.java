package id.loket.card;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A queued card stands in a lane: the facts about it that need no date. A lane is one number on the card and one range
 * of an index, so that a policy that orders the lanes anew rewrites no card.
 *
 * @param gate whether cards of this lane may be printed
 * @param marked whether a supervisor put them first
 * @param kind of applicant
 * @param origin where they were recorded
 */
public record Lane(Gate gate, boolean marked, CardClass kind, Origin.Kind origin) {

    /** What a card waits for. Stored by its place here: new ones go to the end. */
    public enum Gate {
        /** Nothing. */
        OPEN,
        /** The centre, if it does not answer: the release is older than the office's policy allows. */
        OLD_RELEASE,
        /** The 17th birthday. */
        AGE,
        /** The centre, which took its release back. */
        WITHDRAWN
    }

    private static final int KINDS = CardClass.values().length;
    private static final int ORIGINS = Origin.Kind.values().length;
    private static final Lane[] BY_CODE = IntStream.range(0, Gate.values().length * 2 * KINDS * ORIGINS)
            .mapToObj(Lane::decoded).toArray(Lane[]::new);

    /** @return the number on the card */
    public int code() {
        return ((gate.ordinal() * 2 + (marked ? 0 : 1)) * KINDS + kind.ordinal()) * ORIGINS + origin.ordinal();
    }

    /**
     * @param code a number on a card
     * @return its lane
     */
    public static Lane of(int code) {
        return BY_CODE[code];
    }

    /** @return all there may be, by their numbers from 0 on */
    public static List<Lane> all() {
        return List.of(BY_CODE);
    }

    private static Lane decoded(int code) {
        var rest = code / ORIGINS;
        var gates = rest / KINDS;
        return new Lane(Gate.values()[gates / 2], gates % 2 == 0, CardClass.values()[rest % KINDS],
                Origin.Kind.values()[code % ORIGINS]);
    }

    /**
     * @param other a gate
     * @return the same lane behind that gate
     */
    public Lane behind(Gate other) {
        return new Lane(other, marked, kind, origin);
    }
}
