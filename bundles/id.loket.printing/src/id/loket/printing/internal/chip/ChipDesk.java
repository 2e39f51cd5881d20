package id.loket.printing.internal.chip;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import id.loket.device.CardReader;
import id.loket.device.DeviceException;
import id.loket.device.DeviceStatus;
import id.loket.device.Devices;
import id.loket.device.chip.ChipContents;
import id.loket.device.chip.ChipProfile;
import id.loket.kernel.text.Refusal;
import id.loket.printing.internal.FaceContent;
import id.loket.printing.rules.ChipPolicy;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.biometrics.FingerRecords;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Transaction;

/** The place where chips are written and read: this station's reader, and the kinds of chips that are known. */
@Component(service = ChipDesk.class)
public final class ChipDesk {

    /** Office setting: {@link #INSIDE} if the reader sits inside the printer and no hand moves the blank. */
    public static final String PLACE = "printing.chip-reader";
    /** A value of {@link #PLACE}. */
    public static final String INSIDE = "printer";
    /** A value of {@link #PLACE}, and what holds if it is not set. */
    public static final String AT_DESK = "desk";
    private static final Map<Kind, Integer> INDEX_FINGERS = new TreeMap<>(Map.of(
            Kind.RIGHT_INDEX_TEMPLATE, FingerRecords.RIGHT_INDEX, Kind.LEFT_INDEX_TEMPLATE, FingerRecords.LEFT_INDEX));

    private final Devices devices;
    private final OfficeSettings settings;
    private final BiometricReferences references;
    private final FingerRecords fingers;
    private final Patience patience;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
    /** Come and go with the drivers that bring them. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ChipProfile> profiles = List.of();

    /**
     * @param devices of this station
     * @param settings what the office wants of the chip
     * @param references the residents' index fingers
     * @param fingers make records of them
     */
    @Activate
    public ChipDesk(@Reference Devices devices, @Reference OfficeSettings settings,
            @Reference BiometricReferences references, @Reference FingerRecords fingers) {
        this(devices, settings, references, fingers, Patience.USUAL);
    }

    ChipDesk(Devices devices, OfficeSettings settings, BiometricReferences references, FingerRecords fingers,
            Patience patience) {
        this.devices = devices;
        this.settings = settings;
        this.references = references;
        this.fingers = fingers;
        this.patience = patience;
    }

    /** For tests: the kinds of chips, without a framework. */
    ChipDesk with(ChipProfile... known) {
        profiles = List.of(known);
        return this;
    }

    /**
     * How long the desk waits.
     *
     * @param lay for a person to lay a card down
     * @param work for the chip to be written or read
     */
    record Patience(Duration lay, Duration work) {

        static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(30));
    }

    /** The fingers of a resident as a chip takes them; who could not give one has none. */
    public Map<Integer, byte[]> fingers(Transaction transaction, long residentId) {
        var records = new TreeMap<Integer, byte[]>();
        INDEX_FINGERS.forEach((kind, position) -> references.get(transaction, residentId, kind)
                .ifPresent(template -> records.put(position, fingers.record(template, position))));
        return records;
    }

    /**
     * The chip of the next card, if the office wants it written and this station can.
     *
     * @param face what is printed
     * @param fingersOf the records of {@link #fingers}
     * @throws Refusal if it must be written and there is no reader
     */
    public Optional<ChipWork> work(FaceContent face, Map<Integer, byte[]> fingersOf) {
        var policy = ChipPolicy.of(settings);
        if (policy == ChipPolicy.OFF) {
            return Optional.empty();
        }
        var reader = reader();
        if (reader.isEmpty() && policy == ChipPolicy.REQUIRED) {
            throw new Refusal(ChipMsg.noReader);
        }
        return reader.map(found -> work(found, ChipData.of(face, fingersOf)));
    }

    /** Whether the office wants anything of chips; a word nobody knows is told by {@link #work}. */
    public boolean wanted() {
        return ChipPolicy.isAny(settings);
    }

    /** To look at the chip of a card that waits for a person, whatever the policy. */
    public ChipWork evidence(FaceContent face, Map<Integer, byte[]> fingersOf) {
        return work(reader().orElseThrow(() -> new Refusal(ChipMsg.noReaderNow)), ChipData.of(face, fingersOf));
    }

    /** Whether a card could be laid down somewhere now. */
    public boolean hasReader() {
        return reader().isPresent();
    }

    private ChipWork work(CardReader reader, ChipContents contents) {
        var place = places.computeIfAbsent(reader.identity().key(), key -> new Semaphore(1, true));
        var inside = settings.get(PLACE).filter(INSIDE::equals).isPresent();
        return new ChipWork(new ChipReader(reader, () -> profiles), contents, place, patience, inside);
    }

    /** The reader of this station that can work: the one it was given, or else any. */
    private Optional<CardReader> reader() {
        return devices.one(CardReader.class).filter(ChipDesk::able)
                .or(() -> devices.of(CardReader.class).stream().filter(ChipDesk::able).findFirst());
    }

    private static boolean able(CardReader reader) {
        try {
            var state = reader.status().state();
            return state == DeviceStatus.State.READY || state == DeviceStatus.State.BUSY;
        } catch (DeviceException gone) {
            return false;
        }
    }
}
