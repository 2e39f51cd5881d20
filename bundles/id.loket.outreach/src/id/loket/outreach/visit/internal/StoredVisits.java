package id.loket.outreach.visit.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Access;
import id.loket.access.Access.LoginHint;
import id.loket.access.People;
import id.loket.access.Permission;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.visit.Holidays;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.VisitMsg;
import id.loket.outreach.visit.VisitPlan;
import id.loket.outreach.visit.VisitResult;
import id.loket.outreach.visit.VisitRules;
import id.loket.outreach.visit.Visits;
import id.loket.registry.Regions;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Visits in the office's store. */
@Component
public final class StoredVisits implements Visits {

    private static final String PURPOSE = "field visit";
    private static final int REASON_LENGTH = 1000;

    private final Store store;
    private final Access access;
    private final People people;
    private final OfficeSettings settings;
    private final DaySheets sheets;
    private final VisitCounts counts;
    private final ZoneId zone;

    /**
     * @param store open
     * @param access knows the accounts
     * @param people names on refusals
     * @param settings holidays
     * @param regions names of places, by which recordings are known
     * @param sheets the paper
     * @param installation its zone
     */
    @Activate
    public StoredVisits(@Reference Store store, @Reference Access access, @Reference People people, @Reference OfficeSettings settings,
            @Reference Regions regions, @Reference DaySheets sheets, @Reference Installation installation) {
        this.store = store;
        this.access = access;
        this.people = people;
        this.settings = settings;
        this.sheets = sheets;
        zone = installation.zone();
        counts = new VisitCounts(regions, zone);
    }

    @Override
    public List<Visit> between(Session session, LocalDate from, LocalDate until) {
        session.require(VIEW);
        return store.read(transaction -> VisitRows.between(transaction, from, until));
    }

    @Override
    public List<Visit> latest(Session session, int limit) {
        session.require(VIEW);
        return store.read(transaction -> VisitRows.latest(transaction, limit));
    }

    @Override
    public Optional<Visit> byId(Session session, String id) {
        session.require(VIEW);
        return store.read(transaction -> Optional.ofNullable(transaction.entities().find(Visit.class, id)));
    }

    @Override
    public Visit plan(Session session, VisitPlan plan) {
        session.require(PLAN);
        return store.write(transaction -> {
            requirePossible(transaction, plan, null);
            var visit = new Visit(plan, session.account(), transaction.now());
            carry(transaction, visit);
            transaction.entities().persist(visit);
            return noted(transaction, session, "outreach.visit-plan", visit);
        });
    }

    @Override
    public Visit change(Session session, String id, VisitPlan plan) {
        session.require(PLAN);
        return store.write(transaction -> {
            var visit = VisitRows.known(transaction, id);
            requirePossible(transaction, plan, id);
            visit.change(plan);
            transaction.entities().flush(); // its places of before must not count as taken on
            carry(transaction, visit);
            return noted(transaction, session, "outreach.visit-change", visit);
        });
    }

    private void requirePossible(Transaction transaction, VisitPlan plan, String changed) {
        VisitRules.requireSound(plan, today(transaction));
        VisitRules.requireKnown(plan, access.accounts().stream().map(LoginHint::account).sorted().toList());
        VisitRules.requireFree(plan, others(transaction, plan, changed), people::name);
        VisitRules.requireDoable(plan, VisitRows.capacity(transaction));
    }

    private static List<Visit> others(Transaction transaction, VisitPlan plan, String changed) {
        return VisitRows.between(transaction, plan.firstDay(), plan.lastDay()).stream()
                .filter(visit -> !visit.id().equals(changed)).toList();
    }

    private LocalDate today(Transaction transaction) {
        return LocalDate.ofInstant(transaction.now(), zone);
    }

    private static void carry(Transaction transaction, Visit visit) {
        visit.stops().forEach(stop -> VisitRows.leftover(transaction, stop.kind(), stop.place())
                .ifPresent(left -> stop.carry(left.visit(), Math.min(left.people(), stop.target()))));
    }

    @Override
    public Advice advice(Session session, VisitPlan plan, String changed) {
        session.require(PLAN);
        return store.read(transaction -> {
            var capacity = VisitRows.capacity(transaction);
            var most = capacity.of((int) plan.days().count(), plan.crew().laptops().size());
            return new Advice(VisitRules.warnings(plan, holidays()), refusal(transaction, plan, changed), most, capacity);
        });
    }

    @Override
    public Holidays holidays() {
        return Holidays.of(settings.get(Holidays.SETTING).orElse(""));
    }

    private Optional<Refusal> refusal(Transaction transaction, VisitPlan plan, String changed) {
        try {
            requirePossible(transaction, plan, changed);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    @Override
    public Visit goOut(Session session, String id) {
        return step(session, RUN, id, "outreach.visit-out", (transaction, visit) -> {
            VisitRules.requireTime(visit, today(transaction));
            visit.goOut(session.account(), transaction.now());
        });
    }

    @Override
    public Visit comeHome(Session session, String id) {
        return step(session, RUN, id, "outreach.visit-home",
                (transaction, visit) -> visit.comeHome(session.account(), transaction.now()));
    }

    @Override
    public Visit cancel(Session session, String id, String reason) {
        var why = reason.strip();
        if (why.isEmpty()) {
            throw new Refusal(VisitMsg.reasonMissing);
        }
        return step(session, PLAN, id, "outreach.visit-cancel", (transaction, visit) ->
                visit.cancel(why.substring(0, Math.min(why.length(), REASON_LENGTH)), session.account(), transaction.now()));
    }

    @Override
    public Visit close(Session session, String id) {
        return step(session, PLAN, id, "outreach.visit-close", (transaction, visit) ->
                visit.close(counts.of(transaction, visit), session.account(), transaction.now()));
    }

    private Visit step(Session session, Permission permission, String id, String action,
            BiConsumer<Transaction, Visit> change) {
        session.require(permission);
        return store.write(transaction -> {
            var visit = VisitRows.known(transaction, id);
            change.accept(transaction, visit);
            return noted(transaction, session, action, visit);
        });
    }

    private static Visit noted(Transaction transaction, Session session, String action, Visit visit) {
        transaction.audit(session.entry(action, PURPOSE, "visit:" + visit.id()));
        transaction.announce(AREA);
        return visit;
    }

    @Override
    public VisitResult result(Session session, String id) {
        session.require(VIEW);
        return store.read(transaction -> counts.of(transaction, VisitRows.known(transaction, id)));
    }

    @Override
    public byte[] daySheet(Session session, String id) {
        session.require(RUN);
        return sheets.make(session, store.read(transaction -> VisitRows.known(transaction, id)));
    }
}
