package id.loket.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.loket.kernel.RegionCode;

/** The regions of Indonesia, with validity dates: codes are re-issued when regions split. Data: idn-area-data (ODbL 1.0). */
public interface Regions {

    /**
     * @param code any level
     * @return its name today, or empty if the code is not known
     */
    Optional<String> name(RegionCode code);

    /**
     * @param parent a region
     * @return the regions one level below, by name
     */
    List<Region> children(RegionCode parent);

    /**
     * Names of the past count too: a NIK keeps the code of its first registration.
     *
     * @param code any level
     * @param day the day in question
     * @return its name, if the code was valid on that day
     */
    Optional<String> name(RegionCode code, LocalDate day);

    /**
     * @param code a code that is no longer valid
     * @return the code that replaced it, or empty if none did
     */
    Optional<RegionCode> successor(RegionCode code);

    /** @return the provinces, by name */
    List<Region> provinces();

    /** @return the regency or city this office serves */
    Region office();

    /**
     * @param code the code
     * @param name in title case
     */
    record Region(RegionCode code, String name) {
    }
}
