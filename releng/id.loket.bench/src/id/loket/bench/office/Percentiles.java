package id.loket.bench.office;

import java.util.Collection;

/** Figures of measured times. */
public final class Percentiles {

    private static final double NANOS = 1e6;

    private Percentiles() {
    }

    /**
     * @param nanos measured, at least one
     * @param percent 0 to 100
     * @return in ms, the value that this share of them does not exceed
     */
    public static double millis(Collection<Long> nanos, int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1)) / NANOS;
    }
}
