package id.loket.verification.identify.internal;

import id.loket.registry.biometrics.EnrolledFinger;
import id.loket.registry.biometrics.PreparedFingers;
import id.loket.registry.biometrics.PreparedFingers.Prepared;

/**
 * A finger in the gallery.
 *
 * @param finger whose and which
 * @param ready made ready, or null where memory was spared
 * @param template the small form that it is made ready from in each search, or null
 */
record Entry(EnrolledFinger finger, Prepared ready, byte[] template) {

    Prepared prepared(PreparedFingers fingers) {
        return ready != null ? ready : fingers.prepare(template);
    }

    long bytes() {
        return ready != null ? ready.bytes() : template.length;
    }

    /** The same template, of a resident whose sex or birth date may have been corrected. */
    Entry of(EnrolledFinger now) {
        return now.equals(finger) ? this : new Entry(now, ready, template);
    }

    boolean isStill(EnrolledFinger now) {
        return finger.id() == now.id() && finger.version() == now.version();
    }
}
