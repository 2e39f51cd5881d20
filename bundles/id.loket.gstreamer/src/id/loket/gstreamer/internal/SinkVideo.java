package id.loket.gstreamer.internal;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.freedesktop.gstreamer.Bus;
import org.freedesktop.gstreamer.BusSyncReply;
import org.freedesktop.gstreamer.Element;
import org.freedesktop.gstreamer.Gst;
import org.freedesktop.gstreamer.GstException;
import org.freedesktop.gstreamer.GstObject;
import org.freedesktop.gstreamer.Pad;
import org.freedesktop.gstreamer.PadProbeReturn;
import org.freedesktop.gstreamer.Pipeline;
import org.freedesktop.gstreamer.Sample;
import org.freedesktop.gstreamer.State;
import org.freedesktop.gstreamer.elements.AppSink;
import org.freedesktop.gstreamer.event.EOSEvent;
import org.freedesktop.gstreamer.event.Event;
import org.freedesktop.gstreamer.glib.GError;
import org.freedesktop.gstreamer.message.Message;
import org.freedesktop.gstreamer.message.MessageType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.gstreamer.Frame;
import id.loket.gstreamer.Video;
import id.loket.gstreamer.VideoEnded;
import id.loket.gstreamer.VideoEnded.Cause;

/** A pipeline into an {@code appsink}, and the one thread that builds it, pulls from it and takes it down. */
final class SinkVideo implements Video, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SinkVideo.class);
    private static final String SINK = "loket";
    /** Neither in step with a clock nor at a rate: both need time stamps, and those of cheap network cameras are wrong. */
    private static final String END = " ! videoconvert ! video/x-raw,format=BGRx ! appsink name=" + SINK + " max-buffers=1 drop=true sync=false";
    /** Kinds of elements, as GStreamer classes them; a type finder and a {@code decodebin} are "Generic". */
    private static final List<String> READERS = List.of("Decoder", "Demux", "Parser", "Generic", "Converter");
    private static final Duration WORD = Duration.ofMillis(500);
    private static final Duration FREED = Duration.ofSeconds(2);

    private final String description;
    private final long between;
    private final CountDownLatch down = new CountDownLatch(1);
    private Frame newest;
    private Cause end;
    private String endMessage;
    private boolean closed;
    private volatile boolean dry;
    private volatile Cause blamed;
    private AppSink sink;

    SinkVideo(String description, int perSecond) {
        this.description = description + END;
        between = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    @Override
    public void run() {
        try {
            play();
        } catch (GstException | LinkageError | IllegalArgumentException wrong) {
            ended(Cause.GONE, String.valueOf(wrong.getMessage()));
        } finally {
            ended(Cause.GONE, "no more pictures, and no word why");
            down.countDown();
        }
    }

    private void play() {
        var wrong = new ArrayList<GError>();
        try (var pipeline = (Pipeline) Gst.parseLaunch(description, wrong); var bus = pipeline.getBus()) {
            if (!wrong.isEmpty()) {
                throw new GstException(wrong.get(0));
            }
            Bus.ERROR failed = (source, code, message) -> ended(blamed, message);
            Bus.EOS over = source -> ended(Cause.GONE, "end of stream");
            bus.setSyncHandler(this::blame);
            bus.connect(failed);
            bus.connect(over);
            pipeline.getSources().stream().flatMap(source -> source.getSrcPads().stream())
                    .forEach(pad -> pad.addEventProbe(this::noticeEnd));
            try {
                if (begin((AppSink) pipeline.getElementByName(SINK))) {
                    pipeline.play();
                    pull();
                    awaitEnd();
                }
            } finally {
                pipeline.setState(State.NULL);
                bus.clearSyncHandler();
                bus.disconnect(failed);
                bus.disconnect(over);
                forgetSink();
            }
        }
    }

    private synchronized boolean begin(AppSink pulled) {
        sink = pulled;
        return !closed;
    }

    private synchronized void forgetSink() {
        sink.dispose();
        sink = null;
    }

    private void pull() {
        var number = 0L;
        var next = System.nanoTime();
        while (true) {
            try (var sample = sink.pullSample()) {
                if (sample == null) {
                    return;
                }
                var now = System.nanoTime();
                if (now >= next) {
                    next = Math.max(next + between, now);
                    came(new Frame(picture(sample), ++number, now));
                }
            }
        }
    }

    /** Why there is nothing more to pull is told a moment later, on another thread. */
    private synchronized void awaitEnd() {
        var until = System.nanoTime() + WORD.toNanos();
        try {
            for (var left = WORD.toMillis(); end == null && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Called before anything else happens in the pipeline; the message itself is told a moment later. */
    private BusSyncReply blame(Message message) {
        if (blamed == null && message.getType() == MessageType.ERROR) {
            blamed = cause(message.getSource());
        }
        return BusSyncReply.PASS;
    }

    /** A stream that was cut off cannot be read either. Otherwise: who complains, one that fetches or one that reads? */
    private Cause cause(GstObject source) {
        var kind = source instanceof Element element ? element.getFactory().getKlass() : "";
        return !dry && READERS.stream().anyMatch(kind::contains) ? Cause.GARBAGE : Cause.GONE;
    }

    /** The binding remembers an event by its address but does not hold it: not forgotten, it stands in for the next one there. */
    private PadProbeReturn noticeEnd(Pad pad, Event event) {
        dry |= event instanceof EOSEvent;
        event.invalidate();
        return PadProbeReturn.OK;
    }

    private static BufferedImage picture(Sample sample) {
        try (var caps = sample.getCaps(); var buffer = sample.getBuffer()) {
            var form = caps.getStructure(0);
            var picture = new BufferedImage(form.getInteger("width"), form.getInteger("height"), BufferedImage.TYPE_INT_RGB);
            try {
                buffer.map(false).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer()
                        .get(((DataBufferInt) picture.getRaster().getDataBuffer()).getData());
            } finally {
                buffer.unmap();
            }
            return picture;
        }
    }

    private synchronized void came(Frame frame) {
        newest = frame;
        notifyAll();
    }

    /** The first word counts: what follows an error is only its consequence. */
    private synchronized void ended(Cause cause, String message) {
        if (end == null) {
            end = cause;
            endMessage = message;
            notifyAll();
            freePuller();
        }
    }

    @Override
    public synchronized Optional<Frame> next(long after, Duration within) throws VideoEnded, InterruptedException {
        var until = System.nanoTime() + within.toNanos();
        while (end == null) {
            if (newest != null && newest.number() > after) {
                return Optional.of(newest);
            }
            var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        throw new VideoEnded(end, endMessage);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            ended(Cause.GONE, "closed");
            freePuller();
        }
        try {
            if (!down.await(FREED.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A camera does not let go: {}", description);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A sink that is stopped gives null to whoever waits on it; the camera itself may hang. Locked, because a pipeline
     * that is still starting would start it again.
     */
    private void freePuller() {
        if (sink != null) {
            sink.setLockedState(true);
            sink.setState(State.NULL);
        }
    }
}
