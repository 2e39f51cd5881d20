package id.loket.matching.internal.column;

/** What an agreement tells. */
final class Bits {

    private static final double LOG_2 = Math.log(2);

    private Bits() {
    }

    /** @return how much it tells to have a value that so many of so many have */
    static double of(int having, int all) {
        return Math.log((double) Math.max(1, all) / Math.max(1, having)) / LOG_2;
    }
}
