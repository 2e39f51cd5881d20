package id.loket.verification.campaign.internal;

import java.util.HashMap;
import java.util.Map;

import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;
import id.loket.verification.campaign.ListedPerson;

/** Where the people of a list belong: the regency of the village a row names, else of the NIK's first registration. */
public final class HomeRegencies {

    private static final int DIGITS = 4;

    private final Regions regions;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param regions knows the codes */
    public HomeRegencies(Regions regions) {
        this.regions = regions;
    }

    /** @return the regency's code, or null if the row does not tell */
    String of(ListedPerson person) {
        if (person.village() != null) {
            return person.village().value().substring(0, "PP.KK".length());
        }
        if (person.nik().length() < DIGITS || person.nik().substring(0, DIGITS).indexOf('?') >= 0) {
            return null;
        }
        var code = person.nik().substring(0, 2) + "." + person.nik().substring(2, DIGITS);
        return known.computeIfAbsent(code, this::isKnown) ? code : null;
    }

    /** NIKs keep the codes of regencies that have split or been renumbered since. */
    private boolean isKnown(String code) {
        var region = new RegionCode(code);
        return regions.name(region).isPresent() || regions.successor(region).isPresent();
    }
}
