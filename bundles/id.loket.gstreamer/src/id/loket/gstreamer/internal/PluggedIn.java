package id.loket.gstreamer.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.freedesktop.gstreamer.device.Device;
import org.freedesktop.gstreamer.device.DeviceMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.gstreamer.VideoSource;

/** Watches the cameras of a Linux machine (Video4Linux). On other platforms a camera is named in the configuration. */
final class PluggedIn {

    private static final Logger LOG = LoggerFactory.getLogger(PluggedIn.class);
    /** Links named by maker, model and serial number: the same whatever port a camera is in. */
    private static final Path BY_ID = Path.of("/dev/v4l/by-id");
    /** PipeWire and older plug-ins name the same thing differently. */
    private static final List<String> PATH = List.of("device.path", "api.v4l2.path");

    private final DeviceMonitor monitor = new DeviceMonitor();

    PluggedIn() {
        monitor.addFilter("Video/Source", null);
        if (!monitor.start()) {
            LOG.info("Cameras that are plugged in cannot be found by themselves here");
        }
    }

    List<VideoSource> now() {
        var found = new ArrayList<VideoSource>();
        for (var device : monitor.getDevices()) {
            try (device) {
                path(device).ifPresent(path -> found.add(source(device.getDisplayName(), path)));
            }
        }
        return found.stream().distinct().toList();
    }

    private static VideoSource source(String label, String path) {
        return new VideoSource(lasting(Path.of(path)).orElse(label), label, "v4l2src device=" + path + " ! decodebin");
    }

    private static Optional<String> path(Device device) {
        var properties = device.getProperties();
        return properties == null ? Optional.empty()
                : PATH.stream().filter(properties::hasField).map(properties::getString).findFirst();
    }

    private static Optional<String> lasting(Path device) {
        if (!Files.isDirectory(BY_ID)) {
            return Optional.empty();
        }
        try (var links = Files.list(BY_ID)) {
            return links.filter(link -> sameFile(link, device)).map(link -> link.getFileName().toString()).sorted().findFirst();
        } catch (IOException unreadable) {
            LOG.debug("The camera keeps its maker's name only", unreadable);
            return Optional.empty();
        }
    }

    private static boolean sameFile(Path link, Path device) {
        try {
            return Files.isSameFile(link, device);
        } catch (IOException pulledOut) {
            throw new UncheckedIOException(pulledOut);
        }
    }
}
