package id.loket.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.CardState;
import id.loket.kernel.Sex;
import id.loket.packet.OfficeSeal;
import id.loket.packet.PublicSeal;
import id.loket.registry.Resident;
import id.loket.training.InmateList;
import id.loket.training.InmateList.Fate;
import id.loket.training.InmateList.Inmate;
import id.loket.verification.campaign.CampaignDraft;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.RowState;
import id.loket.verification.campaign.TakeRequest;
import id.loket.verification.desk.Choice;
import id.loket.verification.desk.Decision.Stage;
import id.loket.verification.desk.Desk;
import id.loket.verification.desk.DeskCase;
import id.loket.verification.desk.DeskProgress;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.RowFilter;
import id.loket.verification.match.ListMatching;
import id.loket.verification.match.MatchWatch;
import id.loket.verification.result.ResultCheck;
import id.loket.verification.result.ResultRequest;
import id.loket.verification.result.Results;

/** A prison sends its list, every row of it is decided, and the result goes back signed. */
@Component(service = PrisonDay.class)
public final class PrisonDay {

    private static final String PRISON = "Lapas Kelas IIA Bontang";
    private static final int PAGE = 500;
    private static final DeskProgress UNWATCHED = new DeskProgress() {

        @Override
        public void rows(long done, long of) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    private final Office office;
    private final Campaigns campaigns;
    private final CampaignLists lists;
    private final ListMatching matching;
    private final Desk desk;
    private final Results results;
    private final OfficeSeal seal;

    /** Called by Declarative Services. */
    @Activate
    public PrisonDay(@Reference Office office, @Reference Campaigns campaigns, @Reference CampaignLists lists,
            @Reference ListMatching matching, @Reference Desk desk, @Reference Results results,
            @Reference OfficeSeal seal) {
        this.office = office;
        this.campaigns = campaigns;
        this.lists = lists;
        this.matching = matching;
        this.desk = desk;
        this.results = results;
        this.seal = seal;
    }

    /** @return figures by name */
    Map<String, Object> run(Path folder, Day day) throws IOException {
        var file = folder.resolve("daftar-lapas.csv");
        var inmates = inmates().write(file);
        var list = take(file);
        day.happened(DemoMsg.inmatesTaken, list.totalRows());
        var run = matching.run(office.verifier, list.id(), MatchWatch.unwatched());
        day.happened(DemoMsg.inmatesMatched, run.residents(), run.proposed().same(), run.proposed().look(),
                run.proposed().different());
        decide(list, inmates, day);
        giveBack(list, folder, day);
        var totals = desk.totals(office.verifier, list.id());
        var figures = new LinkedHashMap<String, Object>();
        figures.put("inmates", totals.rows().count());
        figures.put("inmatesDecided", totals.decided());
        figures.put("inmatesResidual", totals.residual());
        return figures;
    }

    /** The mix of the reported list; a small demo has fewer residents to put on it. */
    private InmateList inmates() {
        var list = new InmateList(office.today());
        var withCards = residents("select r from Resident r where r.sex = :sex and exists (select c.id from Card c"
                + " where c.residentId = r.id and c.state = :state) order by r.id", CardState.HANDED_OVER);
        withCards.stream().limit(Fate.PRINTED.share()).forEach(resident -> list.add(Fate.PRINTED, resident));
        var without = residents("select r from Resident r where r.sex = :sex and not exists (select c.id from Card c"
                + " where c.residentId = r.id and c.state = :state) order by r.id", CardState.HANDED_OVER).iterator();
        for (var fate : List.of(Fate.NOT_RECORDED, Fate.ALIAS, Fate.AMBIGUOUS, Fate.RELEASED, Fate.TRANSFERRED)) {
            for (int i = 0; i < fate.share() && without.hasNext(); i++) {
                list.add(fate, without.next());
            }
        }
        list.addStrangers(Fate.ELSEWHERE, Fate.ELSEWHERE.share());
        list.addStrangers(Fate.NOBODY, Fate.NOBODY.share());
        return list;
    }

    private List<Resident> residents(String query, CardState state) {
        return office.store.read(transaction -> transaction.entities().createQuery(query, Resident.class)
                .setParameter("sex", Sex.MALE).setParameter("state", state).setMaxResults(PAGE).getResultList());
    }

    private CampaignList take(Path file) {
        var today = office.today();
        var campaign = campaigns.create(office.verifier, new CampaignDraft(CampaignKind.LAPAS, "Warga binaan " + PRISON,
                PRISON, today, "Daftar pemilih", "surat KPU 12/PL.02/2026", today.plusMonths(6)));
        var mapping = lists.sketch(office.verifier, file, PRISON).mapping();
        return lists.take(office.verifier, campaign.id(), new TakeRequest(file, Set.of(), mapping), Office.QUIET).list();
    }

    /** What the prison says of an inmate is looked at first; then what is beyond doubt, at once; then the rest. */
    private void decide(CampaignList list, List<Inmate> inmates, Day day) {
        int byTwo = 0;
        int one = 0;
        for (int line = 1; line <= inmates.size(); line++) {
            if (outcome(inmates.get(line - 1)) != null) {
                byTwo += decide(ListRow.id(list.id(), line), inmates.get(line - 1));
                one++;
            }
        }
        var atOnce = desk.acceptable(office.verifier, list.id()) == 0 ? 0
                : desk.acceptSame(office.verifier, list.id(), UNWATCHED).rows();
        var open = RowFilter.all(list.id()).with(RowState.OPEN);
        for (var rows = desk.rows(office.verifier, open, 0, PAGE); !rows.isEmpty();
                rows = desk.rows(office.verifier, open, rows.get(rows.size() - 1).id(), PAGE)) {
            for (var row : rows) {
                byTwo += decide(row.id(), inmates.get(row.person().line() - 1));
                one++;
            }
        }
        var totals = desk.totals(office.verifier, list.id());
        day.happened(DemoMsg.inmatesDecided, atOnce, one, byTwo, totals.open().count() + totals.contested().count(),
                totals.residual());
    }

    /** @return 1 if it took two people, else 0 */
    private int decide(long rowId, Inmate inmate) {
        var first = desk.decide(office.verifier, choice(office.verifier, rowId, inmate));
        if (first.stage() == Stage.FINAL) {
            return 0;
        }
        desk.decide(office.supervisor, choice(office.supervisor, rowId, inmate));
        return 1;
    }

    private Choice choice(Session session, long rowId, Inmate inmate) {
        var opened = desk.open(session, rowId);
        var outcome = outcome(inmate) == null ? suggested(opened, inmate) : outcome(inmate);
        var resident = inmate.fate().isResident() && !outcome.excludesResident() ? inmate.residentId() : null;
        return new Choice(rowId, opened.version(), outcome, resident, "", false);
    }

    /** @return what the person at the prison knows and the register does not; null if the register tells enough */
    private static Outcome outcome(Inmate inmate) {
        return switch (inmate.fate()) {
            case ALIAS -> Outcome.ALIAS_CONFIRMED;
            case AMBIGUOUS -> Outcome.AMBIGUOUS;
            case RELEASED -> Outcome.RELEASED;
            case TRANSFERRED -> Outcome.TRANSFERRED;
            default -> null;
        };
    }

    /** A likely resident who is somebody else is not taken for the inmate. */
    private static Outcome suggested(DeskCase opened, Inmate inmate) {
        return switch (inmate.fate()) {
            case ELSEWHERE -> Outcome.OTHER_REGENCY;
            case NOBODY -> Outcome.NOT_FOUND;
            case PRINTED -> Outcome.FOUND_RECORDED_PRINTED;
            default -> opened.suggested().needsResident() ? opened.suggested() : Outcome.FOUND_NOT_RECORDED;
        };
    }

    /** The check is that of the receiver: with the office's public key, and nothing else of the office. */
    private void giveBack(CampaignList list, Path folder, Day day) throws IOException {
        var file = folder.resolve("hasil-lapas.zip");
        Files.deleteIfExists(file);
        var made = results.make(office.supervisor,
                new ResultRequest(list.id(), "Kepala " + PRISON, "surat KPU 12/PL.02/2026"), file, UNWATCHED);
        day.happened(DemoMsg.inmatesGivenBack, made.number(), file.getFileName());
        var key = folder.resolve("kunci-publik-kantor.pem");
        seal.export(office.supervisor, key);
        day.happened(DemoMsg.inmatesChecked, check(file, key, true));
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        var changed = Files.write(folder.resolve("hasil-lapas-berubah.zip"), bytes);
        day.happened(DemoMsg.inmatesChanged, check(changed, key, false));
        Files.delete(changed);
    }

    private static String check(Path file, Path key, boolean reliable) {
        var check = ResultCheck.of(file, PublicSeal.read(key));
        if (check.verdict().isReliable() != reliable) {
            throw new IllegalStateException("the check of " + file + " found " + check.verdict());
        }
        return check.words().found();
    }
}
