package id.loket.issuance.request.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.issuance.Issuance;
import id.loket.issuance.Reissue;
import id.loket.issuance.request.EvidenceField;
import id.loket.issuance.request.EvidenceRules;
import id.loket.issuance.request.RequestMsg;
import id.loket.issuance.request.Requests;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The desk that takes requests for further cards. */
@Component
public final class RequestDesk implements Requests {

    private final Store store;
    private final Cards cards;
    private final Residents residents;
    private final Regions regions;
    private final Clock clock;

    /**
     * @param store open
     * @param cards the cards
     * @param residents who asks
     * @param regions the office's own
     * @param clock the office's day
     */
    @Activate
    public RequestDesk(@Reference Store store, @Reference Cards cards, @Reference Residents residents,
            @Reference Regions regions, @Reference Clock clock) {
        this.store = store;
        this.cards = cards;
        this.residents = residents;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public Card ask(Session session, long residentId, IssueReason reason, Map<EvidenceField, String> typed) {
        session.require(Issuance.REQUEST);
        return store.write(transaction -> {
            var resident = residents.byId(transaction, residentId)
                    .orElseThrow(() -> new Refusal(RequestMsg.residentGone));
            var evidence = EvidenceRules.checked(reason, typed, applicant(resident), LocalDate.now(clock));
            requireOwnCard(transaction, residentId, evidence.get(EvidenceField.OLD_CARD));
            var released = cards.ofResident(transaction, residentId).stream()
                    .map(Card::releasedAt).filter(at -> at != null).findFirst();
            var card = cards.request(transaction, residentId, reason);
            released.ifPresent(at -> card.queue(at, transaction.now()));
            transaction.entities().persist(new Reissue(card, line(evidence), session.account(), transaction.now()));
            EvidenceRows.keep(transaction, card.id(), evidence);
            transaction.audit(session.entry("issuance.request", reason.name(), "card:" + card.id(),
                    Residents.subject(residentId)));
            return card;
        });
    }

    /** Told when the card is shown, not weeks later when the new one is ready. */
    private static void requireOwnCard(Transaction transaction, long residentId, String shown) {
        if (shown != null && !EvidenceRules.UNREADABLE.equals(shown)) {
            OldCards.requireNotAnothers(transaction, residentId, new ChipNumber(shown));
        }
    }

    private EvidenceRules.Applicant applicant(Resident resident) {
        return new EvidenceRules.Applicant(resident.citizenship(), resident.familyCardNumber(), resident.village(),
                regions.office().code());
    }

    /** In one line, as short as its column; the family card's number is personal data and stays in its own row. */
    private static String line(Map<EvidenceField, String> evidence) {
        var line = evidence.entrySet().stream().filter(each -> each.getKey() != EvidenceField.FAMILY_CARD)
                .map(Map.Entry::getValue).collect(Collectors.joining("; "));
        return line.length() <= Issuance.EVIDENCE_LENGTH ? line : line.substring(0, Issuance.EVIDENCE_LENGTH);
    }

    @Override
    public Map<EvidenceField, String> evidence(Transaction transaction, long cardId) {
        return EvidenceRows.of(transaction, cardId);
    }
}
