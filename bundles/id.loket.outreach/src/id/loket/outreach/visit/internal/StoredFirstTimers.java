package id.loket.outreach.visit.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.document.Documents;
import id.loket.kernel.AgeRule;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.visit.FieldCheck;
import id.loket.outreach.visit.FieldChecks;
import id.loket.outreach.visit.FirstTimer;
import id.loket.outreach.visit.FirstTimer.Form;
import id.loket.outreach.visit.FirstTimers;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.VisitMsg;
import id.loket.outreach.visit.Visits;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.fieldwork.FieldTasks;
import id.loket.registry.fieldwork.FieldTasks.Task;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** First-timers of the register and those registered by a team or a school. */
@Component
public final class StoredFirstTimers implements FirstTimers {

    private static final String PURPOSE = "first-timers";
    private static final int NAME_LENGTH = 100;
    /** Whoever turns 17 later than in so many years comes to no recording before the list is old. */
    private static final int YEARS_AHEAD = 2;

    private final Store store;
    private final Residents residents;
    private final Standings standings;
    private final List<FieldTasks> modules;
    private final FirstTimerPaper paper;
    private final FormSeal seal;
    private final Installation installation;

    /**
     * @param store open
     * @param residents of the register
     * @param standings how far each is
     * @param modules that keep lists of schools
     * @param documents makes the paper
     * @param regions names on it
     * @param installation this node
     */
    @Activate
    public StoredFirstTimers(@Reference Store store, @Reference Residents residents, @Reference Standings standings,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<FieldTasks> modules, @Reference Documents documents, @Reference Regions regions, @Reference Installation installation) {
        this.store = store;
        this.residents = residents;
        this.standings = standings;
        this.modules = List.copyOf(modules);
        this.installation = installation;
        paper = new FirstTimerPaper(documents, regions);
        seal = new FormSeal(store.cipher());
    }

    @Override
    public List<Row> list(Session session, Wanted wanted) {
        session.require(Visits.RUN);
        var listed = listed(session, wanted);
        return store.write(transaction -> {
            var rows = rows(transaction, wanted, listed);
            var where = Stream.concat(wanted.villages().stream().map(village -> "village:" + village),
                    wanted.schools().stream().map(school -> "school:" + school)).sorted().toArray(String[]::new);
            transaction.audit(session.entry("outreach.first-timers", PURPOSE + "; " + rows.size(), where));
            return rows;
        });
    }

    @Override
    public byte[] paper(Session session, Wanted wanted) {
        var rows = list(session, wanted);
        if (rows.isEmpty()) {
            throw new Refusal(VisitMsg.noFirstTimers);
        }
        return paper.make(rows, wanted, store.read(transaction -> today(transaction)), session.displayName());
    }

    /**
     * Somebody whom a school's own list names.
     *
     * @param school whose list
     * @param task the row; its date is whole and within the time asked for
     */
    private record Listed(String school, Task task) {

        boolean is(Form form) {
            return form.birthDate().equals(task.born()) && form.name().strip().equalsIgnoreCase(task.name().strip());
        }

        Row row() {
            return new Row(null, task.name(), task.born(), task.village(), null, null, school,
                    VisitMsg.onSchoolList.text(task.list()), false);
        }
    }

    private List<Listed> listed(Session session, Wanted wanted) {
        return wanted.schools().stream().flatMap(school -> modules.stream()
                .flatMap(module -> module.tasks(session, FieldTasks.Query.at(school, MOST)).stream())
                .filter(task -> task.born() != null && !task.born().isBefore(wanted.turning().bornFrom())
                        && !task.born().isAfter(wanted.turning().bornUntil()))
                .map(task -> new Listed(school, task))).toList();
    }

    private List<Row> rows(Transaction transaction, Wanted wanted, List<Listed> listed) {
        var registered = registered(transaction, wanted);
        var schools = registered.stream().filter(each -> each.residentId() != null)
                .collect(Collectors.toMap(FirstTimer::residentId, FirstTimer::school, (one, other) -> one, HashMap::new));
        var strangers = new ArrayList<Listed>();
        listed.forEach(each -> inRegister(transaction, each).ifPresentOrElse(
                resident -> schools.putIfAbsent(resident.id(), each.school()), () -> strangers.add(each)));
        var known = Stream.concat(ofVillages(transaction, wanted).stream(), schools.keySet().stream()
                .map(id -> residents.byId(transaction, id).orElse(null)).filter(Objects::nonNull)
                .filter(resident -> wanted.villages().contains(resident.village())
                        || wanted.schools().contains(schools.get(resident.id()))))
                .collect(Collectors.toMap(Resident::id, resident -> resident, (one, other) -> one));
        var words = standings.of(transaction, known.keySet());
        var rows = new ArrayList<Row>();
        known.values().forEach(resident -> rows.add(new Row(resident.id(), resident.name(), resident.birthDate(),
                resident.village(), resident.rt(), resident.rw(), schools.getOrDefault(resident.id(), ""),
                words.get(resident.id()).words(), words.get(resident.id()).recorded())));
        var forms = registered.stream().filter(each -> each.residentId() == null).map(seal::open).toList();
        forms.forEach(form -> rows.add(new Row(null, form.name(), form.birthDate(), form.village(), null, null, form.school(),
                VisitMsg.notInRegister.text(), false)));
        strangers.stream().filter(each -> forms.stream().noneMatch(each::is)).map(Listed::row).forEach(rows::add);
        rows.sort(Comparator.comparing((Row row) -> row.village() == null ? "" : row.village().value())
                .thenComparing(row -> Objects.toString(row.rw(), "")).thenComparing(row -> Objects.toString(row.rt(), ""))
                .thenComparing(Row::name));
        return rows.subList(0, Math.min(MOST, rows.size()));
    }

    private Optional<Resident> inRegister(Transaction transaction, Listed listed) {
        return Optional.ofNullable(listed.task().nik()).flatMap(nik -> residents.byNik(transaction, new Nik(nik)));
    }

    private static List<Resident> ofVillages(Transaction transaction, Wanted wanted) {
        if (wanted.villages().isEmpty()) {
            return List.of();
        }
        return transaction.entities()
                .createQuery("select r from Resident r where r.villageCode in :villages and r.birthDate between :from and :until"
                        + " order by r.villageCode, r.birthDate", Resident.class)
                .setParameter("villages", wanted.villages().stream().map(RegionCode::value).toList())
                .setParameter("from", wanted.turning().bornFrom()).setParameter("until", wanted.turning().bornUntil())
                .setMaxResults(MOST).getResultList();
    }

    private static List<FirstTimer> registered(Transaction transaction, Wanted wanted) {
        return transaction.entities()
                .createQuery("select f from FirstTimer f where f.birthDate between :from and :until order by f.birthDate, f.id",
                        FirstTimer.class)
                .setParameter("from", wanted.turning().bornFrom()).setParameter("until", wanted.turning().bornUntil())
                .getResultStream()
                .filter(each -> wanted.schools().contains(each.school())
                        || each.village().filter(wanted.villages()::contains).isPresent())
                .limit(MOST).toList();
    }

    @Override
    public FirstTimer register(Session session, Form form) {
        session.require(FieldChecks.CHECK);
        return store.write(transaction -> {
            requireSound(form, today(transaction));
            var resident = form.nik() == null ? null : residents.byNik(transaction, form.nik()).orElse(null);
            requireNew(transaction, resident);
            var parcel = VisitRows.openPackage(transaction).map(LaptopPackage::id).orElse(null);
            var visit = VisitRows.today(transaction, today(transaction), form.village()).map(Visit::id).orElse(null);
            var id = UUID.randomUUID().toString();
            var firstTimer = new FirstTimer(id, visit, form, resident == null ? null : resident.id(), seal.seal(id, form),
                    new FieldCheck.Made(session.account(), transaction.now(), null, null, parcel));
            transaction.entities().persist(firstTimer);
            transaction.audit(session.entry("outreach.first-timer", PURPOSE, "first-timer:" + id));
            transaction.announce(Visits.AREA);
            return firstTimer;
        });
    }

    private static void requireSound(Form form, LocalDate today) {
        if (form.name().isBlank() || form.name().length() > NAME_LENGTH) {
            throw new Refusal(VisitMsg.nameMissing);
        }
        if (AgeRule.age(form.birthDate(), today) < AgeRule.PRINTING_AGE - YEARS_AHEAD) {
            throw new Refusal(VisitMsg.tooYoung, AgeRule.PRINTING_AGE - YEARS_AHEAD);
        }
    }

    private static void requireNew(Transaction transaction, Resident resident) {
        if (resident != null && !transaction.entities().createQuery("select f.id from FirstTimer f where f.residentId = :id")
                .setParameter("id", resident.id()).getResultList().isEmpty()) {
            throw new Refusal(VisitMsg.registeredAlready, resident.name());
        }
    }

    private LocalDate today(Transaction transaction) {
        return LocalDate.ofInstant(transaction.now(), installation.zone());
    }

    @Override
    public List<Registered> registered(Session session, int limit) {
        session.require(Visits.RUN);
        return store.write(transaction -> {
            var rows = transaction.entities()
                    .createQuery("select f from FirstTimer f order by f.registeredAt desc, f.id", FirstTimer.class)
                    .setMaxResults(limit).getResultStream().map(each -> new Registered(each, seal.open(each))).toList();
            transaction.audit(session.entry("outreach.first-timers", PURPOSE + "; " + rows.size(),
                    rows.stream().map(row -> "first-timer:" + row.firstTimer().id()).toArray(String[]::new)));
            return rows;
        });
    }
}
