package id.loket.printing.queue;

import java.util.Locale;

import id.loket.card.CardClass;
import id.loket.card.Lane;
import id.loket.card.Origin;
import id.loket.kernel.text.Refusal;

/**
 * One rule of the policy: the cards it names come before those of the rules below it.
 *
 * @param kind which cards
 * @param days for {@link Kind#LETTERS}: how many days before its end a letter counts; 0 for the others
 * @param scarce whether these cards are printed also while blanks or hours are short
 */
public record Rule(Kind kind, int days, boolean scarce) {

    /** The most days before its end that a letter may count. */
    public static final int MOST_DAYS = 180;

    /** Which cards a rule names, and in which order they come among themselves. */
    public enum Kind {
        /** Who turns 17, by the date asked. */
        FIRST_TIMERS(QueueMsg.ruleFirstTimers, CardClass.FIRST_TIMER, null),
        /** Adults without a card, by the date asked. */
        FIRST_CARDS(QueueMsg.ruleFirstCards, CardClass.FIRST_CARD, null),
        /** Lost with a police letter, by the date asked. */
        LOST(QueueMsg.ruleLost, CardClass.LOST, null),
        /** From another regency, by the date asked. */
        OUT_OF_DOMICILE(QueueMsg.ruleOutOfDomicile, CardClass.OUT_OF_DOMICILE, null),
        /** Replacements, by the date asked. */
        REPLACEMENTS(QueueMsg.ruleReplacements, CardClass.REPLACEMENT, null),
        /** An interim letter that ends within some days, by that day. */
        LETTERS(QueueMsg.ruleLetters, null, null),
        /** Recorded in field packages, by the date of the package. */
        FIELD_PACKAGES(QueueMsg.ruleFieldPackages, null, Origin.Kind.FIELD_PACKAGE),
        /** Recorded on visits, by the date of the visit. */
        VISITS(QueueMsg.ruleVisits, null, Origin.Kind.VISIT),
        /** From worklists, by the date of the list. */
        LISTS(QueueMsg.ruleLists, null, Origin.Kind.LIST);

        private final QueueMsg label;
        private final CardClass applicant;
        private final Origin.Kind origin;

        Kind(QueueMsg label, CardClass applicant, Origin.Kind origin) {
            this.label = label;
            this.applicant = applicant;
            this.origin = origin;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }

        /** @return whether the date of the visit, list or package orders these cards */
        public boolean byOrigin() {
            return origin != null;
        }

        /**
         * @param lane a lane
         * @return whether its cards are named, whatever their dates
         */
        public boolean names(Lane lane) {
            return lane.kind() == applicant || lane.origin() == origin;
        }
    }

    /** @throws Refusal if the days make no sense for this kind */
    public Rule {
        if (kind == Kind.LETTERS ? days < 1 || days > MOST_DAYS : days != 0) {
            throw new Refusal(QueueMsg.daysOutOfRange, MOST_DAYS);
        }
    }

    /** @return the name for people, with its days */
    public String label() {
        return kind == Kind.LETTERS ? QueueMsg.ruleLettersWithin.text(days) : kind.label();
    }

    String code() {
        return "%s:%d:%s".formatted(kind, days, scarce ? "S" : "-");
    }

    static Rule of(String code) {
        var parts = code.split(":");
        return new Rule(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), Integer.parseInt(parts[1]), parts[2].equals("S"));
    }
}
