package id.loket.printing.queue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import id.loket.kernel.text.Refusal;
import id.loket.printing.queue.Rule.Kind;

/**
 * Who is first. A card belongs to the first rule that names it; the cards that no rule names come last, by the date they
 * were asked for. A card that a supervisor put first comes before all rules.
 *
 * @param rules in their order
 * @param scarcity when only some rules are printed
 * @param blanks for {@link Scarcity#BLANKS_BELOW}: how many
 */
public record Policy(List<Rule> rules, Scarcity scarcity, int blanks) {

    /** When blanks or hours count as short. */
    public enum Scarcity {
        /** Never: everybody is printed, in order. */
        NEVER(QueueMsg.scarcityNever),
        /** Whenever the office has fewer blanks than the number given. */
        BLANKS_BELOW(QueueMsg.scarcityBlanks),
        /** Now, until a supervisor says otherwise. */
        NOW(QueueMsg.scarcityNow);

        private final QueueMsg label;

        Scarcity(QueueMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /** Copies the rules. */
    public Policy {
        rules = List.copyOf(rules);
        if (rules.stream().map(Rule::kind).distinct().count() < rules.size()) {
            throw new Refusal(QueueMsg.ruleTwice);
        }
        if (blanks < 0) {
            throw new Refusal(QueueMsg.blanksNegative);
        }
    }

    /** @return what holds until a supervisor decides: the order that offices publish; nobody is left out */
    public static Policy usual() {
        return new Policy(List.of(new Rule(Kind.FIRST_TIMERS, 0, true), new Rule(Kind.LOST, 0, true),
                new Rule(Kind.OUT_OF_DOMICILE, 0, true), new Rule(Kind.LETTERS, 14, true),
                new Rule(Kind.FIELD_PACKAGES, 0, true), new Rule(Kind.VISITS, 0, true), new Rule(Kind.FIRST_CARDS, 0, true)), Scarcity.NEVER, 200);
    }

    /**
     * @param blanksLeft blanks in the office
     * @return whether only the rules marked for it are printed now
     */
    public boolean scarce(long blanksLeft) {
        return switch (scarcity) {
            case NEVER -> false;
            case NOW -> true;
            case BLANKS_BELOW -> blanksLeft < blanks;
        };
    }

    String code() {
        return rules.stream().map(Rule::code).collect(Collectors.joining(" ", scarcity + ":" + blanks + " ", ""));
    }

    static Policy of(String code) {
        var words = code.split(" ");
        var first = words[0].split(":");
        return new Policy(Arrays.stream(words).skip(1).map(Rule::of).toList(), Scarcity.valueOf(first[0]),
                Integer.parseInt(first[1]));
    }
}
