package id.loket.bench.fieldday;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.registry.Resident;
import id.loket.registry.lists.ImportProgress;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.verification.campaign.CampaignDraft;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.TakeRequest;
import id.loket.verification.desk.Desk;

/** The ministry's list on a field day: half of its rows are residents, the others are in no register. */
@Component(service = FieldList.class)
public final class FieldList {

    private static final String SOURCE = "Kemendagri";

    private final Store store;
    private final Campaigns campaigns;
    private final CampaignLists lists;
    private final Desk desk;
    private final Clock clock;
    private final Path folder;

    /** Called by Declarative Services. */
    @Activate
    public FieldList(@Reference Store store, @Reference Campaigns campaigns, @Reference CampaignLists lists,
            @Reference Desk desk, @Reference Clock clock, @Reference Installation installation) {
        this.store = store;
        this.campaigns = campaigns;
        this.lists = lists;
        this.desk = desk;
        this.clock = clock;
        folder = installation.data();
    }

    void take(Session session, int rows) throws IOException {
        var file = folder.resolve("bench-ministry.csv");
        Files.write(file, lines(rows));
        try {
            var today = LocalDate.now(clock);
            var campaign = campaigns.create(session, new CampaignDraft(CampaignKind.MINISTRY, "Belum ber-KTP-el", SOURCE, today,
                    "Jemput bola", "Surat", today.plusMonths(6)));
            lists.take(session, campaign.id(), new TakeRequest(file, Set.of(), lists.sketch(session, file, SOURCE).mapping()),
                    new Unwatched());
        } finally {
            Files.delete(file);
        }
    }

    private List<String> lines(int rows) {
        var lines = new ArrayList<>(List.of("NIK;NAMA;TANGGAL LAHIR;KODE DESA"));
        var residents = store.read(transaction -> transaction.entities()
                .createQuery("select r from Resident r order by r.id", Resident.class).setMaxResults(rows).getResultList());
        for (var row = 0; row < residents.size(); row++) {
            var resident = residents.get(row);
            var known = row % 2 == 0;
            lines.add((known ? resident.nik().value() : "") + ";" + (known ? resident.name() : "WARGA TANPA DATA " + row)
                    + ";25-08-1980;" + resident.village().value());
        }
        return lines;
    }

    /** @return one line for each thing found out about a row, under the name the row has in the field */
    List<String> records(Session session) {
        var lines = new ArrayList<String>();
        var all = store.read(transaction -> transaction.entities().createQuery("select l from CampaignList l", CampaignList.class)
                .getResultList());
        for (var list : all) {
            for (var line = 1; line <= list.totalRows(); line++) {
                var name = "lists:" + list.uuid() + ":" + line;
                desk.open(session, ListRow.id(list.id(), line)).findings()
                        .forEach(finding -> lines.add("finding\t" + name + "\t" + finding.status()));
            }
        }
        return lines;
    }

    private static final class Unwatched implements ImportProgress {

        @Override
        public void rows(int done, double share) {
            // a benchmark has no screen
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
