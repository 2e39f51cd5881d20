package id.loket.verification.result.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.document.Documents;
import id.loket.kernel.RegionCode;
import id.loket.packet.OfficeSeal;
import id.loket.packet.PublicSeal;
import id.loket.registry.Regions;
import id.loket.registry.lists.ImportProgress;
import id.loket.registry.office.OfficeSettings;
import id.loket.registry.tables.Tables;
import id.loket.registry.tables.TableRow;
import id.loket.store.Transaction;
import id.loket.testing.Stub;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;
import id.loket.verification.campaign.CampaignDraft;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.RowState;
import id.loket.verification.campaign.TakeRequest;
import id.loket.verification.campaign.internal.ListRemoval;
import id.loket.verification.campaign.internal.StoredCampaigns;
import id.loket.verification.campaign.internal.StoredLists;
import id.loket.verification.desk.Decision;
import id.loket.verification.desk.Desk;
import id.loket.verification.desk.DeskProgress;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.RowFilter;
import id.loket.verification.desk.RowResult;
import id.loket.verification.desk.Totals;
import id.loket.verification.desk.internal.DecisionHeirs;
import id.loket.verification.result.ListResult;
import id.loket.verification.result.ResultRequest;

/** An office that gives lists back: lists and register in the store, decisions of a desk as a test says them. */
final class ResultOffice {

    static final RegionCode OFFICE = new RegionCode("71.10");
    static final RegionCode ELSEWHERE = new RegionCode("64.08");
    static final String HEADERS = "NO,NAMA WBP,NIK,TGL LAHIR,BLOK\n";
    static final String ROWS = "1,ANI MAMONTO,7110014508689901,05-08-1968,A1\n2,BUDI PAPUTUNGAN,,25-08-1990,A2\n"
            + "3,CICI LASABUDA,6408015203919903,12-03-1991,B1\n";
    static final String SECRET = "nama asli DEDI TUNGKAGI";

    final Session verifier = TestSessions.of(Role.VERIFIER);
    final Session supervisor = TestSessions.of(Role.SUPERVISOR);
    final TestStore test;
    final CampaignLists lists;
    final OfficeResults results;
    final Map<Integer, Decision> decisions = new HashMap<>();
    final Map<Integer, RegionCode> homes = new HashMap<>();
    final KeyPair key = newKey();
    boolean sealHere = true;
    private final Path folder;
    private final StoredCampaigns campaigns;

    ResultOffice(TestStore test, Path folder) {
        this(test, folder, Stub.answering(Documents.class, (name, with) -> new byte[] {'%', 'P', 'D', 'F'}));
    }

    ResultOffice(TestStore test, Path folder, Documents documents) {
        this.test = test;
        this.folder = folder;
        campaigns = new StoredCampaigns(test.store(), test.clock());
        lists = new StoredLists(test.store(), regions(), test.clock(), new ListRemoval(test.store()), new DecisionHeirs());
        results = new OfficeResults(test.store(), desk(), regions(), seal(), documents, settings(), account -> "Sri Mulyani",
                new TestInstallation(), test.clock());
    }

    PublicSeal publicSeal() {
        return PublicSeal.of(key.getPublic());
    }

    CampaignList list() throws IOException {
        return list(CampaignKind.LAPAS);
    }

    CampaignList list(CampaignKind kind) throws IOException {
        var campaign = campaigns.create(verifier, new CampaignDraft(kind, "Warga binaan Lapas Bontang 2026", "Lapas Bontang",
                LocalDate.of(2026, 10, 1), "pemilu", "surat KPU 12/2026", LocalDate.of(2027, 3, 31)));
        return take(campaign.id(), Files.writeString(folder.resolve("daftar.csv"), HEADERS + ROWS));
    }

    CampaignList take(long campaign, Path file) {
        var mapping = lists.sketch(verifier, file, "Lapas Bontang").mapping();
        return lists.take(verifier, campaign, new TakeRequest(file, Set.of(), mapping), quiet()).list();
    }

    void decide(int line, Outcome outcome, Flag... flags) {
        decisions.put(line, new Decision(line, line, Decision.Stage.FINAL, outcome, 4711L, Set.of(flags), SECRET, null,
                "verifier", test.clock().instant(), 0, null, null));
    }

    void decideAll() {
        decide(1, Outcome.FOUND_RECORDED_PRINTED, Flag.FOUND, Flag.RECORDED, Flag.PRINTED);
        decide(2, Outcome.ALIAS_CONFIRMED, Flag.FOUND);
        decide(3, Outcome.OTHER_REGENCY);
        homes.put(3, ELSEWHERE);
    }

    ListResult make(CampaignList list) {
        return make(list, file());
    }

    ListResult make(CampaignList list, Path file) {
        return results.make(supervisor, request(list), file, unwatched());
    }

    Path file() {
        return folder.resolve("hasil.zip");
    }

    static ResultRequest request(CampaignList list) {
        return new ResultRequest(list.id(), "Kepala Lapas Kelas IIA Bontang", "W18.PAS.5-PK.01-12 tanggal 1 Oktober 2026");
    }

    /** @return every row of a sheet of the file with the rows, the head first */
    List<List<String>> sheet(Path container, String sheet) throws IOException {
        var unpacked = Unpacked.of(container, Files.createTempDirectory(folder, "hasil"));
        var rows = new ArrayList<List<String>>();
        Tables.open(unpacked.resolve(ResultContainer.ROWS)).read(sheet, row -> rows.add(cells(row)));
        return rows;
    }

    private static List<String> cells(TableRow row) {
        return List.of(row.texts()).stream().map(cell -> cell == null ? "" : cell).toList();
    }

    static DeskProgress unwatched() {
        return stoppingAt(Long.MAX_VALUE);
    }

    static DeskProgress stoppingAt(long row) {
        return new DeskProgress() {

            private long at;

            @Override
            public void rows(long done, long of) {
                at = done;
            }

            @Override
            public boolean cancelled() {
                return at >= row;
            }
        };
    }

    private Desk desk() {
        return Stub.answering(Desk.class, (name, with) -> switch (name) {
            case "results" -> results((Session) with[0], (long) with[1], (Consumer<?>) with[3]);
            case "totals" -> totals((long) with[1]);
            default -> throw new UnsupportedOperationException(name);
        });
    }

    @SuppressWarnings("unchecked") // the desk's own type
    private Object results(Session session, long listId, Consumer<?> results) {
        lists.read(session, listId, "uji", person -> {
            var decision = decisions.get(person.line());
            ((Consumer<RowResult>) results).accept(new RowResult(person.line(), person, homes.get(person.line()),
                    decision == null ? RowState.OPEN : RowState.DECIDED, decision));
        });
        return null;
    }

    private Totals totals(long listId) {
        var rows = test.store().read(transaction -> transaction.entities().find(CampaignList.class, listId).totalRows());
        var filter = RowFilter.all(listId);
        return new Totals(new Totals.Figure(rows, filter), new Totals.Figure(rows - decisions.size(), filter),
                new Totals.Figure(0, filter), decisions.values().stream()
                        .map(each -> new Totals.OutcomeFigure(each.outcome(), new Totals.Figure(1, filter))).toList(),
                Map.of());
    }

    private static Regions regions() {
        var names = Map.of(OFFICE, "Kabupaten Bolaang Mongondow Timur", ELSEWHERE, "Kabupaten Kutai Timur");
        return Stub.answering(Regions.class, (name, with) -> switch (name) {
            case "office" -> new Regions.Region(OFFICE, names.get(OFFICE));
            case "name" -> Optional.ofNullable(names.get(with[0]));
            case "successor" -> Optional.empty();
            default -> List.of();
        });
    }

    private OfficeSeal seal() {
        return Stub.answering(OfficeSeal.class, (name, with) -> switch (name) {
            case "here" -> sealHere;
            case "sign" -> signature(key, (byte[]) with[1]);
            case "publicSeal" -> publicSeal();
            default -> throw new UnsupportedOperationException(name);
        });
    }

    static byte[] signature(KeyPair key, byte[] content) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OfficeSettings settings() {
        return new OfficeSettings() {

            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(Map.of(HEAD_NAME, "Drs. RUSDI GUMALANGIT, M.Si", HEAD_NUMBER,
                        "19700101 199503 1 001").get(key));
            }

            @Override
            public void put(Transaction transaction, String key, String value) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static ImportProgress quiet() {
        return new ImportProgress() {

            @Override
            public void rows(int done, double share) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
