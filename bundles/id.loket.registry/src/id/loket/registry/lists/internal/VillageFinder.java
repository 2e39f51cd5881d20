package id.loket.registry.lists.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;
import id.loket.registry.lists.Finding;
import id.loket.registry.lists.ListField;
import id.loket.registry.lists.ListMsg;

/** Finds the village a row names: by its code, or by name among the villages of the office. */
final class VillageFinder {

    private static final Pattern KIND = Pattern.compile("^(DESA|KELURAHAN|KEL|KECAMATAN|KEC)[. ]+");
    private static final Pattern DOTTED = Pattern.compile("(\\d\\d)\\.?(\\d\\d)\\.?(\\d\\d)\\.?(\\d{4})");

    private final Regions regions;
    private final RegionCode assumed;
    private final Map<String, List<Named>> byName = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param assumed the village of rows that name none, or null */
    VillageFinder(Regions regions, RegionCode assumed) {
        this.regions = regions;
        this.assumed = assumed;
        for (var district : regions.children(regions.office().code())) {
            for (var village : regions.children(district.code())) {
                byName.computeIfAbsent(plain(village.name()), name -> new ArrayList<>())
                        .add(new Named(village.code(), plain(district.name())));
            }
        }
    }

    /** @return the village, or null if a finding says why not */
    RegionCode find(String code, String name, String district, List<Finding> findings) {
        var dotted = DOTTED.matcher(code);
        if (dotted.matches()) {
            return byCode(new RegionCode(dotted.replaceFirst("$1.$2.$3.$4")), findings);
        }
        if (!name.isEmpty()) {
            return byName(name, district, findings);
        }
        if (assumed == null) {
            findings.add(Finding.error(ListField.VILLAGE, ListMsg.villageEmpty));
        }
        return assumed;
    }

    /** @return whether the six digits at the start of a NIK are a district, today or once */
    boolean knowsDistrict(String digits) {
        return known.computeIfAbsent(digits, district -> {
            var code = new RegionCode(district.substring(0, 2) + "." + district.substring(2, 4) + "."
                    + district.substring(4));
            return regions.name(code).isPresent()
                    || code.parent().flatMap(regions::successor).or(() -> regions.successor(code)).isPresent();
        });
    }

    private RegionCode byCode(RegionCode code, List<Finding> findings) {
        // Codes change when regions split: an unknown one is kept, and looked at.
        if (!known.computeIfAbsent(code.value(), any -> regions.name(code).isPresent())) {
            findings.add(Finding.warning(ListField.VILLAGE_CODE, ListMsg.villageUnknown, code.value()));
        }
        return code;
    }

    private RegionCode byName(String name, String district, List<Finding> findings) {
        var candidates = byName.getOrDefault(plain(name), List.of());
        var wanted = plain(district);
        var matching = wanted.isEmpty() ? candidates
                : candidates.stream().filter(one -> one.district().equals(wanted)).toList();
        if (matching.size() == 1) {
            return matching.get(0).code();
        }
        findings.add(Finding.error(ListField.VILLAGE,
                matching.isEmpty() ? ListMsg.villageUnknown : ListMsg.villageAmbiguous, name));
        return null;
    }

    private static String plain(String name) {
        return ListField.plain(KIND.matcher(name.strip().toUpperCase(Locale.ROOT)).replaceFirst(""));
    }

    private record Named(RegionCode code, String district) {
    }
}
