package id.loket.issuance.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.loket.access.Approval;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.device.Capture;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.issuance.HandOver;
import id.loket.issuance.Issuance;
import id.loket.issuance.Issuance.OldCard;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.Citizenship;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.IssueReason;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.registry.Biodata;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.testing.FixedClock;
import id.loket.testing.Stub;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** A counter on a test store: what other bundles own is put in its place by hand. */
final class CounterDesk {

    static final byte[] RIGHT = {1};

    final List<String> takenIn = new ArrayList<>();
    final Store store;
    final FixedClock clock;
    Counter counter;
    byte[] finger = RIGHT;
    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);

    CounterDesk(TestStore test) {
        store = test.store();
        clock = test.clock();
        counter = counter(Stub.answering(BlankSupply.class, (name, with) -> {
            takenIn.add(((Optional<?>) with[1]).map(Object::toString).orElse("unreadable"));
            return null;
        }));
    }

    void withoutStock() {
        counter = counter(null);
    }

    Issuance.Match match(long card) {
        return counter.match(operator, card, FingerPosition.RIGHT_INDEX, () -> false);
    }

    HandOver vouch(long card) {
        return counter.vouch(operator, card, consent(card));
    }

    Approval consent(long card) {
        return new Approval("supervisor", Issuance.VOUCH, Issuance.subject(card), "fingers worn by work", clock.instant());
    }

    CardState state(long card) {
        return store.read(transaction -> transaction.entities().find(Card.class, card).state());
    }

    long printed(IssueReason reason) {
        return printed(resident("9901"), reason, "DKB000001");
    }

    long resident(String serial) {
        return store.write(transaction -> {
            var resident = new Resident(new Nik("711002520902" + serial), new Biodata(null, "SITI AMINAH MOKODOMPIT", "KOTABUNAN",
                    LocalDate.of(2002, 9, 12), Sex.FEMALE, Religion.ISLAM, MaritalStatus.SINGLE, BloodGroup.UNKNOWN, 3,
                    Citizenship.WNI, "JL. TRANS LINGKAR", "003", "001", new RegionCode("71.10.02.2001")));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            return resident.id();
        });
    }

    long printed(long resident, IssueReason reason, String chip) {
        return printed(resident, reason, chip, false);
    }

    long printed(long resident, IssueReason reason, String chip, boolean unchecked) {
        return store.write(transaction -> {
            var card = Card.requested(resident, reason, transaction.now());
            card.queue(transaction.now(), transaction.now());
            card.assign(new PrintAttempt.Place(new ChipNumber(chip), "ipp:1", "station-1"), transaction.now());
            card.printing("1", transaction.now());
            if (unchecked) {
                card.printedUnchecked(transaction.now());
            } else {
                card.printed(transaction.now());
            }
            transaction.entities().persist(card);
            transaction.entities().flush();
            return card.id();
        });
    }

    /** A resident who got a card here, and waits at the counter for a further one with the old one in hand. */
    long further(String oldChip) {
        var resident = resident("9901");
        var first = printed(resident, IssueReason.FIRST, oldChip);
        match(first);
        counter.given(operator, first, new OldCard.None());
        var card = printed(resident, IssueReason.DAMAGED, "DKB000001");
        match(card);
        return card;
    }

    private Counter counter(BlankSupply supply) {
        var scanner = Stub.answering(FingerprintScanner.class, (name, with) -> new Capture.Image(finger, 500, 90));
        return new Counter(store, Cards.in(store), residents(), regions(), references(), matcher(),
                Stub.answering(Devices.class, (name, with) -> Optional.of(scanner)), supply);
    }

    private Residents residents() {
        return Stub.answering(Residents.class, (name, with) -> name.equals("search")
                ? store.read(transaction -> transaction.entities().createQuery("select r from Resident r", Resident.class)
                        .getResultList())
                : Optional.ofNullable(((Transaction) with[0]).entities().find(Resident.class, with[1])));
    }

    private static Regions regions() {
        return Stub.answering(Regions.class, (name, with) -> Optional.of("Kotabunan"));
    }

    /** Only the right index finger was recorded. */
    private static BiometricReferences references() {
        return Stub.answering(BiometricReferences.class, (name, with) ->
                with[2] == Kind.RIGHT_INDEX_TEMPLATE ? Optional.of(RIGHT) : Optional.empty());
    }

    private static FingerMatcher matcher() {
        return new FingerMatcher() {
            @Override
            public byte[] template(byte[] image, int dpi) {
                return image;
            }

            @Override
            public double score(byte[] probe, byte[] candidate) {
                return probe[0] == candidate[0] ? 3 * THRESHOLD : THRESHOLD / 4;
            }
        };
    }
}
