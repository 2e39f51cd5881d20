package id.loket.issuance.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Approval;
import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.Card;
import id.loket.card.CardCode;
import id.loket.card.Cards;
import id.loket.device.Capture;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.issuance.HandOver;
import id.loket.issuance.Issuance;
import id.loket.issuance.IssuanceMsg;
import id.loket.issuance.batch.internal.BatchRows;
import id.loket.issuance.letter.internal.LetterRows;
import id.loket.issuance.request.internal.OldCards;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The hand-over counter. */
@Component
public final class Counter implements Issuance {

    private static final Duration FINGER_TIMEOUT = Duration.ofSeconds(20);
    private static final String PURPOSE = "hand-over";
    private static final String REISSUE = "reissue";
    private static final String WAITING = " from Card c where c.state = :printed and c.checkDueAt is null";

    private final Store store;
    private final Cards cards;
    private final Residents residents;
    private final Regions regions;
    private final BiometricReferences references;
    private final FingerMatcher matcher;
    private final Devices devices;
    private final OldCards oldCards;

    /**
     * @param store open
     * @param cards the cards
     * @param residents whose they are
     * @param regions names of villages
     * @param references what fingers are compared with
     * @param matcher compares
     * @param devices the scanner
     * @param supply takes old cards in; null where no stock is kept
     */
    @Activate
    public Counter(@Reference Store store, @Reference Cards cards, @Reference Residents residents,
            @Reference Regions regions, @Reference BiometricReferences references, @Reference FingerMatcher matcher,
            @Reference Devices devices, @Reference(cardinality = ReferenceCardinality.OPTIONAL,
                    policyOption = ReferencePolicyOption.GREEDY) BlankSupply supply) {
        this.store = store;
        this.cards = cards;
        this.residents = residents;
        this.regions = regions;
        this.references = references;
        this.matcher = matcher;
        this.devices = devices;
        oldCards = new OldCards(cards, Optional.ofNullable(supply));
    }

    @Override
    public List<Collectable> find(Session session, String typed) {
        session.require(HAND_OVER);
        var code = CardCode.parse(typed);
        if (code.isPresent()) {
            return store.write(transaction -> audited(transaction, session, "issuance.find",
                    Optional.ofNullable(transaction.entities().find(Card.class, code.get().cardId())).stream()));
        }
        var people = residents.search(session, Residents.Query.of(typed.trim()), PURPOSE);
        return store.write(transaction -> audited(transaction, session, "issuance.find",
                people.stream().flatMap(resident -> cards.ofResident(transaction, resident.id()).stream().limit(1))));
    }

    @Override
    public List<Collectable> waiting(Session session, int limit) {
        session.require(HAND_OVER);
        return store.write(transaction -> audited(transaction, session, "issuance.waiting",
                transaction.entities().createQuery("select c" + WAITING + " order by c.stateAt, c.id", Card.class)
                        .setParameter("printed", CardState.PRINTED).setMaxResults(limit).getResultStream()));
    }

    @Override
    public long waiting() {
        return store.read(transaction -> transaction.entities().createQuery("select count(c)" + WAITING, Long.class)
                .setParameter("printed", CardState.PRINTED).getSingleResult());
    }

    @Override
    public Match match(Session session, long cardId, FingerPosition finger, BooleanSupplier cancelled) {
        session.require(HAND_OVER);
        var kind = referenceOf(finger);
        var subject = store.write(transaction -> subject(transaction, session, cardId, finger, kind));
        var scanner = devices.one(FingerprintScanner.class).orElseThrow(() -> new Refusal(IssuanceMsg.noScanner));
        var image = scanner.capture(finger,
                new Capture.Control(subject.nik(), FINGER_TIMEOUT, cancelled, preview -> { }));
        var score = matcher.score(matcher.template(image.image(), image.dpi()), subject.template());
        var matched = score >= FingerMatcher.THRESHOLD;
        var tries = store.write(transaction -> {
            var handOver = begun(transaction, session, printedCard(transaction, cardId));
            handOver.compared(finger, score, matched, transaction.now());
            transaction.audit(session.entry(matched ? "issuance.matched" : "issuance.not-matched", PURPOSE,
                    "card:" + cardId, Residents.subject(handOver.residentId())));
            return handOver.tries();
        });
        return new Match(finger, score, matched, tries, image.image());
    }

    @Override
    public HandOver vouch(Session session, long cardId, Approval approval) {
        session.require(HAND_OVER);
        if (!approval.covers(session, VOUCH, Issuance.subject(cardId))) {
            throw new Refusal(IssuanceMsg.wrongApproval);
        }
        return store.write(transaction -> {
            var handOver = begun(transaction, session, printedCard(transaction, cardId));
            handOver.overridden(approval);
            transaction.audit(session.entry("issuance.vouched", PURPOSE, "card:" + cardId,
                    Residents.subject(handOver.residentId()), "approver:" + approval.approver()));
            return handOver;
        });
    }

    @Override
    public void given(Session session, long cardId, OldCard old) {
        session.require(HAND_OVER);
        store.write(transaction -> {
            var card = printedCard(transaction, cardId);
            var handOver = inProgress(transaction, cardId)
                    .orElseThrow(() -> new Refusal(IssuanceMsg.noHandOver));
            handOver.requireProof(transaction.now());
            var oldChip = oldCards.takeIn(transaction, session, card, old);
            handOver.given(oldChip.map(ChipNumber::value).orElse(null), transaction.now());
            card.handedOver(transaction.now());
            BatchRows.handedOver(transaction, cardId, session.account());
            LetterRows.lapse(transaction, cards, card.residentId(), session.account());
            transaction.audit(session.entry("issuance.given", PURPOSE, "card:" + cardId,
                    Residents.subject(card.residentId())));
            transaction.announce("cards");
            return null;
        });
    }

    @Override
    public void notGiven(Session session, long cardId, String why) {
        session.require(HAND_OVER);
        var words = text(why, IssuanceMsg.reasonMissing, REASON_LENGTH);
        store.write(transaction -> {
            inProgress(transaction, cardId).orElseThrow(() -> new Refusal(IssuanceMsg.noHandOver))
                    .cancelled(words, transaction.now());
            transaction.audit(session.entry("issuance.not-given", PURPOSE, "card:" + cardId));
            transaction.announce("cards");
            return null;
        });
    }

    @Override
    public List<HandOver> open(Session session) {
        session.require(HAND_OVER);
        return store.read(transaction -> transaction.entities()
                .createQuery("select h from HandOver h where h.inProgress is not null order by h.startedAt", HandOver.class)
                .getResultList());
    }

    @Override
    public List<Applicant> applicants(Session session, String typed) {
        session.require(REQUEST);
        var people = residents.search(session, Residents.Query.of(typed.trim()), REISSUE);
        return store.read(transaction -> people.stream().map(each -> new Applicant(each.id(), each.nik().masked(),
                each.name(), village(each),
                cards.ofResident(transaction, each.id()).stream().map(Card::state).findFirst())).toList());
    }

    private static String text(String typed, IssuanceMsg missing, int longest) {
        if (typed == null || typed.isBlank()) {
            throw new Refusal(missing);
        }
        var text = typed.trim();
        if (text.length() > longest) {
            throw new Refusal(IssuanceMsg.textTooLong, text.length(), longest);
        }
        return text;
    }

    @Override
    public long handedOver(Instant since) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(h) from HandOver h where h.state = :given and h.endedAt >= :since", Long.class)
                .setParameter("given", HandOver.State.GIVEN)
                .setParameter("since", since)
                .getSingleResult());
    }

    private record Subject(Nik nik, byte[] template) {
    }

    private Subject subject(Transaction transaction, Session session, long cardId, FingerPosition finger, Kind kind) {
        var card = printedCard(transaction, cardId);
        var resident = residents.byId(transaction, card.residentId())
                .orElseThrow(() -> new Refusal(IssuanceMsg.cardGone));
        var template = references.get(transaction, resident.id(), kind)
                .orElseThrow(() -> new Refusal(IssuanceMsg.noReference, finger.label().toLowerCase(Locale.ROOT)));
        begun(transaction, session, card);
        transaction.audit(session.entry("issuance.compare", PURPOSE, "card:" + cardId, Residents.subject(resident.id())));
        return new Subject(resident.nik(), template);
    }

    private static Kind referenceOf(FingerPosition finger) {
        return switch (finger) {
            case RIGHT_INDEX -> Kind.RIGHT_INDEX_TEMPLATE;
            case LEFT_INDEX -> Kind.LEFT_INDEX_TEMPLATE;
            default -> throw new Refusal(IssuanceMsg.onlyIndexFingers);
        };
    }

    private Card printedCard(Transaction transaction, long cardId) {
        var card = cards.forUpdate(transaction, cardId).orElseThrow(() -> new Refusal(IssuanceMsg.cardGone));
        if (card.state() != CardState.PRINTED && card.state() != CardState.SHIPPED) {
            throw new Refusal(IssuanceMsg.notPrinted, card.state().label());
        }
        return card;
    }

    private static HandOver begun(Transaction transaction, Session session, Card card) {
        return inProgress(transaction, card.id()).orElseGet(() -> {
            var handOver = new HandOver(card, session.account(), transaction.now());
            transaction.entities().persist(handOver);
            return handOver;
        });
    }

    private static Optional<HandOver> inProgress(Transaction transaction, long cardId) {
        return transaction.entities()
                .createQuery("select h from HandOver h where h.inProgress = :card", HandOver.class)
                .setParameter("card", cardId)
                .getResultStream()
                .findFirst();
    }

    private List<Collectable> audited(Transaction transaction, Session session, String action, Stream<Card> found) {
        var shown = found.map(card -> collectable(card, residents.byId(transaction, card.residentId()).orElseThrow()))
                .toList();
        transaction.audit(session.entry(action, PURPOSE,
                shown.stream().map(each -> Residents.subject(each.residentId())).toArray(String[]::new)));
        return shown;
    }

    private Collectable collectable(Card card, Resident resident) {
        return new Collectable(card.id(), resident.id(), resident.nik().masked(), resident.name(),
                village(resident), card.reason(), card.state(),
                card.stateAt(), OldCards.due(card.reason()));
    }

    private String village(Resident resident) {
        return regions.name(resident.village()).orElse(resident.village().value());
    }
}
