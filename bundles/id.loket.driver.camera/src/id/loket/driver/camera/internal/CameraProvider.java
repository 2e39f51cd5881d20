package id.loket.driver.camera.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.DeviceProvider;
import id.loket.gstreamer.GStreamer;
import id.loket.gstreamer.VideoSource;

/**
 * The cameras that are plugged in, and those an office names: {@code sources} of the ConfigAdmin PID
 * {@code id.loket.driver.camera} or, where that is not set, the framework property {@code loket.camera.sources}; both
 * {@code name=description | name=description}, each description the part of a GStreamer pipeline that gives the video.
 */
@Component(configurationPid = "id.loket.driver.camera")
public final class CameraProvider implements DeviceProvider {

    private static final Logger LOG = LoggerFactory.getLogger(CameraProvider.class);
    private static final String PROPERTY = "loket.camera.sources";
    private static final int LOOK_MILLIS = 2000;

    private final GStreamer gstreamer;
    private final List<GstCamera> named;
    private final Map<String, GstCamera> plugged = new LinkedHashMap<>();
    private final ScheduledExecutorService looking;
    private volatile List<GstCamera> known;
    private volatile Runnable changed = () -> { };

    /**
     * @param context tells the framework property
     * @param configuration of ConfigAdmin
     * @param gstreamer of this machine
     */
    @Activate
    public CameraProvider(BundleContext context, Map<String, Object> configuration, @Reference GStreamer gstreamer) {
        this(CameraSource.listed(Objects.toString(configuration.get("sources"),
                Objects.toString(context.getProperty(PROPERTY), ""))), gstreamer);
    }

    CameraProvider(List<VideoSource> sources, GStreamer gstreamer) {
        this.gstreamer = gstreamer;
        named = sources.stream().map(this::camera).toList();
        known = named;
        looking = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "cameras");
            thread.setDaemon(true);
            return thread;
        });
        looking.scheduleWithFixedDelay(this::lookQuietly, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        looking.shutdownNow();
        known.forEach(GstCamera::close);
    }

    @Override
    public String driver() {
        return "camera";
    }

    @Override
    public Collection<GstCamera> devices() {
        return known;
    }

    @Override
    public void rescan() {
        look();
    }

    @Override
    public void observe(Runnable run) {
        changed = run;
    }

    private GstCamera camera(VideoSource source) {
        return new GstCamera(source, gstreamer, () -> changed.run());
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException | LinkageError broken) {
            // An exception would end the looking for good; the next turn may go better.
            LOG.warn("Looking for cameras failed", broken);
        }
    }

    private synchronized void look() {
        var missing = gstreamer.missing();
        if (missing.isPresent()) {
            tellMissing(missing.get());
            return;
        }
        var here = gstreamer.sources().stream()
                .collect(Collectors.toMap(VideoSource::id, Function.identity(), (one, same) -> one));
        here.forEach((id, source) -> plugged.computeIfAbsent(id, unknown -> camera(source)).pluggedIn(source.description()));
        publish();
        plugged.forEach((id, camera) -> {
            if (!here.containsKey(id)) {
                camera.pulledOut();
            }
        });
        named.forEach(camera -> camera.look(false));
        here.keySet().forEach(id -> plugged.get(id).look(true));
    }

    /** Without GStreamer there is no camera to say so: one stands in for all. */
    private void tellMissing(String why) {
        if (known.isEmpty()) {
            plugged.put("gstreamer", camera(new VideoSource("gstreamer", Text.camera.text(), "")));
            publish();
        }
        known.forEach(camera -> camera.withoutGStreamer(why));
    }

    private void publish() {
        var all = new ArrayList<>(named);
        all.addAll(plugged.values());
        if (all.size() != known.size()) {
            known = List.copyOf(all);
            changed.run();
        }
    }
}
