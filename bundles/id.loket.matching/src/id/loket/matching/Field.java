package id.loket.matching;

import java.util.List;

/**
 * A field that is compared.
 *
 * @param name its name in weights and reasons
 * @param comparison how it is read and compared
 * @param columns indices into {@link Shape#columns()}; what each is for, the comparison says
 */
public record Field(String name, Comparison comparison, List<Integer> columns) {
}
