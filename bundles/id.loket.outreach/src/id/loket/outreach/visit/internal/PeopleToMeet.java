package id.loket.outreach.visit.internal;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.kernel.CardState;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.visit.FieldChecks;
import id.loket.outreach.visit.FirstTimer;
import id.loket.outreach.visit.Turning;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.VisitMsg;
import id.loket.outreach.visit.VisitStop;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.FieldTasks;
import id.loket.registry.fieldwork.FieldTasks.Task;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * Whom a team is to meet at a place, each person once with every reason: in a village rows of lists, cards that wait for
 * their owners, first-timers, and those whom an earlier team could not serve; in a school or prison those of its lists, and
 * who was registered there.
 */
@Component(service = PeopleToMeet.class)
public class PeopleToMeet {

    /** Days on papers. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** More people than this are looked up on the laptop, not on paper. */
    private static final int MOST = 1000;
    private static final Pattern RT = Pattern.compile("(?i)\\bRT\\W*0*(\\d{1,3})\\b");
    private static final Pattern RW = Pattern.compile("(?i)\\bRW\\W*0*(\\d{1,3})\\b|\\bRT\\W*\\d{1,3}\\s*/\\s*(?:RW\\W*)?0*(\\d{1,3})\\b");

    private static final Comparator<PersonToMeet> BY_NAME = Comparator.comparing(PersonToMeet::name);
    private static final Comparator<PersonToMeet> BY_NEIGHBOURHOOD = Comparator.comparing(PersonToMeet::rw)
            .thenComparing(PersonToMeet::rt).thenComparing(BY_NAME);

    private final Store store;
    private final FormSeal seal;
    private final Residents residents;
    private final Standings standings;
    private final List<FieldTasks> modules;

    /**
     * @param store open
     * @param residents of the register
     * @param standings whoever is recorded is no first-timer any more
     * @param modules that keep lists
     */
    @Activate
    public PeopleToMeet(@Reference Store store, @Reference Residents residents, @Reference Standings standings,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<FieldTasks> modules) {
        this.store = store;
        seal = new FormSeal(store.cipher());
        this.residents = residents;
        this.standings = standings;
        this.modules = List.copyOf(modules);
    }

    Found at(Session session, Visit visit, VisitStop stop) {
        var village = stop.kind() == Kind.VILLAGE ? stop.village().orElse(null) : null;
        var people = new LinkedHashMap<String, PersonToMeet>();
        var closed = "";
        try {
            tasks(session, village == null ? FieldTasks.Query.at(stop.place(), MOST) : new FieldTasks.Query(village, "", MOST), people);
        } catch (Refusal refused) {
            closed = refused.happened();
        }
        store.read(transaction -> {
            if (village == null) {
                registered(transaction, stop.place(), people);
                return null;
            }
            cardsToFetch(transaction, village, people);
            firstTimers(transaction, visit, village, people);
            again(transaction, village, people);
            return null;
        });
        return found(people.values(), village == null ? BY_NAME : BY_NEIGHBOURHOOD, closed);
    }

    private static Found found(Collection<PersonToMeet> people, Comparator<PersonToMeet> order, String closed) {
        var sorted = people.stream().sorted(order).toList();
        return new Found(sorted.subList(0, Math.min(MOST, sorted.size())), Math.max(0, sorted.size() - MOST), closed);
    }

    private void tasks(Session session, FieldTasks.Query query, Map<String, PersonToMeet> people) {
        for (var module : modules) {
            for (var task : module.tasks(session, query)) {
                if (task.found() != null && FieldChecks.settles(task.found())) {
                    continue;
                }
                var resident = task.nik() == null ? null
                        : store.read(transaction -> residents.byNik(transaction, new Nik(task.nik())).orElse(null));
                var key = resident == null ? task.id() : key(resident.id());
                people.computeIfAbsent(key, first -> resident == null ? ofList(task) : ofRegister(resident))
                        .add(VisitMsg.whyList, VisitMsg.bringFamilyCard, task.list());
            }
        }
    }

    /** Pupils who were registered at that school and are not recorded yet; whoever is in the register under that name. */
    private void registered(Transaction transaction, String school, Map<String, PersonToMeet> people) {
        var found = transaction.entities()
                .createQuery("select f from FirstTimer f where lower(f.school) = lower(:school) order by f.birthDate, f.id",
                        FirstTimer.class)
                .setParameter("school", school).setMaxResults(MOST).getResultList();
        var known = standings.of(transaction, found.stream().map(FirstTimer::residentId).filter(Objects::nonNull).toList());
        for (var pupil : found) {
            var id = pupil.residentId();
            if (id != null && known.get(id).recorded()) {
                continue;
            }
            var resident = id == null ? null : residents.byId(transaction, id).orElse(null);
            people.computeIfAbsent(resident == null ? pupil.id() : key(id), first -> resident == null ? ofForm(pupil)
                    : ofRegister(resident)).add(VisitMsg.whyFirstTimer, VisitMsg.bringBirthCertificate,
                            DAY.format(Turning.birthday(pupil.birthDate())));
        }
    }

    private PersonToMeet ofForm(FirstTimer pupil) {
        return new PersonToMeet(seal.open(pupil).name(), DAY.format(pupil.birthDate()), "", "", "");
    }

    private static PersonToMeet ofList(Task task) {
        return new PersonToMeet(task.name(), task.birth(), task.address(), number(RT, task.address()), number(RW, task.address()));
    }

    private static PersonToMeet ofRegister(Resident resident) {
        return new PersonToMeet(resident.name(), Objects.toString(resident.birthPlace(), "") + ", " + DAY.format(resident.birthDate()),
                Objects.toString(resident.address(), ""), Objects.toString(resident.rt(), ""),
                Objects.toString(resident.rw(), ""));
    }

    private static String number(Pattern pattern, String address) {
        var found = pattern.matcher(address);
        if (!found.find()) {
            return "";
        }
        var digits = found.group(1) != null ? found.group(1) : found.group(2);
        return "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    private void cardsToFetch(Transaction transaction, RegionCode village, Map<String, PersonToMeet> people) {
        transaction.entities()
                .createQuery("select r from Card c, Resident r where r.id = c.residentId and c.state = :printed"
                        + " and r.villageCode = :village order by r.id", Resident.class)
                .setParameter("printed", CardState.PRINTED).setParameter("village", village.value()).setMaxResults(MOST).getResultList()
                .forEach(resident -> person(people, resident).add(VisitMsg.whyCard, VisitMsg.bringOldCard));
    }

    private void firstTimers(Transaction transaction, Visit visit, RegionCode village, Map<String, PersonToMeet> people) {
        var turning = Turning.year(visit.firstDay());
        var found = transaction.entities()
                .createQuery("select r from Resident r where r.villageCode = :village and r.birthDate between :from and :until"
                        + " order by r.birthDate", Resident.class)
                .setParameter("village", village.value()).setParameter("from", turning.bornFrom())
                .setParameter("until", turning.bornUntil()).setMaxResults(MOST).getResultList();
        var known = standings.of(transaction, found.stream().map(Resident::id).toList());
        found.stream().filter(resident -> !known.get(resident.id()).recorded()).forEach(resident -> person(people, resident)
                .add(VisitMsg.whyFirstTimer, VisitMsg.bringBirthCertificate, DAY.format(Turning.birthday(resident.birthDate()))));
    }

    /** The last team met them, or was told to come to their house, and they are not recorded since. */
    private void again(Transaction transaction, RegionCode village, Map<String, PersonToMeet> people) {
        var found = transaction.entities()
                .createQuery("select r, c.status, c.checkedAt from FieldCheck c, Resident r where r.id = c.residentId"
                        + " and c.villageCode = :village and c.status in :again and not exists (select d.id from FieldCheck d"
                        + " where d.residentId = c.residentId and d.checkedAt > c.checkedAt)", Object[].class)
                .setParameter("village", village.value())
                .setParameter("again", List.of(FieldStatus.HOME_VISIT, FieldStatus.ODGJ, FieldStatus.PRESENT))
                .setMaxResults(MOST).getResultList();
        var known = standings.of(transaction, found.stream().map(row -> ((Resident) row[0]).id()).toList());
        for (var row : found) {
            var resident = (Resident) row[0];
            if (!known.get(resident.id()).recorded()) {
                person(people, resident).add(why((FieldStatus) row[1]), VisitMsg.bringFamilyCard);
            }
        }
    }

    private static VisitMsg why(FieldStatus status) {
        return switch (status) {
            case HOME_VISIT -> VisitMsg.whyHomeVisit;
            case ODGJ -> VisitMsg.whyOdgj;
            default -> VisitMsg.whyMet;
        };
    }

    private static PersonToMeet person(Map<String, PersonToMeet> people, Resident resident) {
        return people.computeIfAbsent(key(resident.id()), first -> ofRegister(resident));
    }

    private static String key(long resident) {
        return "resident:" + resident;
    }

    /**
     * @param people in a village by neighbourhood and name, elsewhere by name
     * @param more who do not fit
     * @param closed why a list is missing, or empty
     */
    record Found(List<PersonToMeet> people, long more, String closed) {
    }
}
