package id.loket.matching;

import java.util.List;

/**
 * A field that is compared.
 *
 * @param name its name in weights and reasons
 * @param comparison how it is read and compared
 * @param within index of a field of which this one is a part: RT 3 of another village says nothing; -1 if it stands alone
 * @param columns indices into {@link Shape#columns()}; what each is for, the comparison says
 */
public record Field(String name, Comparison comparison, int within, List<Integer> columns) {
}
