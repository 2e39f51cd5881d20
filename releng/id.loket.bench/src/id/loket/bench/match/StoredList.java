package id.loket.bench.match;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import id.loket.access.Session;
import id.loket.registry.lists.ImportProgress;
import id.loket.registry.tables.DateOrder;
import id.loket.store.Store;
import id.loket.verification.campaign.CampaignDraft;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.campaign.ListMapping;
import id.loket.verification.campaign.TakeRequest;

/** A list as an office has it, sealed row by row in the store; the truth about it stays in memory. */
final class StoredList {

    private static final String BETWEEN = ";";
    private static final List<String> HEADERS = List.of("NIK", "NO KK", "NAMA", "ALIAS", "TEMPAT LAHIR", "TANGGAL LAHIR", "JK",
            "NAMA IBU", "NAMA AYAH", "ALAMAT", "RT", "RW", "KODE DESA");

    private final Labels labels;
    private final long id;

    private StoredList(Labels labels, long id) {
        this.labels = labels;
        this.id = id;
    }

    /**
     * @param session who takes it
     * @param store where it goes
     * @param campaigns whose list it becomes
     * @param list the rows with their truth
     * @param rows how many
     */
    static StoredList take(Session session, Store store, Campaigns campaigns, LabelledList list, int rows) throws IOException {
        var file = Files.createTempFile("loket-match", ".csv");
        try {
            var labels = new Labels(rows);
            write(file, list, labels);
            var clock = Clock.systemDefaultZone();
            var today = LocalDate.now(clock);
            var campaign = campaigns.create(session, new CampaignDraft(CampaignKind.OTHER, "bench " + rows, "bench", today,
                    "bench", "bench", today.plusDays(1)));
            var taken = CampaignLists.in(store, new AnyRegions(), clock).take(session, campaign.id(), new TakeRequest(file,
                    Set.of(), ListMapping.suggested(HEADERS).with(DateOrder.DAY_FIRST)), new Unwatched());
            return new StoredList(labels, taken.list().id());
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, LabelledList list, Labels labels) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            line(out, HEADERS);
            for (int row = 0; list.hasNext(); row++) {
                var made = list.next();
                labels.set(row, made.label());
                var values = made.entry().values();
                values.set(Row.VILLAGE, dotted(values.get(Row.VILLAGE)));
                line(out, values);
            }
        }
    }

    private static void line(BufferedWriter out, List<String> values) throws IOException {
        out.write(String.join(BETWEEN, values));
        out.newLine();
    }

    /** Ten digits as lists write them. */
    private static String dotted(String village) {
        return village.isEmpty() ? "" : village.substring(0, 2) + "." + village.substring(2, 4) + "." + village.substring(4, 6)
                + "." + village.substring(6);
    }

    long id() {
        return id;
    }

    /** @return the truth about a row, 0 for the first */
    Labels.Label label(int row) {
        return labels.get(row);
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
