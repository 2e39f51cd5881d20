package id.loket.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ministry's region code: {@code PP}, {@code PP.KK}, {@code PP.KK.CC} or {@code PP.KK.CC.VVVV}.
 *
 * @param value the code with dots
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

    private static final Pattern DOTTED = Pattern.compile("\\d\\d(\\.\\d\\d(\\.\\d\\d(\\.\\d{4})?)?)?");

    /** The level of a code in the hierarchy. */
    public enum Level { PROVINCE, REGENCY, DISTRICT, VILLAGE }

    /** Checks the rule. */
    public RegionCode {
        if (value == null || !DOTTED.matcher(value).matches()) {
            throw new InvalidNumber(KernelMsg.regionCodeForm, value);
        }
    }

    /** @return the level the code's length tells */
    public Level level() {
        return switch (value.length()) {
            case 2 -> Level.PROVINCE;
            case 5 -> Level.REGENCY;
            case 8 -> Level.DISTRICT;
            default -> Level.VILLAGE;
        };
    }

    /** @return the code one level up, or empty for a province */
    public Optional<RegionCode> parent() {
        var dot = value.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new RegionCode(value.substring(0, dot)));
    }

    /**
     * @param other any region
     * @return whether the other is this region or lies in it
     */
    public boolean contains(RegionCode other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
