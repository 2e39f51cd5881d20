package id.loket.verification.desk;

import id.loket.kernel.RegionCode;
import id.loket.matching.Verdict;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.RowState;

/**
 * Which rows of a list; null asks for nothing. Names and NIK lie sealed and cannot be asked for: a row is found by its number
 * in its sheet, {@link Desk#find}.
 *
 * @param listId the list
 * @param state open, waiting for a second person, or decided
 * @param verdict what is proposed
 * @param outcome what was decided, also by the first of two persons
 * @param flag what is true of a decided row
 * @param village the village that the row names
 * @param homeRegency the regency that the row belongs to, or {@link #NOWHERE}
 * @param grade of the row's gravest finding
 * @param finding stored name of the row's gravest finding
 */
public record RowFilter(long listId, RowState state, Verdict verdict, Outcome outcome, Flag flag, RegionCode village,
        RegionCode homeRegency, Grade grade, String finding) {

    /** In place of a home regency: rows that do not tell where the person belongs. */
    public static final RegionCode NOWHERE = new RegionCode("00");

    /**
     * @param listId a list
     * @return all its rows
     */
    public static RowFilter all(long listId) {
        return new RowFilter(listId, null, null, null, null, null, null, null, null);
    }

    public RowFilter with(RowState wanted) {
        return new RowFilter(listId, wanted, verdict, outcome, flag, village, homeRegency, grade, finding);
    }

    public RowFilter with(Verdict wanted) {
        return new RowFilter(listId, state, wanted, outcome, flag, village, homeRegency, grade, finding);
    }

    public RowFilter with(Outcome wanted) {
        return new RowFilter(listId, state, verdict, wanted, flag, village, homeRegency, grade, finding);
    }

    public RowFilter with(Flag wanted) {
        return new RowFilter(listId, state, verdict, outcome, wanted, village, homeRegency, grade, finding);
    }

    public RowFilter with(Grade wanted) {
        return new RowFilter(listId, state, verdict, outcome, flag, village, homeRegency, wanted, finding);
    }

    public RowFilter inVillage(RegionCode wanted) {
        return new RowFilter(listId, state, verdict, outcome, flag, wanted, homeRegency, grade, finding);
    }

    public RowFilter fromRegency(RegionCode wanted) {
        return new RowFilter(listId, state, verdict, outcome, flag, village, wanted, grade, finding);
    }

    public RowFilter withFinding(String wanted) {
        return new RowFilter(listId, state, verdict, outcome, flag, village, homeRegency, grade, wanted);
    }
}
