package id.loket.updater;

/**
 * A piece of the product that is installed by itself: a feature.
 *
 * @param id of the feature: {@code id.loket.driver.ipp.feature}
 * @param name for people
 * @param kind what it is
 * @param version full version with qualifier
 */
public record Part(String id, String name, Kind kind, String version) {

    private static final String DRIVER = "id.loket.driver.";
    private static final String FEATURE = ".feature";

    /** What a part is; it settles when a change of it takes effect. */
    public enum Kind {
        /** What every installation has. */
        BASE,
        /** A module: changes at a restart. */
        MODULE,
        /** A driver: changes while others work. */
        DRIVER
    }

    /**
     * @param id of a feature
     * @return what it is, by the names features have
     */
    public static Kind kindOf(String id) {
        if (id.startsWith(DRIVER)) {
            return Kind.DRIVER;
        }
        return id.equals("id.loket.base.feature") || id.equals("id.loket.core.feature") ? Kind.BASE : Kind.MODULE;
    }

    /**
     * @param id of a driver's feature
     * @return the name the driver tells of itself: {@code ipp}
     */
    public static String driver(String id) {
        return id.substring(DRIVER.length(), id.length() - FEATURE.length());
    }
}
