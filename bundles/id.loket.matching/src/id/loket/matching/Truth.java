package id.loket.matching;

import java.util.List;

/** How a level between two whole values looks where the row shows less than a whole value. */
final class Truth {

    private Truth() {
    }

    /**
     * @param whole a level of the first group of a comparison, not {@link Level#SAME}
     * @param group one of its groups
     * @return the level of that group that is then seen
     */
    static Level seen(Level whole, List<Level> group) {
        if (group.contains(whole)) {
            return whole;
        }
        boolean different = whole == Level.DIFFERENT;
        return switch (group.get(0)) {
            case MASKED_FITS -> whole == Level.SERIAL_DIFFERS ? Level.MASKED_FITS : Level.MASKED_DIFFERS;
            case CONTRADICTED_SAME -> different ? Level.CONTRADICTED_DIFFERENT : Level.CONTRADICTED_NEAR;
            case ROUNDED_SAME -> different ? Level.ROUNDED_DIFFERENT : Level.ROUNDED_YEAR;
            case YEAR_FITS -> different ? Level.YEAR_DIFFERS : Level.YEAR_FITS;
            default -> group.get(group.size() - 1);
        };
    }

    /** @return the level of whole values that a level stands for, where both values are the register's own */
    static Level whole(Level level) {
        return switch (level) {
            case ROUNDED_SAME, CONTRADICTED_SAME, MASKED_FITS -> Level.SAME;
            case ROUNDED_YEAR, YEAR_FITS -> Level.YEAR_SAME;
            case ROUNDED_DIFFERENT, CONTRADICTED_DIFFERENT, MASKED_DIFFERS, YEAR_DIFFERS -> Level.DIFFERENT;
            case CONTRADICTED_NEAR -> Level.SERIAL_DIFFERS;
            default -> level;
        };
    }
}
