package id.loket.testing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import id.loket.store.Installation;

/**
 * A node as a test wants it; if nothing else is said a training office's, named as the {@link TestStore} is.
 *
 * @param node its name
 * @param data its folder; if nothing is said one that is not there
 * @param training whether it belongs to a training office
 * @param settings by key
 */
public record TestInstallation(String node, Path data, boolean training, Map<String, String> settings) implements Installation {

    /** Copies the settings. */
    public TestInstallation {
        settings = Map.copyOf(settings);
    }

    /** A training office's. */
    public TestInstallation() {
        this(TestStore.NODE, Path.of("unused"), true, Map.of());
    }

    /**
     * @param name of the node
     * @return the same with this name
     */
    public TestInstallation named(String name) {
        return new TestInstallation(name, data, training, settings);
    }

    /**
     * @param folder of the node's data
     * @return the same with this folder
     */
    public TestInstallation in(Path folder) {
        return new TestInstallation(node, folder, training, settings);
    }

    /**
     * @param forTraining whether it belongs to a training office
     * @return the same in such an office
     */
    public TestInstallation training(boolean forTraining) {
        return new TestInstallation(node, data, forTraining, settings);
    }

    /**
     * @param byKey all its settings
     * @return the same with these settings
     */
    public TestInstallation with(Map<String, String> byKey) {
        return new TestInstallation(node, data, training, byKey);
    }

    @Override
    public ZoneId zone() {
        return FixedClock.ZONE;
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }
}
