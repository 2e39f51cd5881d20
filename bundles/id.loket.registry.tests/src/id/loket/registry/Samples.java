package id.loket.registry;

import java.nio.file.Path;
import java.time.LocalDate;

import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.registry.internal.ShippedRegions;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.TestInstallation;

/** Residents and regions for tests. */
public final class Samples {

    private static final RegionCode TUTUYAN = new RegionCode("71.10.01.2003");

    private Samples() {
    }

    /** @return biodata of a man of that name and birth date */
    public static Biodata biodata(String name, LocalDate birthDate) {
        return new Biodata("7110011203159901", name, "TUTUYAN", birthDate, Sex.MALE, Religion.ISLAM,
                MaritalStatus.MARRIED, BloodGroup.O, 9, Citizenship.WNI, "DUSUN I", "001", "002", TUTUYAN);
    }

    /** @return the id of a new resident with a NIK of that serial */
    public static long resident(Store store, String name, LocalDate birthDate, int serial) {
        var nik = new Nik("711001%02d%02d%02d%04d".formatted(birthDate.getDayOfMonth(), birthDate.getMonthValue(),
                birthDate.getYear() % 100, serial));
        return store.write(transaction -> {
            var resident = new Resident(nik, biodata(name, birthDate));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            return resident.id();
        });
    }

    /** @return the regions as the training office sees them */
    public static Regions regions(Path data, FixedClock clock) {
        return new ShippedRegions(new TestInstallation().in(data), clock);
    }
}
