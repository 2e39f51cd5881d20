package id.loket.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Access;
import id.loket.kernel.RegionCode;
import id.loket.outreach.field.FieldPackages;
import id.loket.outreach.field.FieldPackages.Order;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.homecoming.Homecomings;
import id.loket.packet.OfficeCa;
import id.loket.store.Installation;

/** A team goes into three villages with a laptop and no link, and comes home to the last record. */
@Component(service = FieldTrip.class)
public final class FieldTrip {

    private static final String TEAM = "Tim Kotabunan";
    private static final int VILLAGES = 3;
    private static final int CHECKS = 40;
    private static final int RECORDINGS = 3;
    private static final Duration WEEKS = Duration.ofDays(14);

    private final Office office;
    private final Access access;
    private final OfficeCa certificates;
    private final FieldPackages packages;
    private final Homecomings homecomings;
    private final Installation installation;

    /** Called by Declarative Services. */
    @Activate
    public FieldTrip(@Reference Office office, @Reference Access access, @Reference OfficeCa certificates,
            @Reference FieldPackages packages, @Reference Homecomings homecomings, @Reference Installation installation) {
        this.office = office;
        this.access = access;
        this.certificates = certificates;
        this.packages = packages;
        this.homecomings = homecomings;
        this.installation = installation;
    }

    /** @return figures by name */
    Map<String, Object> run(Path folder, Day day) throws IOException {
        var stick = Files.createDirectories(folder.resolve("stik"));
        try (var laptop = new Laptop(script())) {
            var serial = certified(laptop, stick);
            laptop.must("install", stick.resolve("laptop.cer").toString(), TEAM);
            var parcel = packages.prepare(office.supervisor, order(serial), FieldProgress.NONE);
            var file = packages.write(office.supervisor, parcel.id(), stick, FieldProgress.NONE);
            day.happened(DemoMsg.fieldPacked, parcel.items(), VILLAGES, parcel.laptop());
            laptop.must("open", file.toString());
            laptop.must("work", String.valueOf(CHECKS), String.valueOf(RECORDINGS), "0");
            day.happened(DemoMsg.fieldWorked, CHECKS, RECORDINGS);
            var homeward = laptop.must("home", stick.toString()).get(0);
            var home = homecomings.take(office.supervisor, Path.of(homeward), FieldProgress.NONE);
            var row = homecomings.list(office.supervisor, 1).get(0);
            day.happened(DemoMsg.fieldHome, home.items(), row.added(), row.conflicts(), row.residual());
            var receipt = homecomings.receipt(office.supervisor, parcel.id(), stick, FieldProgress.NONE);
            var proven = laptop.must("proof", receipt.toString());
            var left = laptop.must("wipe").get(1);
            day.happened(DemoMsg.fieldWiped, proven.get(0), proven.get(1), left);
            var figures = new LinkedHashMap<String, Object>();
            figures.put("fieldRecords", home.items());
            figures.put("fieldTaken", row.added());
            figures.put("fieldResidual", row.residual());
            figures.put("fieldLeft", Integer.valueOf(left));
            return figures;
        }
    }

    /** How many of these are recordings, which go the way of all others. */
    static int recordings() {
        return RECORDINGS;
    }

    private String script() {
        return installation.setting("demo.laptop").orElseThrow(
                () -> new IllegalStateException("the setting loket.demo.laptop is missing: start with ./loket demo"));
    }

    private String certified(Laptop laptop, Path stick) throws IOException {
        var request = stick.resolve("laptop.csr");
        laptop.must("request", request.toString());
        var admin = access.login("ti", "latihan-ti".toCharArray(), step -> { });
        return certificates.issue(admin, request, stick.resolve("laptop.cer")).serial();
    }

    /** The villages with most residents. */
    private Order order(String serial) {
        Set<RegionCode> villages = office.store.read(transaction -> transaction.entities()
                .createQuery("select r.villageCode from Resident r group by r.villageCode order by count(r) desc, r.villageCode",
                        String.class).setMaxResults(VILLAGES).getResultStream().map(RegionCode::new).collect(Collectors.toSet()));
        return new Order(serial, TEAM, villages, Set.of(), Set.of(), office.now().plus(WEEKS));
    }
}
