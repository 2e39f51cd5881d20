package id.loket.device;

import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;

/** A device did not do what it was asked. The text tells the operator what to do. */
public class DeviceException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** What went wrong, told apart because each needs another act. */
    public enum Fault {
        /** No answer, or no finger, in time. */
        TIMEOUT(DeviceMsg.faultTimeout),
        /** Pulled out or gone from the network. */
        UNPLUGGED(DeviceMsg.faultUnplugged),
        /** Works for someone else. */
        BUSY(DeviceMsg.faultBusy),
        /** What came makes no sense. */
        GARBAGE(DeviceMsg.faultGarbage),
        /** The operator cancelled. */
        CANCELLED(DeviceMsg.faultCancelled),
        /** Needs a person: empty, jam, cover. */
        ATTENTION(DeviceMsg.faultAttention),
        /** The card was pulled in the middle. */
        CARD_REMOVED(DeviceMsg.faultCardRemoved),
        /** It answered, but cannot be trusted: signature, certificate, time, repeated or foreign answer. */
        UNTRUSTED(DeviceMsg.faultUntrusted),
        /** The driver itself broke, or is in quarantine. */
        DRIVER(DeviceMsg.faultDriver);

        private final DeviceMsg text;

        Fault(DeviceMsg text) {
            this.text = text;
        }
    }

    /**
     * @param fault what
     * @param device which, by its label
     * @param detail for IT
     * @param cause for the log; may be null
     */
    public DeviceException(Fault fault, String device, String detail, Throwable cause) {
        super(cause, fault.text, device, detail);
        this.fault = fault;
    }

    /**
     * For a driver that knows better words than the usual ones.
     *
     * @param fault what
     * @param cause for the log; may be null
     * @param text what happened, what is safe, what to do next
     * @param arguments values for its placeholders
     */
    public DeviceException(Fault fault, Throwable cause, Message text, Object... arguments) {
        super(cause, text, arguments);
        this.fault = fault;
    }

    /** @return what went wrong */
    public Fault fault() {
        return fault;
    }
}
