package id.loket.packet.field;

/** What the office did with one homeward item. Each of them is proof that the office has it: none is ever dropped. */
public sealed interface Taken {

    /** It is in the office's data now. */
    record Added() implements Taken {
    }

    /** The office had exactly this already. */
    record Known() implements Taken {
    }

    /**
     * The office knows otherwise; a person decides. Nothing of the item is applied, its content is kept with the case.
     *
     * @param words what collides, for the person who decides
     * @param subject about whom: {@code resident:42}
     */
    record Conflict(String words, String subject) implements Taken {
    }

    /**
     * It breaks a rule and cannot be applied by anyone; its content is kept.
     *
     * @param words which rule
     */
    record Refused(String words) implements Taken {
    }
}
