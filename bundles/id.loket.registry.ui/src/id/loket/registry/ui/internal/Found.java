package id.loket.registry.ui.internal;

import java.time.LocalDate;
import java.util.List;

import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;
import id.loket.registry.Resident;

/** A resident found, with the names of where they live. */
record Found(Resident resident, String village, String district) {

    static List<Found> all(List<Resident> residents, Regions regions) {
        return residents.stream().map(resident -> {
            var village = resident.village();
            var district = village.parent().map(code -> name(regions, code)).orElse("");
            return new Found(resident, name(regions, village), district);
        }).toList();
    }

    private static String name(Regions regions, RegionCode code) {
        return regions.name(code).orElse(code.value());
    }

    String maskedNik() {
        return resident.nik().masked();
    }

    LocalDate birthDate() {
        return resident.birthDate();
    }

    String address() {
        return text(resident.address()) + " RT " + text(resident.rt()) + " RW " + text(resident.rw());
    }

    static String text(String value) {
        return value == null ? "-" : value;
    }
}
