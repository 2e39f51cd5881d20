package id.loket.driver.camera.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.Camera;
import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;
import id.loket.device.LiveView;
import id.loket.gstreamer.Frame;
import id.loket.gstreamer.GStreamer;
import id.loket.gstreamer.Video;
import id.loket.gstreamer.VideoEnded;
import id.loket.gstreamer.VideoSource;
import id.loket.kernel.PortraitBackground;

/** One camera, whatever GStreamer reaches it by. */
final class GstCamera implements Camera, LiveView, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GstCamera.class);
    private static final Duration PROBE = Duration.ofSeconds(3);

    private final DeviceIdentity identity;
    private final Lens lens;
    private final Runnable changed;
    private final AtomicBoolean inUse = new AtomicBoolean();
    /** Held by whoever has the video open: a user, or the one who looks whether the camera is back. */
    private final ReentrantLock open = new ReentrantLock();
    private volatile Link link = new Link(State.UNKNOWN, "");
    private volatile boolean noGStreamer;
    private volatile boolean closed;

    /** Whether the camera is there, as far as is known. */
    private record Link(State state, String detail) {
    }

    /**
     * @param source where its video comes from
     * @param gstreamer gives it
     * @param changed run whenever its status is another
     */
    GstCamera(VideoSource source, GStreamer gstreamer, Runnable changed) {
        identity = new DeviceIdentity("camera", source.id(), source.label(), false);
        lens = new Lens(gstreamer, source.description());
        this.changed = changed;
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public DeviceStatus status() {
        var now = link;
        if (noGStreamer) {
            return new DeviceStatus(State.OFFLINE, now.detail, Text.noGStreamer.text());
        }
        if (inUse.get()) {
            return new DeviceStatus(State.BUSY, "", Text.inUse.text(identity.label()));
        }
        return switch (now.state) {
            case READY -> DeviceStatus.ready();
            case UNKNOWN -> new DeviceStatus(State.UNKNOWN, "", Text.notAskedYet.text(identity.label()));
            default -> new DeviceStatus(State.OFFLINE, now.detail, Text.gone.text(identity.label()));
        };
    }

    @Override
    public Capture.Image capture(PortraitBackground background, Control control) {
        var still = used(control, video -> Optional.of(still(video, control)));
        return Still.of(still.orElseThrow().picture(), background);
    }

    @Override
    public void show(Control control) {
        used(control, video -> {
            var until = System.nanoTime() + control.timeout().toNanos();
            var seen = 0L;
            while (!control.cancelled().getAsBoolean() && System.nanoTime() < until) {
                var frame = video.next(seen, Lens.SLICE);
                if (frame.isPresent()) {
                    seen = frame.get().number();
                    control.preview().accept(Still.preview(frame.get().picture()));
                }
            }
            return Optional.empty();
        });
    }

    /** The first picture from after the key was pressed that is well exposed. */
    private Frame still(Video video, Control control) throws VideoEnded, InterruptedException {
        var begun = System.nanoTime();
        var seen = 0L;
        while (true) {
            requireTime(control, begun);
            var frame = video.next(seen, Lens.SLICE);
            if (frame.isEmpty()) {
                continue;
            }
            if (Lens.settled(frame.get()) && frame.get().nanos() >= begun) {
                return frame.get();
            }
            seen = frame.get().number();
            control.preview().accept(Still.preview(frame.get().picture()));
        }
    }

    private void requireTime(Control control, long begun) {
        if (control.cancelled().getAsBoolean()) {
            throw failure(Fault.CANCELLED, "", null);
        }
        if (System.nanoTime() - begun > control.timeout().toNanos()) {
            lens.close();
            throw failure(Fault.TIMEOUT, "no picture", null);
        }
    }

    /** What is done with the running video. */
    @FunctionalInterface
    private interface Use {

        Optional<Frame> with(Video video) throws VideoEnded, InterruptedException;
    }

    private Optional<Frame> used(Control control, Use use) {
        if (noGStreamer) {
            throw new DeviceException(Fault.UNPLUGGED, null, Text.refusedNoGStreamer);
        }
        if (!inUse.compareAndSet(false, true)) {
            throw failure(Fault.BUSY, "in use", null);
        }
        try {
            changed.run();
            awaitOpen(control);
            try {
                var result = use.with(lens.video());
                now(State.READY, "");
                return result;
            } finally {
                lens.used();
                open.unlock();
            }
        } catch (VideoEnded gone) {
            lens.close();
            now(State.OFFLINE, gone.getMessage());
            throw gone.why() == VideoEnded.Cause.GARBAGE ? failure(Fault.GARBAGE, gone.getMessage(), gone)
                    : new DeviceException(Fault.UNPLUGGED, gone, Text.goneInUse, identity.label());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw failure(Fault.CANCELLED, "interrupted", stop);
        } finally {
            inUse.set(false);
            changed.run();
        }
    }

    private void awaitOpen(Control control) throws InterruptedException {
        var begun = System.nanoTime();
        while (!open.tryLock(Lens.SLICE.toMillis(), TimeUnit.MILLISECONDS)) {
            requireTime(control, begun);
        }
        if (closed) {
            open.unlock();
            throw failure(Fault.UNPLUGGED, "the driver is gone", null);
        }
    }

    /**
     * Looks whether it gives a picture, unless somebody sees that anyway.
     *
     * @param told whether the platform tells when it is pulled out, so that one that worked need not be asked again
     */
    void look(boolean told) {
        if (noGStreamer || closed || inUse.get() || !open.tryLock()) {
            return;
        }
        try {
            if (link.state == State.READY && told && lens.isWarm()) {
                return;
            }
            if (link.state == State.READY && told) {
                lens.close();
                return;
            }
            var trouble = lens.trouble(PROBE, inUse::get);
            now(trouble.isEmpty() ? State.READY : State.OFFLINE, trouble.orElse(""));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            open.unlock();
        }
    }

    /** It is plugged in, perhaps in another place than before. */
    void pluggedIn(String description) {
        lens.at(description);
    }

    /** It is not plugged in any more. */
    void pulledOut() {
        lens.close();
        now(State.OFFLINE, "not plugged in");
    }

    void withoutGStreamer(String why) {
        link = new Link(State.OFFLINE, why);
        noGStreamer = true;
        changed.run();
    }

    private void now(State state, String detail) {
        var before = link;
        link = new Link(state, state == State.READY ? "" : detail);
        if (before.state != state) {
            LOG.info("{} is {} {}", identity.key(), state, link.detail);
            changed.run();
        }
    }

    /** Ends what is under way; the camera is free afterwards. */
    @Override
    public void close() {
        closed = true;
        lens.close();
    }

    private DeviceException failure(Fault fault, String detail, Throwable cause) {
        return new DeviceException(fault, identity.label(), detail, cause);
    }
}
