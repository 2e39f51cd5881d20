package id.loket.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.device.Capture;
import id.loket.device.CardReader;
import id.loket.device.CardReader.CardChannel;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceStatus;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.device.LiveView;
import id.loket.device.chip.ChipContents;
import id.loket.device.chip.ChipProfile;
import id.loket.equipment.EquipmentMsg;
import id.loket.equipment.Trials.Delivered;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class DeviceTrialsTest {

    private static final byte[] SEEN = {1, 2, 3};
    private static final byte[] ATR = {0x3B, 0x00};

    private final Session operator = TestSessions.of(Role.OPERATOR);
    private TestStore office;
    private Store store;

    @BeforeEach
    void open(TestStore opened, Store tables) {
        office = opened;
        store = tables;
    }

    @StoreTest
    void aFingerIsShownWithItsQualityAndThatItWasTriedIsInTheAuditTrail() throws SQLException {
        var delivered = trials(new Scanner()).run(operator, "fake:scanner", DeviceKind.FINGERPRINT, () -> false, live -> { });
        assertEquals(71, ((Delivered.Picture) delivered).image().quality());
        try (var connection = office.connections().getConnection();
                var count = connection.prepareStatement("SELECT COUNT(*) FROM AUDIT WHERE ACTION = 'device.try'");
                var rows = count.executeQuery()) {
            rows.next();
            assertEquals(1, rows.getInt(1));
        }
    }

    @StoreTest
    void whatADeviceSeesIsShownUntilItIsCancelled() {
        var images = new ArrayList<byte[]>();
        var trials = trials(new Scanner());
        assertTrue(trials.hasLiveView(operator, "fake:scanner"));
        trials.show(operator, "fake:scanner", () -> images.size() == 3, images::add);
        assertEquals(3, images.size());
        assertFalse(trials.hasLiveView(operator, "fake:gone"));
    }

    @StoreTest
    void aCardThatNoProfileKnowsShowsItsAnswerToReset() {
        var chip = (Delivered.Chip) trials(new Reader()).run(operator, "fake:reader", DeviceKind.CARD_READER, () -> false, live -> { });
        assertArrayEquals(ATR, chip.atr());
        assertEquals("", chip.profile());
    }

    @StoreTest
    void aCardOfAKnownProfileShowsWhatIsOnIt() {
        var trials = new DeviceTrials(store, devices(new Reader()), List.of(new Training()));
        var chip = (Delivered.Chip) trials.run(operator, "fake:reader", DeviceKind.CARD_READER, () -> false, live -> { });
        assertEquals("training", chip.profile());
        assertEquals("T0001", chip.chipNumber());
        assertEquals("SITI", chip.contents().biodata().get("name"));
    }

    @StoreTest
    void whatIsNotThereOrOfAnotherKindIsRefusedInWords() {
        var trials = trials(new Scanner());
        assertEquals(EquipmentMsg.deviceUnknown, refusal(trials, "fake:gone", DeviceKind.FINGERPRINT).reason());
        assertEquals(EquipmentMsg.notOfThatKind, refusal(trials, "fake:scanner", DeviceKind.IRIS).reason());
    }

    @StoreTest
    void whatTheDeviceRefusesComesThrough() {
        var scanner = new Scanner();
        scanner.fault = Optional.of(DeviceException.Fault.GARBAGE);
        var refusal = (DeviceException) refusal(trials(scanner), "fake:scanner", DeviceKind.FINGERPRINT);
        assertEquals(DeviceException.Fault.GARBAGE, refusal.fault());
    }

    @StoreTest
    void whoHasNothingToDoWithDevicesTriesNone() {
        var keeper = TestSessions.of(Role.STOCK_KEEPER);
        assertThrows(Refusal.class,
                () -> trials(new Scanner()).run(keeper, "fake:scanner", DeviceKind.FINGERPRINT, () -> false, live -> { }));
    }

    private Refusal refusal(DeviceTrials trials, String device, DeviceKind kind) {
        return assertThrows(Refusal.class, () -> trials.run(operator, device, kind, () -> false, live -> { }));
    }

    private DeviceTrials trials(Device device) {
        return new DeviceTrials(store, devices(device), List.of());
    }

    private static Devices devices(Device device) {
        return new Devices() {

            @Override
            public List<Device> all() {
                return List.of(device);
            }

            @Override
            public <T extends Device> List<T> of(Class<T> kind) {
                return all().stream().filter(kind::isInstance).map(kind::cast).toList();
            }
        };
    }

    /** A scanner that shows what it sees. */
    private static final class Scanner implements FingerprintScanner, LiveView {

        private Optional<DeviceException.Fault> fault = Optional.empty();

        @Override
        public DeviceIdentity identity() {
            return new DeviceIdentity("fake", "scanner", "Pemindai", true);
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ready();
        }

        @Override
        public Capture.Image capture(FingerPosition finger, Capture.Control control) {
            fault.ifPresent(what -> {
                throw new DeviceException(what, "Pemindai", "", null);
            });
            return new Capture.Image(SEEN, 500, 71);
        }

        @Override
        public void show(Capture.Control control) {
            while (!control.cancelled().getAsBoolean()) {
                control.preview().accept(SEEN);
            }
        }
    }

    /** A reader with a card in it. */
    private static final class Reader implements CardReader {

        @Override
        public DeviceIdentity identity() {
            return new DeviceIdentity("fake", "reader", "Pembaca", true);
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ready();
        }

        @Override
        public Optional<byte[]> present() {
            return Optional.of(ATR);
        }

        @Override
        public <T> T session(CardWork<T> work, Capture.Control control) {
            return work.with(new CardChannel() {

                @Override
                public byte[] atr() {
                    return ATR;
                }

                @Override
                public byte[] transmit(byte[] command) {
                    return new byte[] {(byte) 0x90, 0};
                }
            });
        }

        @Override
        public void awaitRemoval(Capture.Control control) {
            // Its card stays.
        }
    }

    private static final class Training implements ChipProfile {

        @Override
        public String name() {
            return "training";
        }

        @Override
        public boolean recognises(CardChannel card) {
            return card.atr()[0] == 0x3B;
        }

        @Override
        public String chipNumber(CardChannel card) {
            return "T0001";
        }

        @Override
        public ChipContents read(CardChannel card) {
            return new ChipContents(Map.of("name", "SITI"), SEEN, SEEN, Map.of());
        }

        @Override
        public void write(CardChannel card, ChipContents contents) {
            throw new UnsupportedOperationException("a trial writes nothing");
        }
    }
}
