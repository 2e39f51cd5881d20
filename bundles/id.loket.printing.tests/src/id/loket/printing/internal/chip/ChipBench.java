package id.loket.printing.internal.chip;

import java.time.Duration;

import id.loket.device.Devices;
import id.loket.device.chip.ChipProfile;
import id.loket.printing.internal.Faces;
import id.loket.printing.internal.Fleet;
import id.loket.printing.internal.Gate;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;

/**
 * Puts the desk where chips are written together, as the services would.
 *
 * @param devices with a reader
 * @param settings of the office
 * @param references of the residents
 * @param profile the one kind of chip that is known
 */
public record ChipBench(Devices devices, OfficeSettings settings, BiometricReferences references, ChipProfile profile) {

    private static final ChipDesk.Patience SHORT = new ChipDesk.Patience(Duration.ofSeconds(2), Duration.ofSeconds(10));

    public ChipEncoder encoder(Store store, Residents residents, Faces faces, Gate gate, Fleet fleet) {
        // A finger's record is as good as its template here: that it is one is tested where it is made.
        var desk = new ChipDesk(devices, settings, references, (template, position) -> template, SHORT).with(profile);
        return new ChipEncoder(store, residents, faces, gate, fleet, desk);
    }
}
