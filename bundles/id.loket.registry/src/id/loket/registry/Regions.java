package id.loket.registry;

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

    /** @return the regency or city this office serves */
    Region office();

    /**
     * @param code the code
     * @param name in title case
     */
    record Region(RegionCode code, String name) {
    }
}
