package id.loket.outreach.field.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.Evidence;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.FieldPeople;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.visit.FieldCheck;
import id.loket.outreach.visit.FieldChecks;
import id.loket.outreach.visit.VisitMsg;
import id.loket.registry.EnrolmentStanding;
import id.loket.registry.Resident;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.FieldTasks;
import id.loket.registry.fieldwork.FieldTasks.Task;
import id.loket.registry.names.NameKeys;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Rows of the lists that came along, and residents of the package. */
@Component
public final class PeopleOnBoard implements FieldPeople {

    private static final String PURPOSE = "field work";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    /** So many values in one condition, on both engines without harm. */
    private static final int AT_ONCE = 500;

    private final Store store;
    private final FieldChecks checks;
    private final List<FieldTasks> lists;
    private final Optional<EnrolmentStanding> standing;

    /**
     * @param store open
     * @param checks of residents
     * @param lists of the installed modules
     * @param standing tells who is recorded, where that module is installed
     */
    @Activate
    public PeopleOnBoard(@Reference Store store, @Reference FieldChecks checks,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<FieldTasks> lists,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
            EnrolmentStanding standing) {
        this.store = store;
        this.checks = checks;
        this.lists = List.copyOf(lists);
        this.standing = Optional.ofNullable(standing);
    }

    @Override
    public List<Place> places(Session session) {
        session.require(SEE);
        return store.read(transaction -> {
            var parcel = open(transaction);
            var checked = counts(transaction.entities().createQuery("select r.villageCode, count(distinct r.id)"
                    + " from Resident r, FieldCheck c where c.packageId = :package and c.residentId = r.id"
                    + " group by r.villageCode", Object[].class).setParameter("package", parcel.id()).getResultList());
            var people = counts(transaction.entities().createQuery("select r.villageCode, count(r) from Resident r"
                    + " group by r.villageCode", Object[].class).getResultList());
            return people.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(village -> new Place(
                    new RegionCode(village.getKey()), village.getValue(), checked.getOrDefault(village.getKey(), 0L))).toList();
        });
    }

    private static Map<String, Long> counts(List<Object[]> rows) {
        Map<String, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public List<Person> people(Session session, Search search) {
        session.require(SEE);
        var query = new FieldTasks.Query(search.village(), search.text().strip(), search.limit());
        List<Task> tasks = search.source() == Search.Source.UNCHECKED ? List.of()
                : lists.stream().flatMap(list -> list.tasks(session, query).stream()).limit(search.limit()).toList();
        return store.write(transaction -> {
            var parcel = open(transaction);
            var people = rows(transaction, tasks);
            if (search.source() != Search.Source.LISTS && people.size() < search.limit()) {
                people.addAll(residents(transaction, parcel, search, search.limit() - people.size()));
            }
            transaction.audit(session.entry("outreach.field-people", PURPOSE, people.stream()
                    .filter(person -> person.residentId() > 0).map(person -> "resident:" + person.residentId())
                    .toArray(String[]::new)));
            return people;
        });
    }

    @Override
    public void note(Session session, Person person, FieldStatus status, String evidence) {
        var text = evidence.isBlank() ? Evidence.usual(status) : evidence.strip();
        store.read(PeopleOnBoard::open);
        if (text.isEmpty()) {
            throw new Refusal(VisitMsg.evidenceMissing); // the same of everybody, on whichever list
        }
        if (person.task() == null) {
            checks.note(session, person.residentId(), status, text);
            return;
        }
        lists.stream().filter(list -> person.task().id().startsWith(list.kind() + ":")).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody keeps " + person.task().id()))
                .found(session, person.task().id(), status, text);
    }

    private static LaptopPackage open(Transaction transaction) {
        return transaction.entities().createQuery("select p from LaptopPackage p where p.state = :open", LaptopPackage.class)
                .setParameter("open", LaptopPackage.State.OPEN).getResultStream().findFirst()
                .orElseThrow(() -> new Refusal(FieldMsg.nothingOpen));
    }

    /** Whom a list names by NIK and the package brought can be recorded from the row. */
    private List<Person> rows(Transaction transaction, List<Task> tasks) {
        var onBoard = new HashMap<String, Long>();
        var niks = tasks.stream().map(Task::nik).filter(Objects::nonNull).distinct().toList();
        for (var from = 0; from < niks.size(); from += AT_ONCE) {
            transaction.entities().createQuery("select r.nik, r.id from Resident r where r.nik in :niks", Object[].class)
                    .setParameter("niks", niks.subList(from, Math.min(from + AT_ONCE, niks.size()))).getResultList()
                    .forEach(row -> onBoard.put((String) row[0], (Long) row[1]));
        }
        return tasks.stream().map(task -> row(transaction, task, onBoard.getOrDefault(task.nik(), 0L)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Person row(Transaction transaction, Task task, long residentId) {
        return new Person(task, residentId, task.nik(), task.name(), task.birth(), task.address(), task.village(),
                residentId > 0 && isRecorded(transaction, residentId),
                Optional.ofNullable(task.found()).map(found -> new Found(found, task.evidence())));
    }

    private boolean isRecorded(Transaction transaction, long residentId) {
        return standing.flatMap(each -> each.of(transaction, residentId)).isPresent();
    }

    private List<Person> residents(Transaction transaction, LaptopPackage parcel, Search search, int limit) {
        var residents = query(transaction, parcel, search, limit);
        Map<Long, Found> found = new HashMap<>();
        checks(transaction, parcel, residents.stream().map(Resident::id).toList())
                .forEach(check -> found.put(check.residentId(), found(check)));
        return residents.stream().map(resident -> new Person(null, resident.id(), resident.nik().value(), resident.name(),
                DAY.format(resident.birthDate()) + ", " + resident.birthPlace(), address(resident), resident.village(),
                isRecorded(transaction, resident.id()),
                Optional.ofNullable(found.get(resident.id())))).toList();
    }

    private static String address(Resident resident) {
        var street = resident.address() == null ? "" : resident.address();
        return resident.rt() == null ? street : "RT " + resident.rt() + "/" + resident.rw() + " " + street;
    }

    private static List<Resident> query(Transaction transaction, LaptopPackage parcel, Search search, int limit) {
        var text = search.text().strip();
        var digits = text.chars().allMatch(Character::isDigit);
        var unchecked = search.source() == Search.Source.UNCHECKED;
        var query = transaction.entities().createQuery("select r from Resident r where 1 = 1"
                + (search.village() == null ? "" : " and r.villageCode = :village")
                + (text.isEmpty() ? "" : digits ? " and r.nik like :text" : " and r.nameKey like :text")
                + (unchecked ? " and not exists (select c from FieldCheck c where c.packageId = :package"
                        + " and c.residentId = r.id)" : "")
                + " order by r.nameKey, r.id", Resident.class).setMaxResults(limit);
        if (search.village() != null) {
            query.setParameter("village", search.village().value());
        }
        if (!text.isEmpty()) {
            query.setParameter("text", (digits ? text : NameKeys.key(text)) + "%");
        }
        if (unchecked) {
            query.setParameter("package", parcel.id());
        }
        return query.getResultList();
    }

    /** Oldest first: the last word holds. */
    private static List<FieldCheck> checks(Transaction transaction, LaptopPackage parcel, List<Long> residents) {
        var checks = new ArrayList<FieldCheck>();
        for (var from = 0; from < residents.size(); from += AT_ONCE) {
            var some = residents.subList(from, Math.min(from + AT_ONCE, residents.size()));
            checks.addAll(transaction.entities().createQuery("select c from FieldCheck c where c.packageId = :package"
                    + " and c.residentId in :residents order by c.checkedAt, c.id", FieldCheck.class)
                    .setParameter("package", parcel.id()).setParameter("residents", some).getResultList());
        }
        return checks;
    }

    private static Found found(FieldCheck check) {
        return new Found(check.status(), check.evidence());
    }
}
