package id.loket.verification.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.registry.Biodata;
import id.loket.registry.EnrolmentStanding.Standing;
import id.loket.registry.Resident;
import id.loket.store.Store;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.Office;
import id.loket.verification.campaign.TestRegions;
import id.loket.verification.desk.internal.StoredDesk;
import id.loket.verification.match.ListMatching;
import id.loket.verification.match.MatchWatch;
import id.loket.verification.match.internal.StoredMatching;

/** An office with residents, a list from a prison, and two verifiers at desks. */
public final class DeskOffice {

    /** In the register, and on the list without a slip. */
    public static final String ANI = "1,7110014508689901,ANI MAMONTO,TUTUYAN,05-08-1968,P,Tutuyan,\n";
    /** Without a NIK. */
    public static final String BUDI = "2,,BUDI PAPUTUNGAN,TOGID,25-08-1990,L,Togid,\n";
    /** Nobody in the register. */
    public static final String CICI = "3,6408014101909903,CICI LESTARI,SANGATTA,01-01-1990,P,,\n";
    /** Nobody can be looked for by this. */
    public static final String BLANK = "4,,,TOGID,,L,Togid,\n";

    public final Session verifier = TestSessions.of(Role.VERIFIER);
    public final Session colleague = TestSessions.named("rekan", Role.VERIFIER);
    public final Session supervisor = TestSessions.of(Role.SUPERVISOR);
    public final Store store;
    public final Office office;
    public final ListMatching matching;
    public final Desk desk;
    /** What the office knows of recordings. */
    public final Map<Long, Standing> standings = new HashMap<>();

    /** @param folder for files */
    public DeskOffice(TestStore test, Path folder) {
        store = test.store();
        office = new Office(store, test.clock(), folder);
        matching = new StoredMatching(store);
        desk = new StoredDesk(store, new KnownResidents(), new TestRegions(),
                (transaction, resident) -> Optional.ofNullable(standings.get(resident)));
    }

    /** @return the id of Ani, who is in the register */
    public long ani() {
        return resident("7110014508689901", "ANI MAMONTO", LocalDate.of(1968, 8, 5), "TUTUYAN", "71.10.01.2003");
    }

    /** @return the id of Budi */
    public long budi() {
        return resident("7110012508909902", "BUDI PAPUTUNGAN", LocalDate.of(1990, 8, 25), "TOGID", "71.10.01.2004");
    }

    public long resident(String nik, String name, LocalDate birth, String place, String village) {
        var number = new Nik(nik);
        return store.write(transaction -> {
            var resident = new Resident(number, new Biodata(null, name, place, birth, number.sex(), Religion.ISLAM,
                    MaritalStatus.SINGLE, BloodGroup.UNKNOWN, 1, Citizenship.WNI, "DUSUN I", "001", "001",
                    new RegionCode(village)));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            return resident.id();
        });
    }

    public void recorded(long resident) {
        standings.put(resident, new Standing(EnrolmentState.PRINT_READY_RECORD, null, Instant.EPOCH));
    }

    public CampaignList list(String... rows) throws IOException {
        return office.take(office.campaign(), office.file(Office.HEADERS + String.join("", rows))).list();
    }

    /** @return a list with those rows, matched */
    public CampaignList matched(String... rows) throws IOException {
        var list = list(rows);
        matching.run(verifier, list.id(), MatchWatch.unwatched());
        return list;
    }

    public long row(CampaignList list, int line) {
        return ListRow.id(list.id(), line);
    }

    public Decision decide(Session who, long row, Outcome outcome, Long resident) {
        return desk.decide(who, choice(row, outcome, resident));
    }

    /** @return a choice by somebody who has just opened the row */
    public Choice choice(long row, Outcome outcome, Long resident) {
        return new Choice(row, desk.open(verifier, row).version(), outcome, resident, "", false);
    }

    public List<Integer> lines(RowFilter filter) {
        return desk.rows(verifier, filter, 0, 100).stream().map(row -> row.person().line()).toList();
    }
}
