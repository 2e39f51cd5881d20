package id.loket.issuance.request;

import java.util.Map;

import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.issuance.Issuance;
import id.loket.kernel.IssueReason;
import id.loket.store.Transaction;

/** Asks for further cards, each kind with the evidence it needs; people are found by {@link Issuance#applicants}. */
public interface Requests {

    /**
     * Asks for a further card. Queued at once if the centre released the resident before; printing asks it again.
     *
     * @param session who takes the request; needs {@link Issuance#REQUEST}
     * @param residentId for whom
     * @param reason why; not FIRST
     * @param typed what was shown, by field, as {@link EvidenceRules#needed} asks
     * @return the card
     * @throws id.loket.kernel.text.Refusal if a card is in progress, the resident is not known, the reason does not fit
     *         the resident, or a field is missing or breaks its rule
     */
    Card ask(Session session, long residentId, IssueReason reason, Map<EvidenceField, String> typed);

    /**
     * @param transaction the use case's transaction, which audits
     * @param cardId a card that was asked for
     * @return what was shown for it, dates as ISO; empty for a first card
     */
    Map<EvidenceField, String> evidence(Transaction transaction, long cardId);
}
