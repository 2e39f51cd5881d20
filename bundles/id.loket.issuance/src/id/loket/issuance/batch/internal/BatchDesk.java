package id.loket.issuance.batch.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Approval;
import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.document.Documents;
import id.loket.issuance.Issuance;
import id.loket.issuance.Issuance.OldCard;
import id.loket.issuance.batch.BatchItem;
import id.loket.issuance.batch.BatchItem.Outcome;
import id.loket.issuance.batch.BatchItem.Proof;
import id.loket.issuance.batch.BatchMsg;
import id.loket.issuance.batch.Batches;
import id.loket.issuance.batch.HandOverBatch;
import id.loket.issuance.batch.internal.BatchRows.Owned;
import id.loket.issuance.letter.internal.LetterRows;
import id.loket.issuance.request.internal.OldCards;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The desk for cards that nobody has fetched. */
@Component
public final class BatchDesk implements Batches {

    /** Lines of one list: what a courier carries and a village head reads through. */
    static final int MOST = 300;

    private static final String PURPOSE = "uncollected";
    private static final String HAND_OVERS = "handovers";
    /** The longest waiting first, also those that were in a village meanwhile. */
    private static final String WAITING = "select c, r from Card c join Resident r on r.id = c.residentId"
            + " left join CardShelf s on s.cardId = c.id where c.state = :printed and c.checkDueAt is null";

    private final Store store;
    private final Cards cards;
    private final Residents residents;
    private final Regions regions;
    private final Optional<BlankSupply> supply;
    private final OldCards oldCards;
    private final BatchPapers papers;

    /**
     * @param store open
     * @param cards the cards
     * @param residents whose they are
     * @param regions names of villages
     * @param documents makes lists and reminders
     * @param installation whether this is a training office
     * @param supply takes old cards over; null where no stock is kept
     */
    @Activate
    public BatchDesk(@Reference Store store, @Reference Cards cards, @Reference Residents residents,
            @Reference Regions regions, @Reference Documents documents, @Reference Installation installation,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL,
                    policyOption = ReferencePolicyOption.GREEDY) BlankSupply supply) {
        this.store = store;
        this.cards = cards;
        this.residents = residents;
        this.regions = regions;
        this.supply = Optional.ofNullable(supply);
        oldCards = new OldCards(cards, this.supply);
        papers = new BatchPapers(documents, regions, installation);
    }

    @Override
    public List<Waiting> waiting(Session session, RegionCode village, int limit) {
        session.require(KEEP);
        return store.write(transaction -> {
            var found = waiting(transaction, village, limit);
            audit(transaction, session, "issuance.uncollected", found.stream().map(Pair::resident).toList());
            return rows(transaction, found);
        });
    }

    /** A card in the office with its owner. */
    record Pair(Card card, Resident resident) {
    }

    private List<Pair> waiting(Transaction transaction, RegionCode village, int limit) {
        var query = transaction.entities().createQuery(WAITING + (village == null ? "" : " and r.villageCode = :village")
                + " order by coalesce(s.waitingSince, c.stateAt), c.id", Object[].class).setParameter("printed", CardState.PRINTED);
        if (village != null) {
            query.setParameter("village", village.value());
        }
        return query.setMaxResults(limit).getResultList().stream()
                .map(each -> new Pair((Card) each[0], (Resident) each[1])).toList();
    }

    private List<Waiting> rows(Transaction transaction, List<Pair> found) {
        var shelves = BatchRows.shelves(transaction, found.stream().map(pair -> pair.card().id()).toList());
        return found.stream().map(pair -> {
            var shelf = Optional.ofNullable(shelves.get(pair.card().id()));
            var owner = pair.resident();
            return new Waiting(pair.card().id(), owner.nik().masked(), owner.name(), owner.village(),
                    name(owner.village()), pair.card().reason(), since(pair.card(), shelf),
                    shelf.map(CardShelf::place).orElse(""), shelf.map(CardShelf::reminders).orElse(0),
                    shelf.map(CardShelf::remindedAt).orElse(null));
        }).toList();
    }

    /** A card that came back from a village has waited all along. */
    private static Instant since(Card card, Optional<CardShelf> shelf) {
        return shelf.map(CardShelf::waitingSince).orElse(card.stateAt());
    }

    @Override
    public List<VillageCount> villages(Session session) {
        session.require(KEEP);
        return store.read(transaction -> transaction.entities()
                .createQuery("select r.villageCode, count(c) from Card c, Resident r where r.id = c.residentId"
                        + " and c.state = :printed and c.checkDueAt is null group by r.villageCode", Object[].class)
                .setParameter("printed", CardState.PRINTED).getResultList().stream()
                .map(row -> village(new RegionCode((String) row[0]), (Long) row[1]))
                .sorted(Comparator.comparing(VillageCount::cards).reversed().thenComparing(VillageCount::name)).toList());
    }

    private VillageCount village(RegionCode code, long count) {
        return new VillageCount(code, name(code), count);
    }

    @Override
    public void put(Session session, long cardId, String place) {
        session.require(KEEP);
        var where = place == null || place.isBlank() ? null : fit(place.trim(), PLACE_LENGTH);
        store.write(transaction -> {
            requireInOffice(cards.forUpdate(transaction, cardId).orElseThrow(() -> new Refusal(BatchMsg.cardGone)));
            BatchRows.shelf(transaction, cardId).put(where);
            transaction.audit(session.entry("issuance.shelf", PURPOSE, "card:" + cardId));
            transaction.announce(HAND_OVERS);
            return null;
        });
    }

    @Override
    public HandOverBatch ship(Session session, RegionCode village, List<Long> cardIds, String courier) {
        session.require(KEEP);
        if (cardIds.isEmpty()) {
            throw new Refusal(BatchMsg.noCards);
        }
        if (cardIds.size() > MOST) {
            throw new Refusal(BatchMsg.tooMany, cardIds.size(), MOST);
        }
        var carrier = required(courier, BatchMsg.courierMissing);
        return store.write(transaction -> {
            var batch = new HandOverBatch(village, carrier, session.account(), transaction.now());
            transaction.entities().persist(batch);
            transaction.entities().flush();
            var shelves = BatchRows.shelves(transaction, cardIds);
            var line = 1;
            for (var id : cardIds) {
                var card = cards.forUpdate(transaction, id).orElseThrow(() -> new Refusal(BatchMsg.cardGone));
                requireInOffice(card);
                requireLives(transaction, card, village);
                transaction.entities().persist(new BatchItem(batch, line++, card,
                        since(card, Optional.ofNullable(shelves.get(id)))));
                card.shipped(transaction.now());
            }
            transaction.audit(session.entry("issuance.shipped", PURPOSE, "batch:" + batch.id()));
            changed(transaction);
            return batch;
        });
    }

    private static void requireInOffice(Card card) {
        if (card.state() != CardState.PRINTED) {
            throw new Refusal(BatchMsg.notInOffice, card.id(), card.state().label());
        }
    }

    private void requireLives(Transaction transaction, Card card, RegionCode village) {
        var lives = owner(transaction, card.residentId()).village();
        if (!lives.equals(village)) {
            throw new Refusal(BatchMsg.otherVillage, card.id(), name(lives));
        }
    }

    @Override
    public byte[] list(Session session, long batchId) {
        session.require(KEEP);
        return store.write(transaction -> {
            var batch = BatchRows.batch(transaction, batchId);
            var owners = new LinkedHashMap<BatchItem, BatchPapers.Owner>();
            for (var each : BatchRows.items(transaction, batchId)) {
                owners.put(each.item(), new BatchPapers.Owner(each.owner(), each.card().reason(),
                        each.item().waitingSince(), ""));
            }
            audit(transaction, session, "issuance.list", owners.values().stream().map(BatchPapers.Owner::resident).toList());
            return papers.list(batch, owners, session.account());
        });
    }

    @Override
    public List<Sent> batches(Session session, int limit) {
        session.require(KEEP);
        return store.read(transaction -> {
            var found = new ArrayList<HandOverBatch>();
            for (var words : new String[] {"b.closedAt is null order by b.id", "b.closedAt is not null order by b.id desc"}) {
                found.addAll(transaction.entities().createQuery("select b from HandOverBatch b where " + words,
                        HandOverBatch.class).setMaxResults(limit - found.size()).getResultList());
                if (found.size() >= limit) {
                    break;
                }
            }
            var ids = found.stream().map(HandOverBatch::id).toList();
            var cards = BatchRows.lines(transaction, ids);
            var out = BatchRows.out(transaction, ids);
            return found.stream().map(batch -> new Sent(batch, name(batch.village()),
                    cards.getOrDefault(batch.id(), 0L), out.getOrDefault(batch.id(), 0L))).toList();
        });
    }

    @Override
    public List<Line> lines(Session session, long batchId) {
        session.require(KEEP);
        return store.write(transaction -> {
            var items = BatchRows.items(transaction, batchId);
            audit(transaction, session, "issuance.batch", items.stream().map(Owned::owner).toList());
            return items.stream().map(each -> new Line(each.item(), each.owner().nik().masked(), each.owner().name(),
                    OldCards.due(each.card().reason()))).toList();
        });
    }

    @Override
    public long returned(Session session, long batchId, Map<Integer, Mark> marks, String signer, Approval approval) {
        session.require(KEEP);
        var told = new TreeMap<>(marks);
        told.values().removeIf(mark -> mark.outcome() == Outcome.OUT);
        if (told.isEmpty()) {
            throw new Refusal(BatchMsg.nothingRecorded);
        }
        var handed = told.values().stream().anyMatch(mark -> mark.outcome() == Outcome.HANDED_OVER);
        var name = handed ? signed(session, batchId, signer, approval) : null;
        return store.write(transaction -> {
            var batch = BatchRows.batch(transaction, batchId);
            var items = new HashMap<Integer, BatchItem>();
            BatchRows.items(transaction, batchId).forEach(each -> items.put(each.item().line(), each.item()));
            var subjects = new ArrayList<>(List.of(Batches.subject(batchId)));
            if (handed) {
                subjects.add("approver:" + approval.approver());
            }
            told.forEach((line, mark) -> {
                var item = Optional.ofNullable(items.get(line)).orElseThrow(() -> new Refusal(BatchMsg.lineGone, line));
                record(transaction, session, item, mark, name);
                subjects.add(Residents.subject(item.residentId()));
            });
            transaction.audit(session.entry("issuance.list-returned", PURPOSE, subjects.toArray(String[]::new)));
            changed(transaction);
            return BatchRows.closeIfDone(transaction, batch, session.account());
        });
    }

    private static String signed(Session session, long batchId, String signer, Approval approval) {
        var name = required(signer, BatchMsg.signerMissing);
        if (approval == null || !approval.covers(session, Issuance.VOUCH, Batches.subject(batchId))) {
            throw new Refusal(BatchMsg.consentMissing);
        }
        return name;
    }

    private void record(Transaction transaction, Session session, BatchItem item, Mark mark, String signer) {
        var card = cards.forUpdate(transaction, item.cardId()).orElseThrow(() -> new Refusal(BatchMsg.cardGone));
        if (mark.outcome() == Outcome.HANDED_OVER) {
            item.handedOver(Proof.SIGNATURE, signer, session.account(), transaction.now());
            if (mark.old() instanceof OldCard.None && OldCards.due(card.reason())) {
                throw new Refusal(BatchMsg.oldCardMissing, item.line());
            }
            item.tookIn(oldCards.takeIn(transaction, session, card, mark.old()).orElse(null));
            card.handedOver(transaction.now());
            LetterRows.lapse(transaction, cards, card.residentId(), session.account());
        } else {
            item.broughtBack(session.account(), transaction.now());
            card.broughtBack(transaction.now());
            BatchRows.shelf(transaction, card.id()).back(item.waitingSince());
        }
    }

    @Override
    public byte[] remind(Session session, RegionCode village) {
        session.require(KEEP);
        return store.write(transaction -> {
            var found = waiting(transaction, village, Integer.MAX_VALUE);
            if (found.isEmpty()) {
                throw new Refusal(BatchMsg.noneWaits);
            }
            var shelves = BatchRows.shelves(transaction, found.stream().map(pair -> pair.card().id()).toList());
            var owners = found.stream().map(pair -> {
                var shelf = Optional.ofNullable(shelves.get(pair.card().id()));
                return new BatchPapers.Owner(pair.resident(), pair.card().reason(), since(pair.card(), shelf),
                        shelf.map(CardShelf::place).orElse(""));
            }).toList();
            found.forEach(pair -> BatchRows.shelf(transaction, pair.card().id())
                    .reminded(session.account(), transaction.now()));
            audit(transaction, session, "issuance.reminded", found.stream().map(Pair::resident).toList());
            transaction.announce(HAND_OVERS);
            return papers.reminder(village, owners, transaction.now(), session.account());
        });
    }

    @Override
    public List<KeptCard> oldCards(Session session) {
        session.require(KEEP);
        return store.read(transaction -> OldCards.waiting(transaction).stream().map(each -> new KeptCard(
                each.chip().map(ChipNumber::value), each.cause().label(), each.actor(), each.takenAt())).toList());
    }

    @Override
    public int reconcile(Session session) {
        session.require(KEEP);
        var stock = supply.orElseThrow(() -> new Refusal(BatchMsg.noStock));
        return store.write(transaction -> {
            transaction.audit(session.entry("issuance.old-cards-reconciled", PURPOSE));
            return OldCards.reconcile(transaction, stock);
        });
    }

    private Resident owner(Transaction transaction, long residentId) {
        return residents.byId(transaction, residentId).orElseThrow(() -> new Refusal(BatchMsg.cardGone));
    }

    private static String required(String typed, BatchMsg missing) {
        if (typed == null || typed.isBlank()) {
            throw new Refusal(missing);
        }
        return fit(typed.trim(), COURIER_LENGTH);
    }

    private static String fit(String text, int longest) {
        if (text.length() > longest) {
            throw new Refusal(BatchMsg.textTooLong, text.length(), longest);
        }
        return text;
    }

    private static void changed(Transaction transaction) {
        transaction.announce(HAND_OVERS);
        transaction.announce("cards");
    }

    private static void audit(Transaction transaction, Session session, String action, List<Resident> shown) {
        transaction.audit(session.entry(action, PURPOSE,
                shown.stream().map(each -> Residents.subject(each.id())).toArray(String[]::new)));
    }

    private String name(RegionCode code) {
        return regions.name(code).orElse(code.value());
    }
}
