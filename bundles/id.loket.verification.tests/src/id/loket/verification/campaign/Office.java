package id.loket.verification.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.registry.lists.ImportProgress;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.TestSessions;
import id.loket.verification.campaign.internal.StoredCampaigns;
import id.loket.verification.campaign.internal.ListRemoval;
import id.loket.verification.campaign.internal.StoredLists;
import id.loket.verification.desk.internal.DecisionHeirs;

/** An office with a verifier, a supervisor and lists from a prison. */
public final class Office {

    public static final String HEADERS = "NO,NIK,NAMA,TEMPAT LAHIR,TGL LAHIR,JK,DESA,KET\n";
    public static final String ANI = "1,7110014508689901,ANI MAMONTO,TUTUYAN,05-08-1968,P,Tutuyan,\n";
    public static final String BUDI = "2,7110012508909902,BUDI PAPUTUNGAN,TOGID,25-08-1990,L,Togid,\n";

    public final Session verifier = TestSessions.of(Role.VERIFIER);
    public final Session supervisor = TestSessions.of(Role.SUPERVISOR);
    public final Campaigns campaigns;
    public final CampaignLists lists;
    private final Path folder;

    public Office(Store store, FixedClock clock, Path folder) {
        this.folder = folder;
        this.campaigns = new StoredCampaigns(store, clock);
        this.lists = new StoredLists(store, new TestRegions(), clock, new ListRemoval(store), new DecisionHeirs());
    }

    public static CampaignDraft draft() {
        return new CampaignDraft(CampaignKind.LAPAS, "Lapas Bontang 2026", "Lapas Bontang", LocalDate.of(2026, 10, 1),
                "Pemilu", "Surat KPU 12/2026", LocalDate.of(2027, 3, 31));
    }

    public long campaign() {
        return campaigns.create(verifier, draft()).id();
    }

    public Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "daftar", ".csv"), text);
    }

    public TakenList take(long campaign, Path file) {
        return take(campaign, file, Watching.SILENT);
    }

    public TakenList take(long campaign, Path file, ImportProgress progress) {
        var mapping = lists.sketch(verifier, file, "Lapas Bontang").mapping();
        return lists.take(verifier, campaign, new TakeRequest(file, Set.of(), mapping), progress);
    }

    public List<ListedPerson> people(CampaignList list) {
        var people = new ArrayList<ListedPerson>();
        lists.read(verifier, list.id(), "uji", people::add);
        return people;
    }
}
