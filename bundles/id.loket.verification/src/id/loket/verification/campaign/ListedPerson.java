package id.loket.verification.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;

/**
 * What one row of a list says of a person: as written, and as read.
 *
 * @param line its number in the whole list, 1 for the first
 * @param sheet the sheet's name
 * @param row its number in the sheet, 1 for the first
 * @param written the cells as written, without those that are empty
 * @param nik its digits, {@code ?} for each that is masked or lost; of any length, empty if there is none
 * @param birth as far as it is told, or null
 * @param sex or null
 * @param village or null
 * @param findings in the order they were made
 * @param others the cells of the columns that are not read, in the order of {@link CampaignList#columns}, as far as the last
 *         one that is not empty: shown to nobody, they only go back to the sender
 */
public record ListedPerson(int line, String sheet, int row, Map<ListColumn, String> written, String nik,
        PartialDate birth, Sex sex, RegionCode village, List<RowFinding> findings, List<String> others) {

    private static final int NIK_LENGTH = 16;

    /** Copies map and list. */
    public ListedPerson {
        written = Map.copyOf(written);
        findings = List.copyOf(findings);
        others = List.copyOf(others);
    }

    /** A row of a list whose columns are all read. */
    public ListedPerson(int line, String sheet, int row, Map<ListColumn, String> written, String nik, PartialDate birth,
            Sex sex, RegionCode village, List<RowFinding> findings) {
        this(line, sheet, row, written, nik, birth, sex, village, findings, List.of());
    }

    /** @return the row with no more than what is read: all that anybody but the sender needs */
    public ListedPerson withoutOthers() {
        return new ListedPerson(line, sheet, row, written, nik, birth, sex, village, findings);
    }

    /**
     * @param number of a column that is not read, counted from 0
     * @return its cell; empty if there is none
     */
    public String other(int number) {
        return number < others.size() ? others.get(number) : "";
    }

    /**
     * @param column a column
     * @return the cell as written; empty if there is none
     */
    public String written(ListColumn column) {
        return written.getOrDefault(column, "");
    }

    /** @return the name as written */
    public String name() {
        return written(ListColumn.NAME);
    }

    /** @return whether all sixteen digits of the NIK are there */
    public boolean hasWholeNik() {
        return nik.length() == NIK_LENGTH && nik.indexOf('?') < 0;
    }

    /** @return the gravest finding's grade */
    public Grade grade() {
        return findings.stream().map(RowFinding::grade).max(Comparator.naturalOrder()).orElse(Grade.CLEAN);
    }

    /** @return whether somebody can be looked for by this row */
    public boolean isUsable() {
        return grade() != Grade.BAD;
    }
}
