package id.loket.update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

import id.loket.kernel.text.Refusal;
import id.loket.update.internal.ProfileLines;
import id.loket.update.internal.UpdateMsg;

/**
 * What one kind of office has installed, and how it is set up: a short text file of {@code key = value} lines that an
 * office's IT writes by hand.
 *
 * @param name of the kind of office
 * @param modules by short name ({@code enrolment}, {@code printing}, …)
 * @param drivers by short name ({@code ipp}, {@code sbi}, …)
 * @param language of the screens at first start, {@code id} or {@code en}
 * @param store {@code local}, or the {@code jdbc:postgresql:} address of the office's server
 * @param route {@code DIRECT}, {@code LOCAL_SERVER} or {@code OFFLINE}
 * @param site where updates come from: a folder or an address
 * @param training whether it is a training office: simulated devices, training certificate
 * @param serial of a signed profile
 * @param expires of a signed profile
 * @param settings further {@code loket.} settings, as in {@code loket.properties}
 */
public record OfficeProfile(String name, SortedSet<String> modules, SortedSet<String> drivers, String language,
        String store, String route, Optional<String> site, boolean training, OptionalLong serial,
        Optional<Instant> expires, SortedMap<String, String> settings) {

    /** The unit every installation has: start script, start levels, the window. */
    public static final String PRODUCT = "id.loket.product";

    private static final String GROUP = ".feature.group";
    private static final String BASE = "id.loket.base.feature";
    private static final String TRAINING = "id.loket.training.feature";

    /**
     * @param text of the file
     * @param file its name, for what is said when it cannot be used
     * @return the profile
     * @throws Refusal naming line, key and rule
     */
    public static OfficeProfile parse(String text, String file) {
        return new ProfileLines(text, file).profile();
    }

    /**
     * @param feature id of a feature of a module or driver, without version
     * @return whether profiles choose it; the others come and go with them
     */
    public static boolean isChoice(String feature) {
        return feature.matches("id\\.loket\\..+\\.feature") && !feature.equals(BASE)
                && !feature.matches("id\\.loket\\.(core|headless|hub)\\.feature");
    }

    /** @return the features this profile asks for, by id, sorted */
    public List<String> features() {
        var features = new ArrayList<String>();
        features.add(BASE);
        modules.forEach(module -> features.add("id.loket." + module + ".feature"));
        drivers.forEach(driver -> features.add("id.loket.driver." + driver + ".feature"));
        if (training) {
            features.add(TRAINING);
        }
        return features.stream().sorted().toList();
    }

    /**
     * @param offered features of the site, by id
     * @return the p2 units to install, {@link #PRODUCT} first
     * @throws Refusal naming the modules and drivers that the site does not have
     */
    public List<String> units(SortedSet<String> offered) {
        var missing = features().stream().filter(feature -> !offered.contains(feature)).map(OfficeProfile::shortName).toList();
        if (!missing.isEmpty()) {
            var known = offered.stream().filter(OfficeProfile::isChoice).map(OfficeProfile::shortName).toList();
            throw new Refusal(UpdateMsg.profileUnknown, name, String.join(", ", missing), String.join(", ", known));
        }
        var units = new ArrayList<String>();
        units.add(PRODUCT);
        features().forEach(feature -> units.add(feature + GROUP));
        return units;
    }

    private static String shortName(String feature) {
        return feature.replaceAll("^id\\.loket\\.|\\.feature$", "");
    }

    /** @return the settings that follow, as {@code loket.properties} has them */
    public SortedMap<String, String> officeSettings() {
        var all = new TreeMap<>(settings);
        all.put("loket.profile", name);
        all.put("loket.language", language);
        all.put("loket.centre.route", route);
        if (!store.equals(ProfileLines.LOCAL)) {
            all.put("loket.store.url", store);
        }
        if (training) {
            all.put("loket.training", "true");
        }
        site.ifPresent(place -> all.put("loket.update.site", place));
        return all;
    }
}
