package id.loket.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.loket.store.Transaction;

/**
 * The one truth about whether the office works with a device. A module that owns it for some kind of device offers this as
 * a service, as printing does for card printers; whoever else shows such a device (the equipment register) reads it here
 * and brings changes here. Where nobody owns it, each keeps its own.
 */
public interface DeviceStandings {

    /**
     * @param transaction any transaction
     * @param device its {@link DeviceIdentity#key}
     * @return how it stands, or empty if this module does not own that device's standing
     */
    Optional<Change> of(Transaction transaction, String device);

    /**
     * @param transaction any transaction
     * @param device its {@link DeviceIdentity#key}
     * @return all changes, newest first; empty if this module does not own that device's standing
     */
    List<Change> story(Transaction transaction, String device);

    /**
     * Changes how a device stands. The calling use case has checked the permission and audits. Nothing happens where the
     * device stands so already.
     *
     * @param transaction the use case's transaction
     * @param device key of a device this module owns the standing of
     * @param standing from now on
     * @param by who and why
     * @throws id.loket.kernel.text.Refusal without a reason, if the device is unknown here, or if its owner knows a reason
     *         against it, such as a repair it has not come back from
     */
    void enter(Transaction transaction, String device, Standing standing, By by);

    /**
     * Who changes it and why.
     *
     * @param actor account
     * @param reason in the words of that person; not blank
     */
    record By(String actor, String reason) {
    }

    /**
     * One change.
     *
     * @param standing since then
     * @param at when
     * @param actor account
     * @param reason why
     */
    record Change(Standing standing, Instant at, String actor, String reason) {
    }
}
