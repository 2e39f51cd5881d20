package id.loket.outreach.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Several short names in one column, one a line; none of them holds a line break. */
public final class Lines {

    private static final String BETWEEN = "\n";

    private Lines() {
    }

    /**
     * @param names any; their order is kept
     * @return as a column holds them
     */
    public static String join(Collection<String> names) {
        return String.join(BETWEEN, names);
    }

    /**
     * @param column what {@link #join} gave
     * @return the names in their order
     */
    public static List<String> list(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(BETWEEN));
    }

    /**
     * @param column what {@link #join} gave
     * @return the names
     */
    public static Set<String> set(String column) {
        return column.isEmpty() ? Set.of() : Arrays.stream(column.split(BETWEEN)).collect(Collectors.toUnmodifiableSet());
    }
}
