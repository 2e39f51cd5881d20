package id.loket.outreach;

import static id.loket.outreach.FieldDay.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.Evidence;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.FieldPeople.Found;
import id.loket.outreach.field.FieldPeople.Person;
import id.loket.outreach.field.FieldPeople.Search;
import id.loket.outreach.field.FieldPeople.Search.Source;
import id.loket.outreach.visit.FieldCheck;
import id.loket.outreach.visit.VisitMsg;
import id.loket.registry.Biodata;
import id.loket.registry.Resident;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** Whom a team looks for with the package on its laptop. */
class FieldPeopleTest {

    private static final RegionCode VILLAGE = new RegionCode("71.10.01.2001");
    private static final RegionCode ANOTHER = new RegionCode("71.10.01.2002");
    private static final String ANI = "7110014508689901";
    private static final String BUDI = "7110010508689902";
    private static FieldDay day;

    @TempDir
    private Path folder;
    private String packageId;

    @BeforeAll
    static void open() {
        day = new FieldDay();
    }

    @AfterAll
    static void close() {
        day.close();
    }

    @BeforeEach
    void begin(TestStore office) {
        day.begin(office, folder);
        packageId = day.opened(day.first);
    }

    @StoreTest
    void peopleAreFoundByVillageNameAndNik() {
        resident(ANI, "ANI MOKODOMPIT", Sex.FEMALE, VILLAGE);
        resident(BUDI, "BUDI MAMONTO", Sex.MALE, ANOTHER);

        assertEquals(List.of("ANI MOKODOMPIT", "BUDI MAMONTO"), names(null, "", Source.UNCHECKED));
        assertEquals(List.of("ANI MOKODOMPIT"), names(VILLAGE, "", Source.UNCHECKED));
        assertEquals(List.of("BUDI MAMONTO"), names(null, "bud", Source.UNCHECKED));
        assertEquals(List.of("BUDI MAMONTO"), names(null, BUDI.substring(0, 10), Source.UNCHECKED));
        assertEquals("05-08-1968, KOTABUNAN", people(null, "ani", Source.UNCHECKED).get(0).birth());
        assertEquals(1, day.first.people.people(OPERATOR, new Search(null, "", Source.EVERYBODY, 1)).size());
    }

    @StoreTest
    void whoWasCheckedWithThisPackageIsLeftOutAndCounted() {
        var ani = resident(ANI, "ANI MOKODOMPIT", Sex.FEMALE, VILLAGE);
        resident(BUDI, "BUDI MAMONTO", Sex.MALE, ANOTHER);
        check(ani, "another package", FieldStatus.MOVED, 0);
        assertEquals(2, names(null, "", Source.UNCHECKED).size());

        check(ani, packageId, FieldStatus.UNKNOWN, 1);
        check(ani, packageId, FieldStatus.PRESENT, 2);

        assertEquals(List.of("BUDI MAMONTO"), names(null, "", Source.UNCHECKED));
        assertEquals(Optional.of(FieldStatus.PRESENT),
                people(null, "ani", Source.EVERYBODY).get(0).found().map(Found::status), "the last word holds");
        assertEquals(List.of("71.10.01.2001 1 of 1", "71.10.01.2002 0 of 1"), day.first.people.places(OPERATOR).stream()
                .map(place -> place.village() + " " + place.checked() + " of " + place.people()).toList());
    }

    @StoreTest
    void rowsOfListsComeFirstAndWhatIsFoundOfThemGoesToTheList() {
        resident(ANI, "ANI MOKODOMPIT", Sex.FEMALE, VILLAGE);
        day.first.tasks.add("7", "ANI M", ANI);
        day.first.tasks.add("8", "TANPA NIK", null);
        day.first.people.note(OPERATOR, people(null, "", Source.LISTS).get(1), FieldStatus.MOVED, " ke Manado ");
        day.first.people.note(OPERATOR, people(null, "", Source.LISTS).get(0), FieldStatus.PRESENT, "");

        assertEquals(List.of("ANI M", "TANPA NIK", "ANI MOKODOMPIT"), names(null, "", Source.EVERYBODY));
        assertEquals(List.of(new Found(FieldStatus.PRESENT, FieldMsg.metInPerson.text()),
                new Found(FieldStatus.MOVED, "ke Manado")), people(null, "", Source.LISTS).stream()
                        .map(person -> person.found().orElseThrow()).toList());
        assertEquals(List.of("ANI MOKODOMPIT"), names(null, "", Source.UNCHECKED));
    }

    @StoreTest
    void whoeverAListNamesByNikIsRecordedFromTheRow() {
        var ani = resident(ANI, "ANI MOKODOMPIT", Sex.FEMALE, VILLAGE);
        day.first.tasks.add("7", "ANI M", ANI);
        day.first.tasks.add("8", "TANPA NIK", null);

        assertEquals(List.of(ani, 0L), people(null, "", Source.LISTS).stream().map(Person::residentId).toList());
    }

    @StoreTest
    void whatTakesAPersonOffAListNeedsEvidenceWhicheverListItIs() {
        day.first.tasks.add("8", "TANPA NIK", null);
        var row = people(null, "", Source.LISTS).get(0);

        assertEquals(VisitMsg.evidenceMissing, refusal(() -> day.first.people.note(OPERATOR, row, FieldStatus.UNKNOWN, " ")));
        assertEquals(Optional.empty(), people(null, "", Source.LISTS).get(0).found());
    }

    @StoreTest
    void nobodyIsSeenWithoutPermissionOrWithoutAnOpenPackage() {
        assertThrows(Refusal.class, () -> day.first.people.places(TestSessions.of()));
        assertEquals(FieldMsg.nothingOpen, refusal(() -> day.second.people.places(OPERATOR)));
        assertEquals(FieldMsg.nothingOpen, refusal(() -> day.second.people.people(OPERATOR,
                new Search(null, "", Source.UNCHECKED, 10))));
    }

    @StoreTest
    void onlyThatSomebodyLivesThereIsSeenByTheTeamItself() {
        for (var status : FieldStatus.values()) {
            assertEquals(status == FieldStatus.PRESENT, !Evidence.usual(status).isEmpty(), status.name());
        }
    }

    private static List<Person> people(RegionCode village, String text, Source source) {
        return day.first.people.people(OPERATOR, new Search(village, text, source, 10));
    }

    private static List<String> names(RegionCode village, String text, Source source) {
        return people(village, text, source).stream().map(Person::name).toList();
    }

    private static void check(long residentId, String parcel, FieldStatus status, int second) {
        day.first.store.write(transaction -> {
            transaction.entities().persist(new FieldCheck(UUID.randomUUID().toString(),
                    new FieldCheck.About(null, residentId, null), status, "seen", new FieldCheck.Made("operator",
                            FixedClock.START.plusSeconds(second), FieldDay.TEAM, "laptop-3", parcel)));
            return null;
        });
    }

    private static long resident(String nik, String name, Sex sex, RegionCode village) {
        return day.first.store.write(transaction -> {
            var resident = new Resident(new Nik(nik), new Biodata(null, name, "KOTABUNAN", LocalDate.of(1968, 8, 5), sex, null,
                    MaritalStatus.SINGLE, BloodGroup.UNKNOWN, 1, Citizenship.WNI, "JALAN RAYA", "001", "002", village));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            return resident.id();
        });
    }

    private static Message refusal(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason();
    }
}
