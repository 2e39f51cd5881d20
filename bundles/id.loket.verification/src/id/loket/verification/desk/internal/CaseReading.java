package id.loket.verification.desk.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.matching.Candidate;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Transaction;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.desk.Decision;
import id.loket.verification.desk.DeskCase;
import id.loket.verification.desk.DeskMsg;
import id.loket.verification.desk.DeskRow;
import id.loket.verification.desk.RegisterCandidate;
import id.loket.verification.field.internal.FindingTable;
import id.loket.verification.identify.internal.FoundByFinger;
import id.loket.verification.match.internal.ProposalTable;

/** Opens one row beside the residents it may be, in one transaction, which leaves an audit row with all of them. */
final class CaseReading {

    private static final String OPEN = "verification.open-row";

    private final Residents residents;
    private final Facts facts;
    private final SideBySide sides;
    private final Regions regions;
    private final Transaction transaction;
    private final OpenedList opened;

    CaseReading(Residents residents, Facts facts, Regions regions, Transaction transaction, OpenedList opened) {
        this.residents = residents;
        this.facts = facts;
        this.regions = regions;
        this.transaction = transaction;
        this.opened = opened;
        sides = new SideBySide(regions);
    }

    DeskCase open(Session session, long rowId) throws SQLException {
        var row = row(rowId);
        var story = opened.story(transaction, rowId);
        var shown = new LinkedHashMap<Resident, Candidate>();
        // A finger tells more than a name: whoever was found by it comes first.
        FoundByFinger.forRow(transaction, rowId).stream().boxed().flatMap(id -> residents.byId(transaction, id).stream())
                .forEach(resident -> shown.put(resident, SideBySide.compare(opened.list().id(), row.person(), resident)));
        for (var candidate : new ProposalTable(transaction.connection(), opened.list().id())
                .candidates(rowId, opened.cipher()).orElse(List.of())) {
            residents.byId(transaction, candidate.resident()).ifPresent(resident -> shown.put(resident, candidate));
        }
        // Whom somebody chose by searching belongs on the screen of the second person too.
        story.stream().filter(each -> each.undone() == null && each.residentId() != null).map(Decision::residentId).distinct()
                .filter(id -> shown.keySet().stream().noneMatch(resident -> resident.id() == id))
                .flatMap(id -> residents.byId(transaction, id).stream()).toList()
                .forEach(resident -> shown.put(resident, SideBySide.compare(opened.list().id(), row.person(), resident)));
        var candidates = beside(row, shown);
        var kind = transaction.entities().find(Campaign.class, opened.list().campaignId()).kind();
        audit(session, rowId, shown.keySet());
        return new DeskCase(row, kind, transaction.entities().find(ListRow.class, rowId).version(),
                sides.alone(row.person()), candidates,
                candidates.isEmpty() ? Suggestion.forNobody(row.homeRegency(), regions.office().code())
                        : Suggestion.forResident(candidates.get(0).flags(), kind),
                story, new FindingTable(transaction.connection()).of(rowId, opened.cipher()));
    }

    RegisterCandidate compare(Session session, long rowId, long residentId) throws SQLException {
        var row = row(rowId);
        var resident = residents.byId(transaction, residentId).orElseThrow(() -> new Refusal(DeskMsg.residentGone));
        audit(session, rowId, List.of(resident));
        return beside(row, Map.of(resident, SideBySide.compare(opened.list().id(), row.person(), resident))).get(0);
    }

    private List<RegisterCandidate> beside(DeskRow row, Map<Resident, Candidate> shown) {
        var known = facts.of(transaction, shown.keySet().stream().map(Resident::id).toList());
        var candidates = new ArrayList<RegisterCandidate>();
        shown.forEach((resident, candidate) -> candidates
                .add(sides.candidate(row.person(), resident, candidate, known.get(resident.id()))));
        return candidates;
    }

    private DeskRow row(long rowId) throws SQLException {
        return opened.rows(transaction, List.of(rowId)).stream().findFirst().orElseThrow(() -> new Refusal(DeskMsg.rowGone));
    }

    private void audit(Session session, long rowId, Iterable<Resident> shown) {
        var subjects = Stream.<String>builder().add("row:" + rowId);
        shown.forEach(resident -> subjects.add("resident:" + resident.id()));
        transaction.audit(session.entry(OPEN, opened.list().fileName(), subjects.build().toArray(String[]::new)));
    }
}
