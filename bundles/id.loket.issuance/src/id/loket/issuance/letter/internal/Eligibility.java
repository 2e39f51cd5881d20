package id.loket.issuance.letter.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.issuance.letter.LetterMsg;
import id.loket.kernel.AgeRule;
import id.loket.kernel.CardState;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.text.Refusal;
import id.loket.registry.EnrolmentStanding;
import id.loket.registry.EnrolmentStanding.Standing;
import id.loket.registry.Resident;
import id.loket.store.Transaction;

/**
 * Who may have a letter: recorded, of the age for a card, and without one. A letter says that its holder was recorded
 * and will have a card, so it is not for a record that never leads to one (DUPLICATE), may not (ADJUDICATE, unknown), or
 * must be made again (the two enrolment failures). A search that could not be done (SEARCH_FAILURE) is the centre's to
 * repeat, and does not stand against the resident.
 */
final class Eligibility {

    private static final Set<EnrolmentState> RECORDED = Set.of(EnrolmentState.BIO_CAPTURED, EnrolmentState.PROCESSING,
            EnrolmentState.SENT_FOR_ENROLLMENT, EnrolmentState.RECEIVED_AT_CENTRAL,
            EnrolmentState.SEARCH_FAILURE_AT_CENTRAL, EnrolmentState.REQUEST_VALIDATION,
            EnrolmentState.PRINT_READY_RECORD);

    private final Cards cards;
    private final Optional<EnrolmentStanding> standings;

    Eligibility(Cards cards, Optional<EnrolmentStanding> standings) {
        this.cards = cards;
        this.standings = standings;
    }

    /**
     * Where the resident stands.
     *
     * @param standing of the recording, as far as this office knows
     * @param newest card, or empty
     */
    record Case(Optional<Standing> standing, Optional<Card> newest) {

        /** @return as offices abbreviate it on the letter's corner; empty if nothing is known */
        String code() {
            if (newest.isPresent() && newest.get().state() != CardState.REQUESTED) {
                return newest.get().releasedAt() == null ? stateCode() : cardCode(newest.get().state());
            }
            return stateCode();
        }

        private String stateCode() {
            return standing.map(each -> code(each.state())).orElse(newest.isPresent() ? "PRR" : "");
        }

        private static String code(EnrolmentState state) {
            return switch (state) {
                case BIO_CAPTURED -> "BC";
                case PROCESSING -> "Pro";
                case SENT_FOR_ENROLLMENT, RECEIVED_AT_CENTRAL -> "SFE";
                case ENROLL_FAILURE_AT_REGIONAL -> "EFAR";
                case ENROLL_FAILURE_AT_CENTRAL -> "EFAC";
                case SEARCH_FAILURE_AT_CENTRAL -> "SFAC";
                case ADJUDICATE_RECORD -> "ADJ";
                case DUPLICATE_RECORD -> "DUP";
                case PRINT_READY_RECORD -> "PRR";
                case REQUEST_VALIDATION, UNREGISTERED, UNKNOWN -> "";
            };
        }

        private static String cardCode(CardState state) {
            return switch (state) {
                case QUEUED -> "PRR";
                case ASSIGNED, PRINTING, INSPECT -> "SFCP";
                case PRINTED -> "CP";
                case SHIPPED -> "CS";
                default -> "PRR";
            };
        }
    }

    Case of(Transaction transaction, long residentId) {
        return new Case(standings.flatMap(each -> each.of(transaction, residentId)),
                cards.ofResident(transaction, residentId).stream().findFirst());
    }

    /** @throws Refusal with the first thing that speaks against a letter */
    void require(Case found, Resident resident, LocalDate today) {
        if (!AgeRule.mayPrint(resident.birthDate(), resident.maritalStatus(), today)) {
            throw new Refusal(LetterMsg.tooYoung, AgeRule.PRINTING_AGE, resident.age(today));
        }
        requireRecorded(found);
        found.newest().ifPresent(Eligibility::requireNoCard);
    }

    private static void requireRecorded(Case found) {
        if (found.standing().isEmpty()) {
            // Recorded before this office kept book: the card says so, if the centre ever released one.
            if (found.newest().filter(Eligibility::provesRecording).isEmpty()) {
                throw new Refusal(LetterMsg.notRecorded);
            }
            return;
        }
        var state = found.standing().get().state();
        switch (state) {
            case UNREGISTERED -> throw new Refusal(LetterMsg.notRecorded);
            case DUPLICATE_RECORD -> throw new Refusal(LetterMsg.duplicate);
            case ADJUDICATE_RECORD -> throw new Refusal(LetterMsg.adjudicated);
            case ENROLL_FAILURE_AT_REGIONAL, ENROLL_FAILURE_AT_CENTRAL ->
                throw new Refusal(LetterMsg.recordAgain, state.label());
            default -> {
                if (!RECORDED.contains(state)) {
                    throw new Refusal(LetterMsg.standingUnknown, String.valueOf(found.standing().get().word()));
                }
            }
        }
    }

    private static boolean provesRecording(Card card) {
        return card.releasedAt() != null || card.state() == CardState.HANDED_OVER;
    }

    private static void requireNoCard(Card newest) {
        switch (newest.state()) {
            case PRINTED, SHIPPED -> throw new Refusal(LetterMsg.cardReady, newest.state().label());
            case HANDED_OVER -> throw new Refusal(LetterMsg.hasCard);
            default -> {
                // A card on its way is what the letter is for.
            }
        }
    }
}
