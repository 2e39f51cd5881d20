package id.loket.enrolment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.function.Executable;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.Cards;
import id.loket.card.Origin;
import id.loket.device.Camera;
import id.loket.device.Capture;
import id.loket.device.Device;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.device.IrisScanner;
import id.loket.device.SignaturePad;
import id.loket.document.Documents;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.ExceptionKind;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recorder;
import id.loket.enrolment.Recorder.LeftOut;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Step;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.packet.PacketDraft;
import id.loket.packet.Packets;
import id.loket.packet.SealedPacket;
import id.loket.registry.Biodata;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReference;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Transaction;
import id.loket.testing.FixedClock;
import id.loket.testing.Stub;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** An office around a test store: the recording is real, everything else remembers what it was asked. */
final class Office implements AutoCloseable {

    static final Session OPERATOR = TestSessions.of(Role.OPERATOR);
    static final Session SUPERVISOR = TestSessions.of(Role.SUPERVISOR);
    static final Instant CENTRE_TIME = FixedClock.START.plusSeconds(3600);

    final TestStore store;
    final List<PacketDraft> packets = new ArrayList<>();
    final List<Long> released = new ArrayList<>();
    final Map<Long, Origin> origins = new HashMap<>();
    final Map<BiometricReference.Kind, byte[]> references = new EnumMap<>(BiometricReference.Kind.class);
    final Map<FingerPosition, String> fingers = new HashMap<>();
    final Templates templates;
    final StoredEnrolments enrolments;
    final StoredCases cases;
    final StoredFigures figures;
    final StoredRecordings recordings;
    final StoredCoverage coverage;
    final StoredSessions sessions;
    final CentreWords centre;
    final Recorder recorder;
    int quality = 80;
    int captures;
    List<Set<FingerPosition>> slaps = List.of();
    final List<String> slapsTaken = new ArrayList<>();
    FingerPosition poorOnce;
    volatile boolean unreadable;

    Office(TestStore store) {
        this(store, "test");
    }

    Office(TestStore store, String node) {
        this.store = store;
        var matcher = new Matcher();
        var residents = Stub.of(Residents.class)
                .on("byId", arguments -> Optional.ofNullable(((Transaction) arguments[0]).entities().find(Resident.class, arguments[1])))
                .make();
        var kept = Stub.of(BiometricReferences.class)
                .on("put", arguments -> references.put((BiometricReference.Kind) arguments[2], (byte[]) arguments[3])).make();
        var sealed = Stub.of(Packets.class).on("seal", arguments -> seal((PacketDraft) arguments[1])).make();
        var settings = Stub.of(OfficeSettings.class).on("get", arguments -> Optional.empty()).make();
        var regions = Stub.of(Regions.class).on("name", arguments -> Optional.of("Kotabunan"))
                .on("office", arguments -> new Regions.Region(new RegionCode("71.10"), "Bolaang Mongondow Timur"))
                .on("children", arguments -> List.of(new Regions.Region(new RegionCode("71.10.01"), "Tutuyan"))).make();
        var documents = Stub.of(Documents.class)
                .on("pdf", arguments -> arguments[1].toString().getBytes(StandardCharsets.UTF_8)).make();
        var installation = new TestInstallation().named(node);
        var cards = Stub.of(Cards.class).on("release", arguments -> {
            released.add((Long) arguments[1]);
            return null;
        }).on("withdraw", arguments -> {
            released.remove(arguments[1]);
            return null;
        }).on("origin", arguments -> origins.put((Long) arguments[1], (Origin) arguments[2])).make();
        templates = new Templates(store.store(), matcher);
        enrolments = new StoredEnrolments(store.store(), residents, kept, matcher, sealed, documents, regions, settings,
                installation, templates, cards);
        cases = new StoredCases(store.store(), residents, sealed, kept, settings, templates);
        figures = new StoredFigures(store.store(), store.clock());
        recordings = new StoredRecordings(store.store(), residents, installation);
        coverage = new StoredCoverage(store.store(), regions, store.clock());
        sessions = new StoredSessions(store.store(), installation);
        centre = new CentreWords(cards);
        recorder = new Recorder(enrolments, new Counter());
    }

    Resident resident(String nik, LocalDate birth, MaritalStatus status) {
        return store.store().write(transaction -> {
            var resident = new Resident(new Nik(nik), new Biodata("7110012345670001", "SITI AMINAH MOKODOMPIT", "KOTABUNAN", birth,
                    Sex.FEMALE, Religion.ISLAM, status, BloodGroup.O, 3, Citizenship.WNI, "JL. TRANS LINGKAR", "003", "001",
                    new RegionCode("71.10.01.2001")));
            transaction.entities().persist(resident);
            return resident;
        });
    }

    Resident adult() {
        return resident("7110015209990002", LocalDate.of(1999, 9, 12), MaritalStatus.SINGLE);
    }

    Approval consent(Permission permission) {
        return consent(permission, "");
    }

    Approval consent(Permission permission, String subject) {
        return new Approval("supervisor", permission, subject, "luka bakar", store.clock().instant());
    }

    Recording upToVerification() {
        return upToVerification(adult());
    }

    Recording upToVerification(Resident resident) {
        var begun = enrolments.begin(OPERATOR, resident.id());
        var now = enrolments.confirmBiodata(OPERATOR, begun.enrolment().id());
        while (now.step() != Step.VERIFICATION) {
            now = accept(begun, now.nextItem().orElseThrow(), 80);
        }
        return now;
    }

    Recording accept(Recording recording, Item item, int quality) {
        return enrolments.accept(OPERATOR, recording.enrolment().id(), item,
                List.of(image(item.name().toLowerCase(), quality)), "device:1");
    }

    LeftOut leftOut(Item item) {
        return new LeftOut(Set.of(item), ExceptionKind.INJURED, consent(Enrolments.APPROVE_EXCEPTION));
    }

    static void refused(Message reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }

    private SealedPacket seal(PacketDraft draft) {
        packets.add(draft);
        return new SealedPacket(draft.id(), packets.size(), draft.kind(), store.clock().instant(), new byte[0], "");
    }

    Capture.Image image(String whose) {
        return image(whose, quality);
    }

    Capture.Image image(String whose, int imageQuality) {
        return new Capture.Image(ByteBuffer.allocate(64).put(whose.getBytes(StandardCharsets.UTF_8)).array(), 500, imageQuality);
    }

    @Override
    public void close() {
        templates.stop();
    }

    private Map<FingerPosition, Capture.Image> slap(Set<?> wanted, Set<?> missing) {
        slapsTaken.add(wanted.size() + "+" + missing.size());
        var taken = new EnumMap<FingerPosition, Capture.Image>(FingerPosition.class);
        for (var each : wanted) {
            var finger = (FingerPosition) each;
            taken.put(finger, image(fingers.getOrDefault(finger, finger.name()), finger == poorOnce ? 20 : quality));
        }
        poorOnce = null;
        return taken;
    }

    /** One finger, one image: the same bytes are the same finger. */
    private final class Matcher implements FingerMatcher {

        @Override
        public byte[] template(byte[] image, int dpi) {
            if (unreadable) {
                throw new IllegalArgumentException("no ridges");
            }
            return image.clone();
        }

        @Override
        public double score(byte[] probe, byte[] candidate) {
            return java.util.Arrays.equals(probe, candidate) ? 150 : 8;
        }
    }

    /** The devices: a finger's image says whose it is. */
    private final class Counter implements Devices {

        @Override
        public List<Device> all() {
            return List.of(device(Camera.class), device(SignaturePad.class), device(FingerprintScanner.class), device(IrisScanner.class));
        }

        @Override
        public <T extends Device> List<T> of(Class<T> kind) {
            return List.of(device(kind));
        }

        private <T extends Device> T device(Class<T> kind) {
            return Stub.of(kind)
                    .on("identity", arguments -> new DeviceIdentity("test", kind.getSimpleName(), kind.getSimpleName(), true))
                    .on("status", arguments -> DeviceStatus.ready())
                    .on("slaps", arguments -> slaps)
                    .on("capture", arguments -> {
                        captures++;
                        if (arguments[0] instanceof Set<?> wanted) {
                            return slap(wanted, (Set<?>) arguments[1]);
                        }
                        return image(arguments[0] instanceof FingerPosition finger ? fingers.getOrDefault(finger, finger.name()) : kind.getSimpleName());
                    }).make();
        }
    }

    static Set<Packets.Receiver> both() {
        return Set.of(Packets.Receiver.CENTRE, Packets.Receiver.REGENCY);
    }
}
