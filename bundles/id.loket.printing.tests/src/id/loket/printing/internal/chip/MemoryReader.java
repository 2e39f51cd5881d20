package id.loket.printing.internal.chip;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import id.loket.device.Capture.Control;
import id.loket.device.CardReader;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;

/** A reader in memory, on which a test lays cards; a card that is taken away is laid back only if the test says so. */
public final class MemoryReader implements CardReader {

    private static final String LABEL = "Pembaca 1";

    /** Laid down one after the other, each when the one before was lifted. */
    public final Deque<MemoryChip> next = new ArrayDeque<>();
    /** What lies there now, or null. */
    public MemoryChip lying;
    /** Whether the operator takes the blank away when asked to. */
    public boolean handsFree = true;
    private boolean away;

    public void unplug() {
        away = true;
    }

    @Override
    public DeviceIdentity identity() {
        return new DeviceIdentity("memory", "1", LABEL, false);
    }

    @Override
    public DeviceStatus status() {
        return away ? new DeviceStatus(DeviceStatus.State.OFFLINE, "", "") : DeviceStatus.ready();
    }

    @Override
    public Optional<byte[]> present() {
        return Optional.ofNullable(lying).map(chip -> new byte[] {0x3B, 0});
    }

    @Override
    public <T> T session(CardWork<T> work, Control control) {
        if (lying == null) {
            lying = next.poll();
        }
        if (lying == null) {
            throw new DeviceException(Fault.TIMEOUT, LABEL, "no card", null);
        }
        return work.with(new MemoryChip.Channel(lying, this));
    }

    @Override
    public void awaitRemoval(Control control) {
        if (!handsFree) {
            throw new DeviceException(Fault.TIMEOUT, LABEL, "it stays", null);
        }
        next.add(lying);
        lying = null;
    }
}
