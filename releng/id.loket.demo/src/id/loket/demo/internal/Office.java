package id.loket.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Access;
import id.loket.access.Approval;
import id.loket.access.Approvals;
import id.loket.access.Permission;
import id.loket.access.Session;
import id.loket.device.Devices;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.Recorder;
import id.loket.issuance.Issuance;
import id.loket.kernel.AgeRule;
import id.loket.kernel.ChipNumber;
import id.loket.printing.Printing;
import id.loket.registry.Regions;
import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ImportProgress;
import id.loket.registry.lists.ImportRequest;
import id.loket.registry.lists.ImportResult;
import id.loket.registry.lists.ListImport;
import id.loket.stock.BlankRange;
import id.loket.stock.Stock;
import id.loket.store.Store;
import id.loket.training.TrainingList;

/** The training office and its people, each with an account of their own: what the demo and the crash test work with. */
@Component(service = Office.class)
public final class Office {

    static final ImportProgress QUIET = new ImportProgress() {

        @Override
        public void rows(int done, double share) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    final Store store;
    final Printing printing;
    final Stock stock;
    final Issuance issuance;
    final Enrolments enrolments;
    final Devices devices;
    final Recorder recorder;
    final Session operator;
    final Session printOperator;
    final Session stockKeeper;
    final Session verifier;
    final Session supervisor;
    private final Approvals approvals;
    private final ListImport lists;
    private final Regions regions;
    private final Clock clock;

    /** Called by Declarative Services. */
    @Activate
    public Office(@Reference Access access, @Reference Approvals approvals, @Reference Store store,
            @Reference ListImport lists, @Reference Regions regions, @Reference Devices devices,
            @Reference Enrolments enrolments, @Reference Printing printing, @Reference Stock stock,
            @Reference Issuance issuance, @Reference Clock clock) {
        this.approvals = approvals;
        this.store = store;
        this.lists = lists;
        this.regions = regions;
        this.devices = devices;
        this.enrolments = enrolments;
        this.printing = printing;
        this.stock = stock;
        this.issuance = issuance;
        this.clock = clock;
        recorder = new Recorder(enrolments, devices);
        operator = login(access, "operator");
        printOperator = login(access, "cetak");
        stockKeeper = login(access, "stok");
        verifier = login(access, "verifikator");
        supervisor = login(access, "supervisor");
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The ministry's list, as it would arrive: a file, imported with the suggested mapping. */
    ImportResult importList(Path folder, int residents) throws IOException {
        var file = folder.resolve("daftar-kementerian.csv");
        Files.createDirectories(folder);
        new TrainingList(regions, regions.office().code(), today()).write(file, residents);
        var outline = lists.outline(supervisor, file);
        var sheet = outline.sheets().get(0);
        return lists.run(supervisor, new ImportRequest(file, Set.of(sheet.name()),
                ColumnMapping.suggested(sheet.headers()), "Kemendagri", folder.resolve("ditolak.csv")), QUIET);
    }

    /** Blanks arrive with a delivery note and go into the printer's hopper. */
    void receiveBlanks(String note, String firstNumber, int pieces) {
        var first = new ChipNumber(firstNumber);
        var range = new BlankRange(first, first.plus(pieces - 1L));
        stock.receive(stockKeeper, note, List.of(range));
        stock.loadHopper(stockKeeper, printer(), range);
    }

    String printer() {
        return printing.printers().stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("no card printer is known")).key();
    }

    Approval approve(Permission permission, String reason) {
        return approve(permission, "", reason);
    }

    /** Consent to one thing only. */
    Approval approve(Permission permission, String subject, String reason) {
        return approvals.approve(operator, permission, subject, "supervisor", password("supervisor"), reason);
    }

    /** Residents on the list who may be recorded today and are not, in the order of the list. */
    List<Long> recordable(int most) {
        return store.read(transaction -> {
            var ids = new ArrayList<Long>();
            var rows = transaction.entities().createQuery("""
                    select r.id from Resident r
                    where (r.birthDate <= :limit or r.maritalStatus <> id.loket.kernel.MaritalStatus.SINGLE)
                      and not exists (select 1 from Enrolment e where e.residentId = r.id and e.sealedAt is not null)
                    order by r.id""", Long.class);
            rows.setParameter("limit", today().minusYears(AgeRule.RECORDING_AGE)).setMaxResults(most);
            ids.addAll(rows.getResultList());
            return ids;
        });
    }

    /** The first residents of the list who may have a card printed today. */
    List<Long> adults(int most) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select r.id from Resident r where r.birthDate <= :limit order by r.id", Long.class)
                .setParameter("limit", today().minusYears(AgeRule.PRINTING_AGE)).setMaxResults(most).getResultList());
    }

    boolean isRecorded(long residentId) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(e) from Enrolment e where e.residentId = :id and e.slipAt is not null", Long.class)
                .setParameter("id", residentId).getSingleResult()) > 0;
    }

    private static Session login(Access access, String account) {
        return access.login(account, password(account), step -> { });
    }

    private static char[] password(String account) {
        return ("latihan-" + account).toCharArray();
    }
}
