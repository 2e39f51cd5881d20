package id.loket.issuance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.CardCode;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.IssueReason;

/** Cards to the people they belong to: hand-over after a 1:1 match; and who may ask for further ones. */
public interface Issuance {

    /** Longest text of an evidence, in characters. */
    int EVIDENCE_LENGTH = 200;
    /** Longest reason why a card stays in the office, in characters. */
    int REASON_LENGTH = 500;

    /** Handing cards over. */
    Permission HAND_OVER = Permission.of("issuance.hand-over", Role.PRINT_OPERATOR, Role.OPERATOR, Role.SUPERVISOR);
    /** Vouching for a person whose finger does not match. */
    Permission VOUCH = Permission.of("issuance.vouch", Role.SUPERVISOR);
    /** Asking for a further card. */
    Permission REQUEST = Permission.of("issuance.request", Role.OPERATOR, Role.PRINT_OPERATOR, Role.SUPERVISOR);

    /**
     * @param cardId a card
     * @return what consent to its hand-over is given for
     */
    static String subject(long cardId) {
        return "card:" + cardId;
    }

    /**
     * Looks for a card that can be handed over.
     *
     * @param session who asks; needs {@link #HAND_OVER}
     * @param typed the code on the card ({@link CardCode}), a NIK, or the beginning of a name
     * @return printed cards that match, and others of the same people so that the counter can say where they are
     */
    List<Collectable> find(Session session, String typed);

    /**
     * @param session who asks; needs {@link #HAND_OVER}
     * @param limit at most this many
     * @return printed cards that wait for their owners, longest first
     */
    List<Collectable> waiting(Session session, int limit);

    /**
     * Takes a finger and compares it with the recording, 1:1. Blocks while the person is at the scanner; not for a UI
     * thread. A match is the intent of the hand-over and is durable when this returns.
     *
     * @param session who serves; needs {@link #HAND_OVER}
     * @param cardId a printed card
     * @param finger right or left index finger
     * @param cancelled asked while the scanner waits
     * @return the comparison
     * @throws id.loket.kernel.text.Refusal if there is no recording to compare with, no scanner, or the scanner failed
     */
    Match match(Session session, long cardId, FingerPosition finger, BooleanSupplier cancelled);

    /**
     * A supervisor vouches for the person instead of a match.
     *
     * @param session who serves; needs {@link #HAND_OVER}
     * @param cardId a printed card
     * @param approval consent under {@link #VOUCH} to this card ({@link #subject}), with its reason; the person counts as
     *        recognised since it was given
     * @return the hand-over, PROVEN
     */
    HandOver vouch(Session session, long cardId, Approval approval);

    /**
     * The outcome: the card is in its owner's hands, the old one taken in.
     *
     * @param session who serves; needs {@link #HAND_OVER}
     * @param cardId a card whose owner was recognised
     * @param old the old card
     * @throws id.loket.kernel.text.Refusal if the last finger did not match, or the match or the supervisor's word is
     *         older than {@link HandOver#PROOF_LASTS} (the finger can be compared again); if the old card is due and
     *         missing, or is another one than this office handed out or was shown with the request
     */
    void given(Session session, long cardId, OldCard old);

    /**
     * The outcome: the card stays in the office.
     *
     * @param session who serves; needs {@link #HAND_OVER}
     * @param cardId a card whose hand-over was begun
     * @param why what happened; not blank, at most {@link #REASON_LENGTH}
     */
    void notGiven(Session session, long cardId, String why);

    /**
     * @param session who asks; needs {@link #HAND_OVER}
     * @return hand-overs that were begun and have no outcome, oldest first
     */
    List<HandOver> open(Session session);

    /**
     * Looks for a resident who asks for a further card.
     *
     * @param session who takes the request; needs {@link #REQUEST}
     * @param typed a NIK, a family card number, or the beginning of a name
     * @return residents that match, each with the newest of their cards
     */
    List<Applicant> applicants(Session session, String typed);

    /** @return printed cards in the office that wait for their owners; not those that must be looked at first */
    long waiting();

    /**
     * @param since from this moment on
     * @return cards handed over since then
     */
    long handedOver(Instant since);

    /**
     * A card of a resident, as the counter sees it.
     *
     * @param cardId the card
     * @param residentId whose
     * @param maskedNik the NIK with its middle hidden
     * @param name the resident's name
     * @param village the village's name
     * @param reason why the card was issued
     * @param state where it is
     * @param since since when
     * @param oldCardDue whether the old card must be taken in
     */
    record Collectable(long cardId, long residentId, String maskedNik, String name, String village, IssueReason reason,
            CardState state, Instant since, boolean oldCardDue) {

        /** @return whether it can be handed over now */
        public boolean ready() {
            return state == CardState.PRINTED || state == CardState.SHIPPED;
        }
    }

    /**
     * A resident who may ask for a further card.
     *
     * @param residentId the resident
     * @param maskedNik the NIK with its middle hidden
     * @param name the resident's name
     * @param village the village's name
     * @param newest where the newest card is; empty if this office never made one
     */
    record Applicant(long residentId, String maskedNik, String name, String village, Optional<CardState> newest) {

        /** @return whether a further card can be asked for: none is on its way */
        public boolean mayAsk() {
            return newest.isEmpty() || newest.get() == CardState.HANDED_OVER || newest.get() == CardState.SPOILED;
        }
    }

    /**
     * One comparison.
     *
     * @param finger the finger
     * @param score similarity
     * @param matched whether it is the same finger
     * @param tries comparisons so far in this hand-over
     * @param image what the scanner saw: PNG, for the screen only
     */
    record Match(FingerPosition finger, double score, boolean matched, int tries, byte[] image) {
    }

    /** What became of the old card. */
    sealed interface OldCard {

        /** Typed for a card whose chip number cannot be read. */
        String UNREADABLE = "-";

        /**
         * @param typed or scanned: a chip number, {@link #UNREADABLE}, or nothing if no card came back
         * @return the same as a fact
         * @throws id.loket.kernel.text.Refusal if it is no chip number
         */
        static OldCard typed(String typed) {
            var text = typed.trim();
            if (text.isEmpty()) {
                return new None();
            }
            return new TakenIn(UNREADABLE.equals(text) ? Optional.empty() : Optional.of(ChipNumber.parse(text)));
        }

        /** There is none, or none is due. */
        record None() implements OldCard {
        }

        /**
         * Taken in.
         *
         * @param chip its number; empty if it cannot be read
         */
        record TakenIn(Optional<ChipNumber> chip) implements OldCard {
        }
    }
}
