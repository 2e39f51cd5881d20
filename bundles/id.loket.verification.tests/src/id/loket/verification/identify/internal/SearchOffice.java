package id.loket.verification.identify.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.device.Capture;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.registry.Biodata;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.biometrics.EnrolledFinger;
import id.loket.registry.biometrics.EnrolledFingers;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.registry.biometrics.PreparedFingers;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.testing.Stub;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.identify.Identification;
import id.loket.verification.identify.Probe;
import id.loket.verification.identify.Question;

/**
 * An office with fingers on record. A template is a word here: two are as alike as their beginnings are long, twenty points
 * a letter.
 */
final class SearchOffice implements AutoCloseable {

    static final String WHY = "warga binaan tanpa dokumen";
    static final int POINTS = 20;

    final Session verifier = TestSessions.of(Role.VERIFIER);
    final Store store;
    final FingerGallery gallery;
    final Identification identification;
    final Map<String, String> settings = new HashMap<>();
    final List<byte[]> prepared = new ArrayList<>();
    Capture.Image shot = new Capture.Image(bytes("aaaa"), 500, 80);
    boolean scannerAway;
    private final List<EnrolledFinger> fingers = new ArrayList<>();
    private final Map<Long, byte[]> templates = new HashMap<>();
    private int serial;

    SearchOffice(TestStore test) {
        store = test.store();
        var words = new Words();
        gallery = new FingerGallery(store, enrolled(), words, settings());
        identification = new StoredIdentification(store, gallery, words, matcher(), devices(), settings(),
                Stub.answering(CampaignLists.class, (name, with) -> {
                    throw new UnsupportedOperationException(name);
                }), Stub.answering(BiometricReferences.class, (name, with) -> Optional.of(bytes("foto"))), residents(),
                Stub.answering(Regions.class, (name, with) -> Optional.of("Tutuyan")));
    }

    @Override
    public void close() {
        gallery.close();
    }

    long resident(String name, Sex sex, int birthYear) {
        var born = LocalDate.of(birthYear, 8, 5);
        var day = sex == Sex.FEMALE ? 45 : 5;
        var nik = new Nik("711001%02d08%02d%04d".formatted(day, birthYear % 100, ++serial));
        return store.write(transaction -> {
            var resident = new Resident(nik, new Biodata(null, name, "TUTUYAN", born, sex, Religion.ISLAM, MaritalStatus.SINGLE,
                    BloodGroup.UNKNOWN, 3, Citizenship.WNI, "DUSUN I", "001", "002", new RegionCode("71.10.01.2003")));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            return resident.id();
        });
    }

    long enrolled(String name, Sex sex, int birthYear, String template) {
        var id = resident(name, sex, birthYear);
        enrol(id, sex, birthYear, FingerPosition.RIGHT_INDEX, template);
        return id;
    }

    void enrol(long resident, Sex sex, int birthYear, FingerPosition position, String template) {
        var id = fingers.size() + 1;
        fingers.add(new EnrolledFinger(id, 1, resident, position, sex, birthYear));
        templates.put((long) id, bytes(template));
    }

    /** The resident's biodata were corrected. */
    void corrected(long resident, Sex sex, int birthYear) {
        fingers.replaceAll(finger -> finger.residentId() != resident ? finger
                : new EnrolledFinger(finger.id(), finger.version(), resident, finger.position(), sex, birthYear));
    }

    Probe probe(String template) {
        return new Probe(FingerPosition.RIGHT_INDEX, new byte[0], 80, 40, bytes(template));
    }

    static Question about(Sex sex, Integer birthYear, int tolerance) {
        return new Question(sex, birthYear, tolerance, false, null, WHY);
    }

    static Question aboutAnybody() {
        return about(null, null, 0);
    }

    private EnrolledFingers enrolled() {
        return new EnrolledFingers() {
            @Override
            public List<EnrolledFinger> all(Transaction transaction) {
                return List.copyOf(fingers);
            }

            @Override
            public Map<Long, byte[]> templates(Transaction transaction, List<EnrolledFinger> wanted) {
                return wanted.stream().map(EnrolledFinger::id).filter(templates::containsKey)
                        .collect(Collectors.toMap(id -> id, templates::get));
            }
        };
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

    private Devices devices() {
        var scanner = Stub.answering(FingerprintScanner.class, (name, with) -> shot);
        return Stub.answering(Devices.class, (name, with) -> scannerAway ? Optional.empty() : Optional.of(scanner));
    }

    private static FingerMatcher matcher() {
        return new FingerMatcher() {
            @Override
            public byte[] template(byte[] image, int dpi) {
                if (image.length == 0) {
                    throw new IllegalArgumentException("no image");
                }
                return image;
            }

            @Override
            public double score(byte[] probe, byte[] candidate) {
                throw new UnsupportedOperationException("one is compared with many here");
            }
        };
    }

    private static Residents residents() {
        return Stub.answering(Residents.class,
                (name, with) -> Optional.ofNullable(((Transaction) with[0]).entities().find(Resident.class, with[1])));
    }

    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    private final class Words implements PreparedFingers {

        @Override
        public Prepared prepare(byte[] template) {
            if (new String(template, StandardCharsets.UTF_8).equals("broken")) {
                throw new IllegalArgumentException("no template");
            }
            synchronized (prepared) {
                prepared.add(template);
            }
            return new Word(template);
        }

        @Override
        public ToDoubleFunction<Prepared> against(byte[] probe) {
            return other -> {
                var alike = 0;
                var word = ((Word) other).letters();
                while (alike < Math.min(probe.length, word.length) && probe[alike] == word[alike]) {
                    alike++;
                }
                return alike * POINTS;
            };
        }

        @Override
        public int minutiae(byte[] template) {
            return template.length * 10;
        }
    }

    private record Word(byte[] letters) implements PreparedFingers.Prepared {

        @Override
        public int bytes() {
            return 1 << 20;
        }
    }
}
