package id.loket.registry.lists.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ImportProgress;
import id.loket.registry.lists.ImportRequest;
import id.loket.registry.lists.ImportResult;
import id.loket.registry.lists.ImportedList;
import id.loket.registry.lists.ListField;
import id.loket.registry.lists.ListImport;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.lists.ListOutline;
import id.loket.registry.lists.RowVerdict;
import id.loket.registry.lists.internal.Judge.Judgement;
import id.loket.registry.lists.internal.RowReader.ReadRow;
import id.loket.registry.tables.FileHash;
import id.loket.registry.tables.TableFile;
import id.loket.registry.tables.TableHead;
import id.loket.registry.tables.TableMsg;
import id.loket.registry.tables.Tables;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Imports lists into the store. */
@Component
public final class ListImporter implements ListImport {

    private static final int SAMPLE_ROWS = 20;

    private final Store store;
    private final Regions regions;
    private final Clock clock;
    private final SavedMappings saved;

    /**
     * @param store where residents lie
     * @param regions knows the villages
     * @param clock tells today
     */
    @Activate
    public ListImporter(@Reference Store store, @Reference Regions regions, @Reference Clock clock) {
        this.store = store;
        this.regions = regions;
        this.clock = clock;
        this.saved = new SavedMappings(store);
    }

    @Override
    public ListOutline outline(Session session, Path file) {
        session.require(IMPORT);
        var list = Tables.open(file);
        return new ListOutline(file, list.format(), list.sheets().stream().map(sheet -> outline(list, sheet)).toList());
    }

    private static ListOutline.Sheet outline(TableFile list, String sheet) {
        try {
            var head = TableHead.of(list, sheet, ListField::isKnown);
            var sample = head.sample().stream().limit(SAMPLE_ROWS).map(row -> List.of(row.texts())).toList();
            return new ListOutline.Sheet(sheet, head.row(), head.headers(), sample);
        } catch (IOException damaged) {
            throw new Refusal(damaged, TableMsg.fileNotReadable, sheet);
        }
    }

    @Override
    public List<ColumnMapping> mappings() {
        return saved.all();
    }

    @Override
    public void save(Session session, ColumnMapping mapping) {
        session.require(IMPORT);
        saved.save(session, mapping);
    }

    @Override
    public ImportResult preview(Session session, ImportRequest request, ImportProgress progress,
            Consumer<RowVerdict> verdicts) {
        session.require(IMPORT);
        store.write(transaction -> {
            transaction.audit(session.entry("registry.import-preview", TableFile.name(request.file())));
            return null;
        });
        var judge = new Judge();
        var tally = new Tally();
        var cancelled = read(plan(request), progress, chunk -> {
            var judgement = store.read(transaction -> judged(judge, chunk, transaction));
            judgement.verdicts().forEach(tally::add);
            judgement.verdicts().forEach(verdicts);
        });
        return tally.result(0, cancelled, null);
    }

    @Override
    public ImportResult run(Session session, ImportRequest request, ImportProgress progress) {
        session.require(IMPORT);
        var plan = plan(request);
        var id = begin(session, request);
        var judge = new Judge();
        var tally = new Tally();
        var headers = plan.head().headers();
        try (var rejected = new RejectedRows(request.rejected(), headers)) {
            var cancelled = read(plan, progress, chunk -> {
                var judgement = store.write(transaction -> written(judge, chunk, id, transaction));
                judgement.verdicts().forEach(tally::add);
                reject(rejected, chunk, judgement);
            });
            var result = tally.result(id, cancelled, rejected.written());
            end(session, request, result);
            return result;
        } catch (IOException failure) {
            throw new Refusal(failure, TableMsg.fileMissing, String.valueOf(request.rejected()));
        }
    }

    @Override
    public List<ImportedList> latest(int limit) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select l from ImportedList l order by l.id desc", ImportedList.class)
                .setMaxResults(limit).getResultList());
    }

    private ImportPlan plan(ImportRequest request) {
        try {
            return new ImportPlan(request, regions, LocalDate.now(clock));
        } catch (IOException damaged) {
            throw new Refusal(damaged, TableMsg.fileNotReadable, TableFile.name(request.file()));
        }
    }

    private static boolean read(ImportPlan plan, ImportProgress progress, Consumer<List<ReadRow>> chunks) {
        try {
            return new ChunkedReading(plan, progress, chunks).run();
        } catch (IOException damaged) {
            throw new Refusal(damaged, TableMsg.fileNotReadable, String.join(", ", plan.sheets()));
        }
    }

    private Judgement judged(Judge judge, List<ReadRow> chunk, Transaction transaction) {
        try {
            return judge.judge(chunk, new KnownResidents(transaction.connection(), store.engine()));
        } catch (SQLException failure) {
            throw new Refusal(failure, ListMsg.importFailed);
        }
    }

    private Judgement written(Judge judge, List<ReadRow> chunk, long id, Transaction transaction) {
        var residents = new KnownResidents(transaction.connection(), store.engine());
        try {
            var judgement = judge.judge(chunk, residents);
            residents.insert(judgement.added(), id);
            residents.update(judgement.changed(), id);
            return judgement;
        } catch (SQLException failure) {
            throw new Refusal(failure, ListMsg.importFailed);
        }
    }

    private static void reject(RejectedRows rejected, List<ReadRow> chunk, Judgement judgement) {
        for (int i = 0; i < chunk.size(); i++) {
            if (judgement.verdicts().get(i).verdict() == RowVerdict.Verdict.REJECTED) {
                rejected.add(chunk.get(i));
            }
        }
    }

    private long begin(Session session, ImportRequest request) {
        var hash = FileHash.of(request.file());
        return store.write(transaction -> {
            var list = new ImportedList(request.source(), TableFile.name(request.file()), hash, session.account(),
                    transaction.now());
            transaction.entities().persist(list);
            transaction.entities().flush();
            transaction.audit(session.entry("registry.import", request.source(), "list:" + list.id()));
            return list.id();
        });
    }

    private void end(Session session, ImportRequest request, ImportResult result) {
        store.write(transaction -> {
            transaction.entities().find(ImportedList.class, result.importId()).end(result, transaction.now());
            transaction.audit(session.entry("registry.import-end", request.source(), "list:" + result.importId()));
            transaction.announce("residents");
            return null;
        });
    }
}
