package id.loket.driver.sane.internal;

import au.com.southsky.jfreesane.SaneDevice;
import au.com.southsky.jfreesane.SaneParameters;
import au.com.southsky.jfreesane.ScanListenerAdapter;

import id.loket.device.work.Deadline;

/** Ends a page in the middle once nobody waits for it, and tells whether all of it came. */
final class PageWatch extends ScanListenerAdapter {

    private final Deadline deadline;
    private long expected;
    private long before;
    private long inFrame;

    PageWatch(Deadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public void frameAcquisitionStarted(SaneDevice device, SaneParameters parameters, int frame, int likelyFrames) {
        before += inFrame;
        inFrame = 0;
        // Behind a feeder the length may be unknown until the sheet is through.
        expected += (long) Math.max(0, parameters.getLineCount()) * parameters.getBytesPerLine();
    }

    @Override
    public void recordRead(SaneDevice device, int bytes, int size) {
        inFrame = bytes;
        deadline.check();
    }

    /** The library fills up with black what did not come. */
    void checkWhole() throws ScanFault.PageCut {
        if (before + inFrame < expected) {
            throw new ScanFault.PageCut(before + inFrame, expected);
        }
    }
}
