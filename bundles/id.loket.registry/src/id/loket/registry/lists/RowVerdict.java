package id.loket.registry.lists;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What becomes of one row of a list.
 *
 * @param sheet the sheet's name
 * @param row its number in the sheet, 1 for the first
 * @param verdict what becomes of it
 * @param nik masked, or what stands in its place
 * @param name as written
 * @param findings rules it breaks and things to look at
 */
public record RowVerdict(String sheet, int row, Verdict verdict, String nik, String name, List<Finding> findings) {

    /** What becomes of a row. */
    public enum Verdict {
        NEW(ListMsg.verdictNew), CHANGED(ListMsg.verdictChanged), SAME(ListMsg.verdictSame),
        REJECTED(ListMsg.verdictRejected);

        private final ListMsg label;

        Verdict(ListMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /** @return whether the row is taken but should be looked at */
    public boolean warned() {
        return verdict != Verdict.REJECTED && !findings.isEmpty();
    }

    /** @return field and rule of each finding, in the language of this session */
    public String explanation() {
        return findings.stream().map(finding -> finding.field().label() + ": " + finding.text())
                .collect(Collectors.joining(" "));
    }
}
