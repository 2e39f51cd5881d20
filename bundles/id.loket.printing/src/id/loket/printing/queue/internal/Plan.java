package id.loket.printing.queue.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import id.loket.card.Lane;
import id.loket.card.Lane.Gate;
import id.loket.printing.Printing.Hold;
import id.loket.printing.queue.Policy;
import id.loket.printing.queue.Rule;
import id.loket.printing.queue.Rule.Kind;
import id.loket.printing.queue.internal.Section.Order;

/**
 * A policy as sections over the lanes. Cards put first come before the rules; the cards that no rule names after them;
 * those that wait for something else than their turn at the end.
 *
 * @param sections in their order
 */
public record Plan(List<Section> sections) {

    /**
     * @param policy who is first
     * @param open gates that are no reason to wait
     * @param scarce whether only some rules are printed
     * @param today at the office
     * @return the plan
     */
    public static Plan of(Policy policy, Set<Gate> open, boolean scarce, LocalDate today) {
        return new Builder(policy, open, scarce, today).build();
    }

    /**
     * @param wanted which lanes
     * @param hold only the sections whose cards wait for that, or null
     * @return the same order, numbered the same, without the others
     */
    public Plan only(Predicate<Lane> wanted, Hold hold) {
        return new Plan(sections.stream()
                .map(each -> new Section(each.rule(),
                        hold == null || each.hold() == hold ? lanes(each.lanes(), wanted) : Set.of(), each.order(),
                        each.letterAfter(), each.letterUpTo(), each.hold()))
                .toList());
    }

    /**
     * @param hold a reason to wait, or NONE for the cards that are printed when their turn comes
     * @return the same order with only those
     */
    public Plan waitingFor(Hold hold) {
        return only(lane -> true, hold);
    }

    /**
     * @param lane of a card
     * @param letterUntil the last day of its letter
     * @return the number of its section
     */
    public int sectionOf(Lane lane, LocalDate letterUntil) {
        for (var at = 0; at < sections.size(); at++) {
            if (sections.get(at).holds(lane, letterUntil)) {
                return at;
            }
        }
        throw new IllegalStateException("no section for " + lane);
    }

    private static Set<Lane> lanes(Set<Lane> from, Predicate<Lane> wanted) {
        var lanes = new LinkedHashSet<Lane>();
        from.stream().filter(wanted).forEach(lanes::add);
        return lanes;
    }

    private static final class Builder {

        private final Policy policy;
        private final boolean scarce;
        private final LocalDate today;
        private final List<Section> sections = new ArrayList<>();
        private final Set<Lane> left;
        private final Set<Gate> open;
        private LocalDate letterDone;

        Builder(Policy policy, Set<Gate> open, boolean scarce, LocalDate today) {
            this.policy = policy;
            this.open = open;
            this.scarce = scarce;
            this.today = today;
            left = lanes(all(), lane -> open.contains(lane.gate()));
        }

        Plan build() {
            add(0, take(Lane::marked), Order.ASKED, Hold.NONE);
            var number = 1;
            for (var rule : policy.rules()) {
                add(number++, rule);
            }
            add(number, take(lane -> true), Order.ASKED, scarce ? Hold.SCARCE : Hold.NONE);
            letterDone = null;
            for (var gate : List.of(Gate.OLD_RELEASE, Gate.AGE, Gate.WITHDRAWN)) {
                if (!open.contains(gate)) {
                    add(number, lanes(all(), lane -> lane.gate() == gate),
                            gate == Gate.AGE ? Order.PRINTABLE : Order.ASKED, hold(gate));
                }
            }
            return new Plan(List.copyOf(sections));
        }

        private void add(int number, Rule rule) {
            var hold = scarce && !rule.scarce() ? Hold.SCARCE : Hold.NONE;
            if (rule.kind() == Kind.LETTERS) {
                var upTo = today.plusDays(rule.days());
                sections.add(new Section(number, Set.copyOf(left), Order.LETTER, letterDone, upTo, hold));
                letterDone = upTo;
            } else {
                add(number, take(rule.kind()::names), rule.kind().byOrigin() ? Order.ORIGIN : Order.ASKED, hold);
            }
        }

        private void add(int number, Set<Lane> lanes, Order order, Hold hold) {
            sections.add(new Section(number, lanes, order, letterDone, null, hold));
        }

        private static Hold hold(Gate gate) {
            return switch (gate) {
                case OPEN -> Hold.NONE;
                case OLD_RELEASE -> Hold.RELEASE_OLD;
                case AGE -> Hold.UNDER_AGE;
                case WITHDRAWN -> Hold.WITHDRAWN;
            };
        }

        private Set<Lane> take(Predicate<Lane> wanted) {
            var taken = lanes(left, wanted);
            left.removeAll(taken);
            return taken;
        }

        private static Set<Lane> all() {
            return new LinkedHashSet<>(Lane.all());
        }
    }
}
