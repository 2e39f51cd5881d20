package id.loket.matching;

import java.util.List;

/**
 * One record as text: a resident of the register, or a row of a list.
 *
 * @param id whatever the caller knows it by
 * @param values in the order of {@link Shape#columns()}, as written; null or blank where there is none
 */
public record Entry(long id, List<String> values) {

    /**
     * @param column index into {@link Shape#columns()}
     * @return what is written there; empty if nothing
     */
    public String value(int column) {
        var value = values.get(column);
        return value == null ? "" : value;
    }
}
