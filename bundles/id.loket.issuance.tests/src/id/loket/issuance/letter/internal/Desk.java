package id.loket.issuance.letter.internal;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.document.Documents;
import id.loket.issuance.letter.LetterCode;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.Citizenship;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.IssueReason;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.packet.OfficeSeal;
import id.loket.packet.PublicSeal;
import id.loket.registry.Biodata;
import id.loket.registry.EnrolmentStanding;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Transaction;
import id.loket.testing.Stub;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestStore;

/** A letter desk on a test store: what other bundles own is put in its place by hand. */
final class Desk {

    static final RegionCode OFFICE = new RegionCode("71.10");
    static final RegionCode VILLAGE = new RegionCode("71.10.02.2001");
    static final KeyPair KEY = newKey();

    final TestStore test;
    final Map<Long, EnrolmentStanding.Standing> standings = new HashMap<>();
    final Map<String, String> settings = new HashMap<>();
    final List<Long> people = new ArrayList<>();
    final LetterOffice letters;
    final StoredLetterRegister register;
    boolean sealHere = true;
    boolean sealBreaks;
    Optional<byte[]> portrait = Optional.empty();

    Desk(TestStore test) {
        this(test, Stub.answering(Documents.class, (name, with) -> new byte[] {'%', 'P', 'D', 'F'}));
    }

    Desk(TestStore test, Documents documents) {
        this.test = test;
        letters = letters(documents, (transaction, residentId) -> Optional.ofNullable(standings.get(residentId)));
        register = new StoredLetterRegister(test.store(), residents(), regions(), documents, new TestInstallation(), test.clock());
    }

    LetterOffice letters(Documents documents, EnrolmentStanding known) {
        return new LetterOffice(test.store(), Cards.in(test.store()), residents(), regions(),
                Stub.answering(BiometricReferences.class, (name, with) -> portrait), settings(), seal(), documents,
                new TestInstallation(), test.clock(), known);
    }

    long recorded(String serial, EnrolmentState state) {
        return person(serial, LocalDate.of(2002, 9, 12), Citizenship.WNI, state);
    }

    long person(String serial, LocalDate birth, Citizenship citizenship, EnrolmentState state) {
        var id = test.store().write(transaction -> {
            var resident = new Resident(new Nik("711002520902" + serial), new Biodata("7110020101100001",
                    "SITI AMINAH " + serial.replaceAll("[0-9]", "") + words(serial), "KOTABUNAN", birth, Sex.FEMALE,
                    Religion.ISLAM, MaritalStatus.SINGLE, BloodGroup.O, 3, citizenship, "JL. TRANS LINGKAR", "003", "001",
                    VILLAGE));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            return resident.id();
        });
        people.add(id);
        if (state != null) {
            standings.put(id, new EnrolmentStanding.Standing(state, state == EnrolmentState.UNKNOWN ? "ZZZ" : null, Instant.EPOCH));
        }
        return id;
    }

    private static String words(String serial) {
        return new String[] {"MOKODOMPIT", "PAPUTUNGAN", "MAMONTO", "DAMOPOLII", "MANOPPO", "POTABUGA", "SUGEHA", "LASABUDA",
                "KOROMPOT", "TUNGKAGI"}[Integer.parseInt(serial) % 10];
    }

    /** A card of the resident that went as far as asked for. */
    long card(long residentId, IssueReason reason, String chip, boolean handedOver) {
        return test.store().write(transaction -> {
            var card = Cards.in(test.store()).request(transaction, residentId, reason);
            card.queue(transaction.now(), transaction.now());
            if (chip != null) {
                card.assign(new PrintAttempt.Place(new ChipNumber(chip), "ipp:1", "station-1"), transaction.now());
                card.printing("1", transaction.now());
                card.printed(transaction.now());
            }
            if (handedOver) {
                card.handedOver(transaction.now());
            }
            return card.id();
        });
    }

    void handOver(long cardId, Session session) {
        test.store().write(transaction -> {
            var card = transaction.entities().find(Card.class, cardId);
            card.handedOver(transaction.now());
            return LetterRows.lapse(transaction, Cards.in(test.store()), card.residentId(), session.account());
        });
    }

    private Residents residents() {
        return Stub.answering(Residents.class, (name, with) -> name.equals("search")
                ? test.store().read(transaction -> people.stream()
                        .map(id -> transaction.entities().find(Resident.class, id))
                        .filter(each -> each.name().startsWith(((Residents.Query) with[1]).text().toUpperCase()))
                        .toList())
                : Optional.ofNullable(((Transaction) with[0]).entities().find(Resident.class, with[1])));
    }

    private static Regions regions() {
        return Stub.answering(Regions.class, (name, with) -> name.equals("office")
                ? new Regions.Region(OFFICE, "Kabupaten Bolaang Mongondow Timur")
                : Optional.of(switch (((RegionCode) with[0]).level()) {
                    case VILLAGE -> "Kotabunan";
                    case DISTRICT -> "Kotabunan";
                    default -> "Kabupaten Bolaang Mongondow Timur";
                }));
    }

    private OfficeSettings settings() {
        return new OfficeSettings() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(settings.get(key));
            }

            @Override
            public void put(Transaction transaction, String key, String value) {
                settings.put(key, value);
            }
        };
    }

    private OfficeSeal seal() {
        return new OfficeSeal() {
            @Override
            public boolean here(Transaction transaction) {
                return sealHere;
            }

            @Override
            public byte[] sign(Transaction transaction, byte[] content) {
                return signature(content);
            }

            @Override
            public PublicSeal publicSeal(Transaction transaction) {
                if (sealBreaks) {
                    throw new IllegalStateException("the seal broke");
                }
                return PublicSeal.of(KEY.getPublic());
            }

            @Override
            public void export(Session session, Path file) {
                throw new UnsupportedOperationException();
            }
        };
    }

    String sealed(LetterCode code) {
        return code.sealed(PublicSeal.of(KEY.getPublic()), Desk::signature);
    }

    private static byte[] signature(byte[] content) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KEY.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
