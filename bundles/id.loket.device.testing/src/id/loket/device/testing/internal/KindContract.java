package id.loket.device.testing.internal;

import java.time.Duration;
import java.util.Set;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceKind;
import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;

/** What a capture is in each kind, and what makes it good. */
interface KindContract {

    /** Something that happens to the peer. */
    interface Happening {

        void happen() throws Exception;
    }

    /**
     * @param variant 0 or 1: two different things to ask for, where the kind has such
     * @return what the device gave
     */
    Object capture(Trial<?> trial, Control control, int variant) throws Exception;

    /** Fails if that is not what was asked for. */
    void check(Object result, int variant) throws Exception;

    /** A capture into the middle of which something happens. */
    default Outcome captureInterruptedBy(Happening happening, Trial<?> trial) throws Exception {
        trial.peer(Peer.SILENT);
        var pending = trial.begin(trial.control());
        Thread.sleep(300);
        happening.happen();
        return pending.ended(bound(trial.rig()).plus(Trial.SLACK));
    }

    /** Whether it is asked with a {@link Control}. */
    default boolean isControlled() {
        return true;
    }

    /** What may be told when the plug is pulled in the middle. */
    default Set<Fault> pulled() {
        return Set.of(Fault.UNPLUGGED);
    }

    /** What may be told of an answer that makes no sense. */
    default Set<Fault> garbled() {
        return Set.of(Fault.GARBAGE, Fault.UNTRUSTED);
    }

    /** Within which time every capture must have ended, good or bad. */
    default Duration bound(Rig rig) {
        return rig.captureTime().plusSeconds(1);
    }

    static KindContract of(DeviceKind kind) {
        return switch (kind) {
            case FINGERPRINT -> new ImageContracts.Finger();
            case IRIS -> new ImageContracts.Iris();
            case FACE -> new ImageContracts.Face();
            case CAMERA -> new ImageContracts.Portrait();
            case SIGNATURE -> new ImageContracts.Signature();
            case DOCUMENT -> new DocumentContract();
            case CARD_PRINTER -> new PrinterContract();
            case CARD_READER -> new ReaderContract();
        };
    }
}
