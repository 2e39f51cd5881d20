package id.loket.card.internal;

import java.time.ZoneOffset;
import java.util.Optional;

import id.loket.card.Card;
import id.loket.card.CardClass;
import id.loket.card.EarlyFacts;
import id.loket.kernel.AgeRule;
import id.loket.kernel.IssueReason;
import id.loket.registry.Resident;
import id.loket.store.Transaction;

/** Writes on a card what decides its place in the queue. */
final class Standings {

    /** A card that is asked for: the resident's facts, and what was known before. */
    void of(Transaction transaction, Card card) {
        describe(transaction, card);
        Optional.ofNullable(transaction.entities().find(EarlyFacts.class, card.residentId()))
                .ifPresent(known -> known.apply(card.standing(), card.reason() == IssueReason.FIRST));
    }

    void describe(Transaction transaction, Card card) {
        var resident = transaction.entities().find(Resident.class, card.residentId());
        if (resident == null) {
            return;
        }
        var askedOn = card.requestedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        var from = resident.maritalStatus().everMarried() ? resident.birthDate()
                : resident.birthDate().plusYears(AgeRule.PRINTING_AGE);
        card.standing().describe(CardClass.of(card.reason(), resident.birthDate(), askedOn), from,
                resident.village().value());
    }

    EarlyFacts early(Transaction transaction, long residentId) {
        var known = transaction.entities().find(EarlyFacts.class, residentId);
        if (known == null) {
            known = new EarlyFacts(residentId);
            transaction.entities().persist(known);
        }
        return known;
    }
}
