package id.loket.registry.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;

/** Finds the village a row names: by its code, or by name among the villages of the office. */
public final class VillageFinder {

    private static final Pattern KIND = Pattern.compile("^(DESA|KELURAHAN|KEL|KECAMATAN|KEC)[. ]+");
    private static final Pattern DOTTED = Pattern.compile("(\\d\\d)\\.?(\\d\\d)\\.?(\\d\\d)\\.?(\\d{4})");

    private final Regions regions;
    private final RegionCode assumed;
    private final Map<String, List<Named>> byName = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * @param regions knows the villages
     * @param assumed the village of rows that name none, or null
     */
    public VillageFinder(Regions regions, RegionCode assumed) {
        this.regions = regions;
        this.assumed = assumed;
        for (var district : regions.children(regions.office().code())) {
            for (var village : regions.children(district.code())) {
                byName.computeIfAbsent(plain(village.name()), name -> new ArrayList<>())
                        .add(new Named(village.code(), plain(district.name())));
            }
        }
    }

    /**
     * @param text a cell
     * @return whether it is written as a village's code, with dots or without
     */
    public static boolean isCode(String text) {
        return DOTTED.matcher(text).matches();
    }

    /**
     * @param text a village's code, with dots or without
     * @param notes told if no such village is known
     * @return the code: codes change when regions split, so an unknown one is kept, and looked at
     */
    public RegionCode byCode(String text, CellNotes notes) {
        var code = new RegionCode(DOTTED.matcher(text).replaceFirst("$1.$2.$3.$4"));
        if (!known.computeIfAbsent(code.value(), any -> regions.name(code).isPresent())) {
            notes.note(TableMsg.villageUnknown, code.value());
        }
        return code;
    }

    /**
     * @param name a village of the office; empty for the assumed one
     * @param district where it lies, or empty
     * @param notes told why there is none
     * @return the village, or null
     */
    public RegionCode byName(String name, String district, CellNotes notes) {
        if (name.isEmpty()) {
            if (assumed == null) {
                notes.refuse(TableMsg.villageEmpty);
            }
            return assumed;
        }
        var candidates = byName.getOrDefault(plain(name), List.of());
        var wanted = plain(district);
        var matching = wanted.isEmpty() ? candidates
                : candidates.stream().filter(one -> one.district().equals(wanted)).toList();
        if (matching.size() == 1) {
            return matching.get(0).code();
        }
        notes.refuse(matching.isEmpty() ? TableMsg.villageUnknown : TableMsg.villageAmbiguous, name);
        return null;
    }

    /**
     * @param digits the six digits at the start of a NIK
     * @return whether they are a district, today or once
     */
    public boolean knowsDistrict(String digits) {
        return known.computeIfAbsent(digits, district -> {
            var code = new RegionCode(district.substring(0, 2) + "." + district.substring(2, 4) + "."
                    + district.substring(4));
            return regions.name(code).isPresent()
                    || code.parent().flatMap(regions::successor).or(() -> regions.successor(code)).isPresent();
        });
    }

    private static String plain(String name) {
        return TableHead.plain(KIND.matcher(name.strip().toUpperCase(Locale.ROOT)).replaceFirst(""));
    }

    private record Named(RegionCode code, String district) {
    }
}
