package id.loket.verification.ui.internal.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import id.loket.matching.Reason;
import id.loket.matching.Verdict;
import id.loket.registry.Biodata;
import id.loket.registry.Resident;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.DeskCase;
import id.loket.verification.desk.DeskRow;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.RegisterCandidate;

/** Rows and residents that do not exist. */
final class People {

    static final RegionCode OFFICE = new RegionCode("71.10");
    static final RegionCode ELSEWHERE = new RegionCode("64.08");

    private People() {
    }

    static DeskRow row(long id, RowState state, Verdict verdict, RegionCode home) {
        var person = new ListedPerson((int) id, "BLOK A", (int) id + 1, Map.of(ListColumn.NAME, "SAHRUL MAMONTO"), "", null, null, null, List.of());
        return new DeskRow(id, person, home, state, verdict == null ? null : new DeskRow.Proposed(verdict, Reason.AGREES, 9),
                state == RowState.OPEN ? null : Outcome.NOT_FOUND);
    }

    static DeskCase opened(DeskRow row, RegisterCandidate... candidates) {
        return new DeskCase(row, CampaignKind.LAPAS, 3, List.of(), List.of(candidates), Outcome.FOUND_RECORDED_PRINTED, List.of(), List.of());
    }

    static RegisterCandidate candidate(long id, Flag... flags) {
        var all = EnumSet.noneOf(Flag.class);
        all.addAll(Arrays.asList(flags));
        return new RegisterCandidate(resident(id), 9, "", List.of(), all);
    }

    private static Resident resident(long id) {
        var resident = new Resident(new Nik("7110020508689902"), new Biodata("7110021107009902", "SAHRUL MAMONTO", "KOTABUNAN",
                LocalDate.of(1968, 8, 5), Sex.MALE, null, null, null, 0, null, "JL. TRANS", "001", "002", new RegionCode("71.10.02.2001")));
        try {
            var field = Resident.class.getDeclaredField("id");
            field.setAccessible(true);
            field.setLong(resident, id);
            return resident;
        } catch (ReflectiveOperationException noField) {
            throw new AssertionError(noField);
        }
    }
}
