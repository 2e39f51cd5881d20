package id.loket.driver.sbi.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How this office uses the interface; the names of the settings stand beside them.
 *
 * @param firstPort {@code loket.sbi.ports}, such as 4501-4600
 * @param lastPort of the same
 * @param pause {@code loket.sbi.scan-ms}, between two looks at the ports
 * @param trust {@code loket.sbi.trust}: the folder of the makers' certificates; otherwise {@code trust/sbi} in the data
 * @param env {@code loket.sbi.env}: what devices must be there for; Production, or Developer in a training office
 * @param score {@code loket.sbi.score}: the quality asked for, 0 to 100
 */
record Settings(int firstPort, int lastPort, Duration pause, Path trust, String env, int score) {

    private static final String PORTS = "4501-4600";
    private static final String PAUSE = "2000";
    private static final String SCORE = "40";

    /** @param setting tells a setting by its name, null if it is not made */
    static Settings of(UnaryOperator<String> setting) {
        var ports = or(setting, "loket.sbi.ports", PORTS).split("-");
        var data = Path.of(or(setting, "loket.data", "."));
        var training = Boolean.parseBoolean(setting.apply("loket.training"));
        return new Settings(Integer.parseInt(ports[0].strip()), Integer.parseInt(ports[ports.length - 1].strip()),
                Duration.ofMillis(Long.parseLong(or(setting, "loket.sbi.scan-ms", PAUSE))),
                Path.of(or(setting, "loket.sbi.trust", data.resolve("trust").resolve("sbi").toString())),
                or(setting, "loket.sbi.env", training ? "Developer" : "Production"),
                Integer.parseInt(or(setting, "loket.sbi.score", SCORE)));
    }

    private static String or(UnaryOperator<String> setting, String name, String otherwise) {
        var value = setting.apply(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
