package id.loket.gstreamer.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.freedesktop.gstreamer.Gst;
import org.freedesktop.gstreamer.GstException;
import org.freedesktop.gstreamer.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.gstreamer.GStreamer;
import id.loket.gstreamer.Video;
import id.loket.gstreamer.VideoSource;

/**
 * Loads GStreamer on a thread of its own and begins every video there: a thread keeps those alive who began it, and they
 * would be drivers. Never unloaded: GStreamer may not be used again after that.
 */
@Component
public final class NativeGStreamer implements GStreamer {

    private static final Logger LOG = LoggerFactory.getLogger(NativeGStreamer.class);
    /** The oldest that is in use: Debian 11 and Ubuntu 22.04 have later ones. */
    private static final Version NEEDED = Version.of(1, 16);

    private final ExecutorService starter;
    private final Future<Optional<String>> loaded;
    private PluggedIn pluggedIn;

    /** Begins to load; see {@link #missing}. */
    @Activate
    public NativeGStreamer() {
        starter = Executors.newSingleThreadExecutor(NativeGStreamer::thread);
        loaded = starter.submit(NativeGStreamer::load);
    }

    @Override
    public Optional<String> missing() {
        try {
            return loaded.get();
        } catch (ExecutionException broken) {
            LOG.warn("GStreamer cannot be loaded", broken.getCause());
            return Optional.of(String.valueOf(broken.getCause()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted while loading");
        }
    }

    @Override
    public synchronized List<VideoSource> sources() {
        if (missing().isPresent()) {
            return List.of();
        }
        if (pluggedIn == null) {
            pluggedIn = new PluggedIn();
        }
        return pluggedIn.now();
    }

    @Override
    public Video open(String description, int perSecond) {
        var video = new SinkVideo(description, perSecond);
        starter.execute(() -> thread(video).start());
        return video;
    }

    private static Optional<String> load() {
        // Otherwise GStreamer's own threads stay Java threads for as long as it keeps them.
        System.setProperty("glib.detachCallbackThreads", "true");
        try {
            Gst.init(NEEDED, "loket");
            LOG.info("{}", Gst.getVersionString());
            return Optional.empty();
        } catch (LinkageError | GstException notHere) {
            LOG.info("No GStreamer here: {}", notHere.getMessage());
            return Optional.of(String.valueOf(notHere.getMessage()));
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "video");
        thread.setDaemon(true);
        thread.setContextClassLoader(NativeGStreamer.class.getClassLoader());
        return thread;
    }
}
