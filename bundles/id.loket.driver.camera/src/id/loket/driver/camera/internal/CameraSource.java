package id.loket.driver.camera.internal;

import java.util.Arrays;
import java.util.List;

import id.loket.gstreamer.VideoSource;

/** The cameras an office names itself: {@code name=description | name=description}. */
final class CameraSource {

    private CameraSource() {
    }

    /**
     * @param setting descriptions contain commas and equals signs, but no bar; the name ends at the first equals sign
     * @return a source for each; the name is who it is
     * @throws IllegalArgumentException if an entry has no name or no description
     */
    static List<VideoSource> listed(String setting) {
        return Arrays.stream(setting.split("\\|")).map(String::strip).filter(entry -> !entry.isEmpty())
                .map(CameraSource::one).toList();
    }

    private static VideoSource one(String entry) {
        var equals = entry.indexOf('=');
        if (equals < 1 || equals == entry.length() - 1) {
            throw new IllegalArgumentException("not name=description: " + entry);
        }
        var name = entry.substring(0, equals).strip();
        return new VideoSource(name, name, entry.substring(equals + 1).strip());
    }
}
