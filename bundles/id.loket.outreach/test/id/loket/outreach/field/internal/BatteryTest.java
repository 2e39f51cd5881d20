package id.loket.outreach.field.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.outreach.field.Forecast.Charge;

class BatteryTest {

    @TempDir
    private Path supplies;

    @Test
    void aDischargingBatteryTellsHowLongItLasts() throws IOException {
        supply("AC", Map.of("type", "Mains"));
        supply("BAT0", Map.of("type", "Battery", "capacity", "75", "status", "Discharging", "energy_now", "30000000",
                "power_now", "10000000"));

        assertEquals(Optional.of(new Charge(75, false, Optional.of(Duration.ofHours(3)))), new Battery(supplies).charge());
    }

    @Test
    void aBatteryThatMeasuresCurrentIsReadToo() throws IOException {
        supply("BAT1", Map.of("type", "Battery", "capacity", "50", "status", "Discharging", "charge_now", "2000000",
                "current_now", "1000000"));

        assertEquals(Optional.of(Duration.ofHours(2)), new Battery(supplies).charge().orElseThrow().left());
    }

    @Test
    void onMainsAndWithoutABatteryNothingIsGuessed() throws IOException {
        assertEquals(Optional.empty(), new Battery(supplies).charge());
        assertEquals(Optional.empty(), new Battery(supplies.resolve("absent")).charge());
        supply("BAT0", Map.of("type", "Battery", "capacity", "50", "status", "Charging", "energy_now", "1", "power_now", "1"));
        assertEquals(Optional.of(new Charge(50, true, Optional.empty())), new Battery(supplies).charge());
    }

    private void supply(String name, Map<String, String> files) throws IOException {
        var folder = Files.createDirectories(supplies.resolve(name));
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue() + "\n");
        }
    }
}
