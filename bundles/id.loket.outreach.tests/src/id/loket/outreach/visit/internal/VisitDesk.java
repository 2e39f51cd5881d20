package id.loket.outreach.visit.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.loket.access.Access;
import id.loket.access.Access.LoginHint;
import id.loket.access.People;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.Origin;
import id.loket.document.Documents;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.outreach.visit.FieldChecks;
import id.loket.outreach.visit.FirstTimers;
import id.loket.outreach.visit.VisitPlan;
import id.loket.outreach.visit.VisitPlan.Crew;
import id.loket.outreach.visit.VisitPlan.Stop;
import id.loket.outreach.visit.Visits;
import id.loket.registry.Biodata;
import id.loket.registry.EnrolmentStanding;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.fieldwork.FieldTasks;
import id.loket.registry.fieldwork.OpenWork;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.testing.Stub;
import id.loket.testing.TestInstallation;

/** An office or a laptop with everything that visits need, over one store. */
final class VisitDesk {

    static final RegionCode KOTABUNAN = new RegionCode("71.10.02.2001");
    static final RegionCode BULAWAN = new RegionCode("71.10.02.2002");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    final Store store;
    final Map<String, String> settings = new HashMap<>();
    final List<OpenWork.Count> open = new ArrayList<>();
    final List<FieldTasks.Task> tasks = new ArrayList<>();
    final Set<Long> recorded = new HashSet<>();
    final Visits visits;
    final PeopleToMeet toMeet;
    final StoredOpenPlaces places;
    final FieldChecks checks;
    final FirstTimers firstTimers;
    final VisitsCargo cargo;

    VisitDesk(Store store) {
        this.store = store;
        var installation = new TestInstallation().named("laptop-3");
        var documents = Documents.in(installation);
        var standings = new Standings(standing());
        var people = Stub.answering(People.class, (name, with) -> "Petugas " + with[0]);
        var access = Stub.answering(Access.class, (name, with) -> Stream.of("Tim A.anggota", "Tim B.anggota", "Tim C.anggota")
                .map(account -> new LoginHint(account, account, Set.of(), "")).toList());
        toMeet = new PeopleToMeet(store, residents(), standings, List.of(fieldTasks()));
        visits = new StoredVisits(store, access, people, settings(), regions(),
                new DaySheets(store, documents, regions(), people, toMeet, installation), installation);
        places = new StoredOpenPlaces(store, regions(), List.of(session -> List.copyOf(open)));
        checks = new StoredFieldChecks(store, residents(), installation);
        firstTimers = new StoredFirstTimers(store, residents(), standings, List.of(fieldTasks()), documents, regions(), installation);
        cargo = new VisitsCargo(store, residents(), installation);
    }

    static VisitPlan plan(LocalDate day, Stop... stops) {
        return plan(day, "Tim A", stops);
    }

    static VisitPlan plan(LocalDate day, String team, Stop... stops) {
        return new VisitPlan(day, day, List.of(stops), new Crew(team, List.of(team + ".anggota"), List.of("laptop " + team), "kamera"),
                "Camat Kotabunan 0811-0000-0000", "");
    }

    long resident(String name, LocalDate born, int serial, RegionCode village) {
        return store.write(transaction -> {
            var resident = new Resident(nik(born, serial), new Biodata(null, name, "KOTABUNAN", born, Sex.MALE, Religion.ISLAM,
                    MaritalStatus.SINGLE, BloodGroup.UNKNOWN, 3, Citizenship.WNI, "JL. TRANS", "00" + (serial % 3 + 1), "001", village));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            return resident.id();
        });
    }

    static Nik nik(LocalDate born, int serial) {
        return new Nik("711002%02d%02d%02d%04d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100, serial));
    }

    /** Recorded at a session away from the office, as the module that records tells the cards. */
    void recordedAt(String place, LocalDate on, long resident) {
        recorded.add(resident);
        store.write(transaction -> {
            Cards.in(store).origin(transaction, resident, new Origin(Origin.Kind.VISIT, place, on));
            return null;
        });
    }

    Card released(long resident) {
        return store.write(transaction -> Cards.in(store).release(transaction, resident, transaction.now()));
    }

    private FieldTasks fieldTasks() {
        return Stub.answering(FieldTasks.class, (name, with) -> {
            var query = (FieldTasks.Query) with[1];
            return tasks.stream().filter(task -> query.village() == null ? task.list().endsWith(query.place())
                    : query.village().equals(task.village())).toList();
        });
    }

    private EnrolmentStanding standing() {
        return (transaction, id) -> recorded.contains(id)
                ? Optional.of(new EnrolmentStanding.Standing(EnrolmentState.BIO_CAPTURED, null, transaction.now())) : Optional.empty();
    }

    private OfficeSettings settings() {
        return Stub.answering(OfficeSettings.class, (name, with) -> Optional.ofNullable(settings.get(with[0])));
    }

    private static Residents residents() {
        return Stub.answering(Residents.class, (name, with) -> {
            var entities = ((Transaction) with[0]).entities();
            return with[1] instanceof Nik nik
                    ? entities.createQuery("select r from Resident r where r.nik = :nik", Resident.class)
                            .setParameter("nik", nik.value()).getResultStream().findFirst()
                    : Optional.ofNullable(entities.find(Resident.class, with[1]));
        });
    }

    private static Regions regions() {
        var names = Map.of("71.10.02.2001", "Kotabunan", "71.10.02.2002", "Bulawan", "71.10.02", "Kotabunan");
        return Stub.answering(Regions.class, (name, with) -> name.equals("office")
                ? new Regions.Region(new RegionCode("71.10"), "Kabupaten Bolaang Mongondow Timur")
                : Optional.ofNullable(names.get(((RegionCode) with[0]).value())));
    }
}
