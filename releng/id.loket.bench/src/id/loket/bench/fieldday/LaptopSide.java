package id.loket.bench.fieldday;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.bench.office.BenchOffice;
import id.loket.device.Devices;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.Recorder;
import id.loket.kernel.AgeRule;
import id.loket.outreach.field.FieldLaptop;
import id.loket.outreach.field.FieldPeople;
import id.loket.outreach.field.FieldPeople.Person;
import id.loket.outreach.field.FieldPeople.Place;
import id.loket.outreach.field.FieldPeople.Search;
import id.loket.outreach.field.FieldProgress;
import id.loket.packet.OfficeCa;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.store.Installation;
import id.loket.store.Store;

/** What a team's laptop does on a field day. */
@Component(service = LaptopSide.class)
public final class LaptopSide {

    private static final int AT_ONCE = 10;

    private final Store store;
    private final BenchOffice office;
    private final OfficeCa certificates;
    private final FieldLaptop laptop;
    private final FieldPeople people;
    private final Recorder recorder;
    private final Clock clock;
    private final Installation installation;

    /** Called by Declarative Services. */
    @Activate
    public LaptopSide(@Reference Store store, @Reference BenchOffice office, @Reference OfficeCa certificates,
            @Reference FieldLaptop laptop, @Reference FieldPeople people, @Reference Enrolments enrolments,
            @Reference Devices devices, @Reference Clock clock, @Reference Installation installation) {
        this.store = store;
        this.office = office;
        this.certificates = certificates;
        this.laptop = laptop;
        this.people = people;
        recorder = new Recorder(enrolments, devices);
        this.clock = clock;
        this.installation = installation;
    }

    String request(Path request) {
        certificates.request(office.person("ti"), request);
        return request.toString();
    }

    String install(Path certificate, String team) {
        certificates.install(office.person("ti"), certificate);
        laptop.joinTeam(office.person("supervisor"), team);
        return team;
    }

    String open(Path file, FieldProgress progress) {
        return laptop.open(office.operator(), file, progress).id();
    }

    /** Works until so many rows and residents are checked and so many recorded, counted from what is stored. */
    String work(int wantedChecks, int wantedRecordings, int wantedFindings, PrintStream out) {
        var operator = office.operator();
        var left = wantedFindings - found(operator);
        while (left > 0) {
            left -= find(operator, left, out);
        }
        var recorded = recorded();
        var checked = checked(operator);
        while (checked < wantedChecks || recorded < wantedRecordings) {
            if (recorded * wantedChecks <= checked * wantedRecordings && recorded < wantedRecordings) {
                record(operator, out);
                recorded++;
            } else {
                checked += check(operator, (int) Math.min(AT_ONCE, wantedChecks - checked), out);
            }
        }
        return checked + "\t" + recorded;
    }

    private long found(Session operator) {
        return listed(operator).filter(row -> row.found().isPresent()).count();
    }

    private Stream<Person> listed(Session operator) {
        return people.people(operator, new Search(null, "", Search.Source.LISTS, Integer.MAX_VALUE)).stream();
    }

    private long find(Session operator, long most, PrintStream out) {
        var open = listed(operator).filter(row -> row.found().isEmpty()).limit(Math.min(most, AT_ONCE)).toList();
        if (open.isEmpty()) {
            throw new IllegalStateException("the package brought fewer rows of lists");
        }
        for (var row : open) {
            var status = statusOf(row.task().id());
            people.note(operator, row, status, "menurut ketua RT");
            out.println("KEPT\tfinding\t" + row.task().id() + "\t" + status + "\t.");
        }
        return open.size();
    }

    private long checked(Session operator) {
        return people.places(operator).stream().mapToLong(Place::checked).sum();
    }

    private int check(Session operator, int most, PrintStream out) {
        var found = people.people(operator, new Search(null, "", Search.Source.UNCHECKED, most));
        for (var person : found) {
            var status = statusOf(person.nik());
            people.note(operator, person, status, "menurut ketua RT");
            out.println("KEPT\tcheck\t" + person.nik() + "\t" + status + "\t.");
        }
        return found.size();
    }

    /** Any, but the same whoever asks. */
    private static FieldStatus statusOf(String whose) {
        var all = FieldStatus.values();
        return all[Math.floorMod(whose.hashCode(), all.length)];
    }

    private void record(Session operator, PrintStream out) {
        var result = recorder.record(operator, nextToRecord(), List.of(), stored -> { });
        var enrolment = result.recording().enrolment();
        out.println("KEPT\trecording\t" + enrolment.nik().value() + "\t" + enrolment.packetId() + "\t.");
    }

    private long recorded() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(e) from Enrolment e where e.slipAt is not null", Long.class).getSingleResult());
    }

    private long nextToRecord() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select r.id from Resident r where r.birthDate <= :limit and not exists"
                        + " (select e from Enrolment e where e.residentId = r.id and (e.slipAt is not null or e.node <> :own))"
                        + " order by r.id", Long.class)
                .setParameter("limit", LocalDate.now(clock).minusYears(AgeRule.PRINTING_AGE))
                .setParameter("own", installation.node()).setMaxResults(1)
                .getSingleResult());
    }

    String home(Path medium, FieldProgress progress) {
        return laptop.bringHome(office.operator(), medium, progress).stream().map(Path::toString)
                .collect(Collectors.joining("\t"));
    }

    String proof(Path receipt) {
        var standing = laptop.takeReceipt(office.operator(), receipt, FieldProgress.NONE);
        return standing.proven() + "\t" + standing.broughtHome();
    }

    String wipe(FieldProgress progress) {
        return laptop.wipe(office.person("supervisor"), progress).state() + "\t" + left();
    }

    /** What still lies in the tables of what was carried. */
    private long left() {
        return Stream.of("Resident", "Enrolment", "FieldCheck", "ListRow", "CampaignList").mapToLong(entity -> store.read(transaction -> transaction
                .entities().createQuery("select count(each) from " + entity + " each", Long.class).getSingleResult())).sum();
    }
}
