package id.loket.outreach.field.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.outreach.field.Forecast.Charge;

/**
 * The battery as Linux shows it in files ({@code /sys/class/power_supply}). Elsewhere there are none, and nothing is told
 * rather than guessed.
 */
final class Battery {

    private static final Logger LOG = LoggerFactory.getLogger(Battery.class);
    private static final Path SUPPLIES = Path.of("/sys/class/power_supply");

    private final Path supplies;

    Battery() {
        this(SUPPLIES);
    }

    Battery(Path supplies) {
        this.supplies = supplies;
    }

    /** @return the first battery's charge, or empty if there is none */
    Optional<Charge> charge() {
        if (!Files.isDirectory(supplies)) {
            return Optional.empty();
        }
        try (var found = Files.list(supplies)) {
            return found.sorted().filter(supply -> text(supply, "type").equals("Battery")).findFirst().flatMap(Battery::charge);
        } catch (IOException unreadable) {
            LOG.info("The battery cannot be read", unreadable);
            return Optional.empty();
        }
    }

    private static Optional<Charge> charge(Path battery) {
        var percent = number(battery, "capacity");
        if (percent.isEmpty()) {
            return Optional.empty();
        }
        var onMains = !text(battery, "status").equals("Discharging");
        return Optional.of(new Charge(percent.get().intValue(), onMains, onMains ? Optional.empty() : left(battery)));
    }

    /** Energy over power in µWh and µW, or charge over current in µAh and µA: whichever the machine has. */
    private static Optional<Duration> left(Path battery) {
        for (var pair : List.of(List.of("energy_now", "power_now"), List.of("charge_now", "current_now"))) {
            var store = number(battery, pair.get(0));
            var drain = number(battery, pair.get(1)).filter(each -> each > 0);
            if (store.isPresent() && drain.isPresent()) {
                return Optional.of(Duration.ofSeconds(3600 * store.get() / drain.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> number(Path supply, String name) {
        return Optional.of(text(supply, name)).filter(text -> text.matches("\\d{1,15}")).map(Long::valueOf);
    }

    private static String text(Path supply, String name) {
        try {
            return Files.readString(supply.resolve(name)).strip();
        } catch (IOException absent) {
            return ""; // not every battery has every file
        }
    }
}
