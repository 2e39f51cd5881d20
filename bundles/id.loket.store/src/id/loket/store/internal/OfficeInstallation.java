package id.loket.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import id.loket.store.Installation;

/** Settings of this node, from system properties and the data folder's {@code loket.properties}. */
@Component
public final class OfficeInstallation implements Installation {

    /** The settings file in the data folder. */
    static final String SETTINGS = "loket.properties";

    private static final String PREFIX = "loket.";
    private static final ZoneId CENTRAL_INDONESIA = ZoneId.of("Asia/Makassar");
    private static final Set<String> INDONESIA = Set.of("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura");

    private static final String PRODUCT = "osgi.install.area";

    private final UnaryOperator<String> system;
    private final Optional<Path> product;
    private final Path data;
    private final Properties settings;
    private final ZoneId zone;
    private final String node;

    /**
     * @param context gives framework and system properties
     */
    @Activate
    public OfficeInstallation(BundleContext context) {
        this(context::getProperty, System.getenv());
        publish();
    }

    OfficeInstallation(UnaryOperator<String> system, Map<String, String> environment) {
        this.system = system;
        this.product = Optional.ofNullable(system.apply(PRODUCT)).flatMap(OfficeInstallation::folder);
        this.data = Optional.ofNullable(system.apply(PREFIX + "data")).map(Path::of)
                .orElseGet(() -> defaultFolder(environment)).toAbsolutePath().normalize();
        try {
            Files.createDirectories(data);
            this.settings = new Properties();
            if (product.isPresent()) {
                load(product.get().resolve(SETTINGS));
            }
            load(data.resolve(SETTINGS));
            this.zone = setting("zone").map(ZoneId::of).orElseGet(OfficeInstallation::machineZone);
            this.node = setting("node").isPresent() ? setting("node").get() : keptNode(environment);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + data + " cannot be used", e);
        }
        if (!node.matches("[A-Za-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("loket.node has letters, digits and dashes only: " + node);
        }
    }

    /** Drivers know no installation: what the files say, and where the data lies, they read as framework properties. */
    private void publish() {
        var known = new Properties();
        known.putAll(settings);
        known.setProperty(PREFIX + "data", data.toString());
        known.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX) && system.apply(key) == null)
                .forEach(key -> System.setProperty(key, known.getProperty(key)));
    }

    private Path defaultFolder(Map<String, String> environment) {
        var home = Path.of(system.apply("user.home"));
        var local = environment.get("LOCALAPPDATA");
        if (local != null) {
            return Path.of(local, "Loket");
        }
        var shared = environment.getOrDefault("XDG_DATA_HOME", "");
        return (shared.isEmpty() ? home.resolve(".local/share") : Path.of(shared)).resolve("loket/office");
    }

    /** The framework writes blanks into this address as they are. */
    private static Optional<Path> folder(String address) {
        return address.startsWith("file:") ? Optional.of(Path.of(URI.create(address.replace(" ", "%20")))) : Optional.empty();
    }

    private void load(Path file) throws IOException {
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            }
        }
    }

    private static ZoneId machineZone() {
        var machine = ZoneId.systemDefault();
        return INDONESIA.contains(machine.getId()) ? machine : CENTRAL_INDONESIA;
    }

    /** A node without a name gets one at its first start and keeps it: a new name would begin a new audit chain. */
    private String keptNode(Map<String, String> environment) throws IOException {
        var file = data.resolve("node");
        var kept = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!kept.isEmpty()) {
            return kept;
        }
        var host = environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", "node"));
        var name = host.replaceAll("[^A-Za-z0-9-]", "-") + '-' + HexFormat.of().toHexDigits((short) new SecureRandom().nextInt());
        Files.writeString(file, name + "\n");
        return name;
    }

    @Override
    public Path data() {
        return data;
    }

    @Override
    public Optional<Path> product() {
        return product;
    }

    @Override
    public boolean training() {
        return setting("training").map(Boolean::parseBoolean).orElse(false);
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Optional<String> setting(String key) {
        var property = PREFIX + key;
        return Optional.ofNullable(system.apply(property)).or(() -> Optional.ofNullable(settings.getProperty(property)))
                .map(String::strip).filter(value -> !value.isEmpty());
    }
}
