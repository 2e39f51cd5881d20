package id.loket.bench.fieldday;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.bench.office.BenchOffice;
import id.loket.centre.Routes;
import id.loket.enrolment.Enrolment;
import id.loket.kernel.RegionCode;
import id.loket.outreach.field.FieldPackages;
import id.loket.outreach.field.FieldPackages.Order;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.homecoming.Homecomings;
import id.loket.packet.OfficeCa;
import id.loket.store.Store;

/** What the office does on a field day. */
@Component(service = OfficeSide.class)
public final class OfficeSide {

    private static final long PATIENCE_MILLIS = 60_000;

    private final Store store;
    private final BenchOffice office;
    private final FieldList list;
    private final OfficeCa certificates;
    private final FieldPackages packages;
    private final Homecomings homecomings;
    private final Routes routes;
    private final Clock clock;

    /** Called by Declarative Services. */
    @Activate
    public OfficeSide(@Reference Store store, @Reference BenchOffice office, @Reference FieldList list,
            @Reference OfficeCa certificates,
            @Reference FieldPackages packages, @Reference Homecomings homecomings, @Reference Routes routes,
            @Reference Clock clock) {
        this.store = store;
        this.office = office;
        this.list = list;
        this.certificates = certificates;
        this.packages = packages;
        this.homecomings = homecomings;
        this.routes = routes;
        this.clock = clock;
    }

    String furnish(int residents, int rows) throws IOException {
        office.take(office.person("supervisor"), residents);
        list.take(office.person("supervisor"), rows);
        return String.valueOf(residents);
    }

    String issue(Path request, Path certificate) {
        return certificates.issue(office.person("ti"), request, certificate).serial();
    }

    /** Everybody goes along. */
    String prepare(String serial, String team, long seconds, Path medium) {
        Set<RegionCode> villages = store.read(transaction -> transaction.entities()
                .createQuery("select distinct r.villageCode from Resident r", String.class).getResultStream()
                .map(RegionCode::new).collect(Collectors.toSet()));
        var supervisor = office.person("supervisor");
        var parcel = packages.prepare(supervisor, new Order(serial, team, villages, Set.of(), Set.of(),
                clock.instant().plus(Duration.ofSeconds(seconds))), FieldProgress.NONE);
        return parcel.id() + "\t" + packages.write(supervisor, parcel.id(), medium, FieldProgress.NONE);
    }

    String lose(String packageId, Path medium) {
        var supervisor = office.person("supervisor");
        packages.declareLost(supervisor, packageId, "stolen in the benchmark");
        return packages.writeLossNotice(supervisor, medium).toString();
    }

    String take(Path file, FieldProgress progress) {
        return homecomings.take(office.person("supervisor"), file, progress).state().name();
    }

    String receipt(String packageId, Path medium) {
        return homecomings.receipt(office.person("supervisor"), packageId, medium, FieldProgress.NONE).toString();
    }

    /** Sends what came home on to the centre. */
    String settle() throws InterruptedException {
        var until = System.currentTimeMillis() + PATIENCE_MILLIS;
        var waiting = routes.exchangeNow().stillWaiting();
        while (waiting > 0 && System.currentTimeMillis() < until) {
            Thread.sleep(200);
            waiting = routes.exchangeNow().stillWaiting();
        }
        return String.valueOf(waiting);
    }

    /** One line for each check, each recording and each finding about a row that the office has. */
    String records(Path file) throws IOException {
        var lines = new ArrayList<String>();
        store.read(transaction -> {
            transaction.entities().createQuery("select r.nik, c.status from FieldCheck c, Resident r where r.id = c.residentId",
                    Object[].class).getResultStream().forEach(check -> lines.add("check\t" + check[0] + "\t" + check[1]));
            transaction.entities().createQuery("select e from Enrolment e", Enrolment.class).getResultStream()
                    .forEach(each -> lines.add("recording\t" + each.nik().value() + "\t" + each.packetId()));
            return null;
        });
        lines.addAll(list.records(office.person("supervisor")));
        Files.write(file, lines);
        return String.valueOf(lines.size());
    }
}
