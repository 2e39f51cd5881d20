package id.loket.packet.field;

import java.util.Set;

import id.loket.kernel.RegionCode;

/**
 * What a laptop takes along: the part of the register and the lists of one field visit. The sets add up.
 *
 * @param packageId of the field package, a UUID
 * @param villages whose residents go along, {@code PP.KK.CC.VVVV}
 * @param lists ids of lists whose open rows go along, with the residents they name
 * @param schools names of schools whose first-timers go along
 */
public record Slice(String packageId, Set<RegionCode> villages, Set<String> lists, Set<String> schools) {

    /** Copies the sets. */
    public Slice {
        villages = Set.copyOf(villages);
        lists = Set.copyOf(lists);
        schools = Set.copyOf(schools);
    }

    /** @return whether it names nothing */
    public boolean isEmpty() {
        return villages.isEmpty() && lists.isEmpty() && schools.isEmpty();
    }
}
