package id.loket.outreach.visit.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.visit.FieldCheck;
import id.loket.outreach.visit.FieldChecks;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.VisitMsg;
import id.loket.outreach.visit.Visits;
import id.loket.registry.Residents;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.store.Installation;
import id.loket.store.Store;

/** Field checks in this node's store. */
@Component
public final class StoredFieldChecks implements FieldChecks {

    private static final String PURPOSE = "field check";

    private final Store store;
    private final Residents residents;
    private final Installation installation;

    /**
     * @param store open
     * @param residents who is checked
     * @param installation this node
     */
    @Activate
    public StoredFieldChecks(@Reference Store store, @Reference Residents residents, @Reference Installation installation) {
        this.store = store;
        this.residents = residents;
        this.installation = installation;
    }

    @Override
    public FieldCheck note(Session session, long residentId, FieldStatus status, String evidence) {
        session.require(CHECK);
        var said = said(evidence);
        return store.write(transaction -> {
            var village = residents.byId(transaction, residentId)
                    .orElseThrow(() -> new Refusal(VisitMsg.unknownResident)).village();
            var visit = VisitRows.today(transaction, LocalDate.ofInstant(transaction.now(), installation.zone()), village);
            var parcel = VisitRows.openPackage(transaction);
            var team = parcel.map(LaptopPackage::team).or(() -> visit.map(Visit::team));
            var check = new FieldCheck(UUID.randomUUID().toString(),
                    new FieldCheck.About(visit.map(Visit::id).orElse(null), residentId, village), status, said,
                    new FieldCheck.Made(session.account(), transaction.now(), team.orElse(null),
                            parcel.map(open -> installation.node()).orElse(null), parcel.map(LaptopPackage::id).orElse(null)));
            transaction.entities().persist(check);
            transaction.audit(session.entry("outreach.check", PURPOSE + "; " + status, "check:" + check.id(), check.subject()));
            transaction.announce(Visits.AREA);
            return check;
        });
    }

    private static String said(String evidence) {
        var said = evidence.strip();
        if (said.isEmpty()) {
            throw new Refusal(VisitMsg.evidenceMissing);
        }
        if (said.length() > EVIDENCE_LENGTH) {
            throw new Refusal(VisitMsg.evidenceTooLong, EVIDENCE_LENGTH);
        }
        return said;
    }

    @Override
    public List<FieldCheck> latest(Session session, int limit) {
        session.require(CHECK);
        return store.read(transaction -> transaction.entities()
                .createQuery("select c from FieldCheck c order by c.checkedAt desc, c.id", FieldCheck.class)
                .setMaxResults(limit).getResultList());
    }
}
