package id.loket.verification.ui.internal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.loket.kernel.RegionCode;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.Choice;
import id.loket.verification.desk.Decision;
import id.loket.verification.desk.DeskCase;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.RegisterCandidate;

/** One row being decided: who may be its person, who is chosen, and what a key would decide now. */
final class CaseModel {

    /** Nobody has said yet who it is. */
    static final int UNDECIDED = -1;
    /** Nobody in the register. */
    static final int NOBODY = 0;

    private final DeskCase row;
    private final RegionCode office;
    private final List<RegisterCandidate> candidates;
    private int chosen;

    /**
     * @param row as it was opened
     * @param office the office's regency
     */
    CaseModel(DeskCase row, RegionCode office) {
        this.row = row;
        this.office = office;
        candidates = new ArrayList<>(row.candidates());
        chosen = initially();
    }

    /**
     * Of a decided row, whom it was decided for; else the one proposed beyond doubt, or nobody where there is nobody. Where a
     * person has to look, the matcher has not looked, or the second of two decides, nothing is chosen: a decision by habit would be the wrong one.
     */
    private int initially() {
        if (!isOpen()) {
            return row.current().map(Decision::residentId).map(this::numberOf).orElse(NOBODY);
        }
        if (row.row().state() == RowState.CONTESTED || !isMatched()) {
            return UNDECIDED;
        }
        if (candidates.isEmpty()) {
            return NOBODY;
        }
        return switch (row.row().proposal().verdict()) {
            case SAME -> 1;
            case LOOK -> UNDECIDED;
            case DIFFERENT -> NOBODY;
        };
    }

    /** @return whether the matcher has looked for the row's person: where it has not, nobody knows whether there is one */
    boolean isMatched() {
        return row.row().proposal() != null;
    }

    /** @return the candidate's number; {@link #NOBODY} for somebody who is none */
    private int numberOf(long resident) {
        for (var i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).resident().id() == resident) {
                return i + 1;
            }
        }
        return NOBODY;
    }

    DeskCase row() {
        return row;
    }

    List<RegisterCandidate> candidates() {
        return candidates;
    }

    /** @return {@link #UNDECIDED}, {@link #NOBODY}, or the candidate's number from 1 */
    int chosen() {
        return chosen;
    }

    /**
     * @param number of a candidate from 1, or {@link #NOBODY}
     * @return whether there is one of that number
     */
    boolean choose(int number) {
        if (number < 0 || number > candidates.size()) {
            return false;
        }
        chosen = number;
        return true;
    }

    /** @param found somebody whom a person looked for; is chosen */
    void add(RegisterCandidate found) {
        chosen = numberOf(found.resident().id());
        if (chosen == NOBODY) {
            candidates.add(found);
            chosen = candidates.size();
        }
    }

    /** @return who is chosen */
    Optional<RegisterCandidate> resident() {
        return chosen > 0 ? Optional.of(candidates.get(chosen - 1)) : Optional.empty();
    }

    /** @return whose fields stand beside the row's: the chosen one, else the likeliest */
    Optional<RegisterCandidate> beside() {
        return resident().or(() -> candidates.stream().findFirst());
    }

    /** @return whether it may be decided here: it was not, or only by the first of two */
    boolean isOpen() {
        return row.row().state() != RowState.DECIDED;
    }

    /** @return what Enter would decide; empty while nobody has said who it is */
    Optional<Outcome> suggested() {
        if (!isOpen() || chosen == UNDECIDED) {
            return Optional.empty();
        }
        if (chosen == 1 && !row.candidates().isEmpty() || row.candidates().isEmpty() && chosen == NOBODY) {
            return Optional.of(row.suggested());
        }
        if (chosen == NOBODY) {
            var home = row.row().homeRegency();
            return Optional.of(home != null && !home.equals(office) ? Outcome.OTHER_REGENCY : Outcome.NOT_FOUND);
        }
        var flags = candidates.get(chosen - 1).flags();
        if (flags.contains(Flag.PRINTED)) {
            return Optional.of(Outcome.FOUND_RECORDED_PRINTED);
        }
        return Optional.of(flags.contains(Flag.RECORDED) ? Outcome.FOUND_RECORDED_NOT_PRINTED : Outcome.FOUND_NOT_RECORDED);
    }

    /**
     * @param outcome any that this kind of list offers
     * @return whether its key would do something now
     */
    boolean offers(Outcome outcome) {
        return isOpen() && (!outcome.needsResident() || chosen > 0);
    }

    /**
     * @param outcome what was decided; one that says nobody is chosen lets the chosen one go
     * @param note in the person's words
     * @param second whether a second person is asked for
     * @return the decision
     */
    Choice choice(Outcome outcome, String note, boolean second) {
        var resident = outcome.excludesResident() ? null : resident().map(candidate -> candidate.resident().id()).orElse(null);
        return new Choice(row.row().id(), row.version(), outcome, resident, note.strip(), second);
    }
}
