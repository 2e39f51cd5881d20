package id.loket.outreach.visit.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.visit.FieldChecks;
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
 * Whom a team is to meet at a place, each person once with every reason: rows of lists, cards that wait for their owners,
 * first-timers, and those whom an earlier team could not serve.
 */
@Component(service = PeopleToMeet.class)
public class PeopleToMeet {

    /** Days on papers. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** More people than this are looked up on the laptop, not on paper. */
    private static final int MOST = 1000;
    private static final Pattern RT = Pattern.compile("(?i)\\bRT\\W*0*(\\d{1,3})\\b");
    private static final Pattern RW = Pattern.compile("(?i)\\bRW\\W*0*(\\d{1,3})\\b|\\bRT\\W*\\d{1,3}\\s*/\\s*(?:RW\\W*)?0*(\\d{1,3})\\b");

    private final Store store;
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
        this.residents = residents;
        this.standings = standings;
        this.modules = List.copyOf(modules);
    }

    Found at(Session session, Visit visit, VisitStop stop) {
        var village = stop.kind() == Kind.VILLAGE ? stop.village().orElse(null) : null;
        if (village == null) {
            return new Found(List.of(), 0, "");
        }
        var people = new LinkedHashMap<String, Person>();
        var closed = "";
        try {
            tasks(session, village, people);
        } catch (Refusal refused) {
            closed = refused.happened();
        }
        store.read(transaction -> {
            cardsToFetch(transaction, village, people);
            firstTimers(transaction, visit, village, people);
            again(transaction, village, people);
            return null;
        });
        var sorted = people.values().stream().sorted(Comparator.comparing(Person::rw).thenComparing(Person::rt)
                .thenComparing(Person::name)).toList();
        return new Found(sorted.subList(0, Math.min(MOST, sorted.size())), Math.max(0, sorted.size() - MOST), closed);
    }

    private void tasks(Session session, RegionCode village, Map<String, Person> people) {
        for (var module : modules) {
            for (var task : module.tasks(session, new FieldTasks.Query(village, "", MOST))) {
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

    private static Person ofList(Task task) {
        return new Person(task.name(), task.birth(), task.address(), number(RT, task.address()), number(RW, task.address()));
    }

    private static Person ofRegister(Resident resident) {
        return new Person(resident.name(), Objects.toString(resident.birthPlace(), "") + ", " + DAY.format(resident.birthDate()),
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

    private void cardsToFetch(Transaction transaction, RegionCode village, Map<String, Person> people) {
        transaction.entities()
                .createQuery("select r from Card c, Resident r where r.id = c.residentId and c.state = :printed"
                        + " and r.villageCode = :village order by r.id", Resident.class)
                .setParameter("printed", CardState.PRINTED).setParameter("village", village.value()).setMaxResults(MOST).getResultList()
                .forEach(resident -> person(people, resident).add(VisitMsg.whyCard, VisitMsg.bringOldCard));
    }

    private void firstTimers(Transaction transaction, Visit visit, RegionCode village, Map<String, Person> people) {
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
    private void again(Transaction transaction, RegionCode village, Map<String, Person> people) {
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

    private static Person person(Map<String, Person> people, Resident resident) {
        return people.computeIfAbsent(key(resident.id()), first -> ofRegister(resident));
    }

    private static String key(long resident) {
        return "resident:" + resident;
    }

    /**
     * @param people by neighbourhood and name
     * @param more who do not fit
     * @param closed why a list is missing, or empty
     */
    record Found(List<Person> people, long more, String closed) {
    }

    /** Somebody to be met. */
    public static final class Person {

        private final String name;
        private final String birth;
        private final String address;
        private final String rt;
        private final String rw;
        private final List<String> whys = new ArrayList<>();
        private final List<String> brings = new ArrayList<>();

        private Person(String name, String birth, String address, String rt, String rw) {
            this.name = name;
            this.birth = birth;
            this.address = address;
            this.rt = rt;
            this.rw = rw;
        }

        private void add(VisitMsg why, VisitMsg bring, Object... arguments) {
            addOnce(whys, why.in(Languages.INDONESIAN, arguments));
            addOnce(brings, bring.in(Languages.INDONESIAN));
        }

        private static void addOnce(List<String> texts, String text) {
            if (!texts.contains(text)) {
                texts.add(text);
            }
        }

        public String name() {
            return name;
        }

        public String birth() {
            return birth;
        }

        public String address() {
            return address;
        }

        /** @return three digits, or empty */
        public String rt() {
            return rt;
        }

        /** @return three digits, or empty */
        public String rw() {
            return rw;
        }

        /** @return why, joined */
        public String why() {
            return String.join("; ", whys);
        }

        /** @return what to bring, joined */
        public String bring() {
            return String.join("; ", brings);
        }
    }
}
