package id.loket.outreach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.RegionCode;
import id.loket.outreach.field.FieldLaptop;
import id.loket.outreach.field.FieldPackage;
import id.loket.outreach.field.FieldPackages.Order;
import id.loket.outreach.field.FieldProgress;
import id.loket.store.Store.Engine;
import id.loket.testing.FixedClock;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** An office with two laptops, each with a store of its own, and a stick between them. */
final class FieldDay implements AutoCloseable {

    static final Session SUPERVISOR = TestSessions.of(Role.SUPERVISOR);
    static final Session OPERATOR = TestSessions.of(Role.OPERATOR);
    static final String TEAM = "Tim Kotabunan";
    private static final RegionCode VILLAGE = new RegionCode("71.10.01.2001");

    private final TestStore firstStore = TestStore.open(Engine.DERBY);
    private final TestStore secondStore = TestStore.open(Engine.DERBY);
    TestStore officeStore;
    Node office;
    Node first;
    Node second;
    Path stick;

    void begin(TestStore store, Path folder) {
        officeStore = store;
        firstStore.reset();
        secondStore.reset();
        for (var each : List.of(officeStore, firstStore, secondStore)) {
            SampleCargo.createTable(each);
        }
        office = new Node(officeStore, "office", folder);
        first = new Node(firstStore, "laptop-3", folder);
        second = new Node(secondStore, "laptop-4", folder);
        office.keys.found();
        stick = folder.resolve("stick");
        try {
            Files.createDirectories(stick);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        first.keys.join(office.keys, folder);
        second.keys.join(office.keys, folder);
        first.laptop.joinTeam(SUPERVISOR, TEAM);
        second.laptop.joinTeam(SUPERVISOR, TEAM);
        for (var i = 0; i < 5; i++) {
            SampleCargo.write(office.store, "brought " + i, false);
        }
    }

    FixedClock firstClock() {
        return firstStore.clock();
    }

    FieldPackage prepare(Node laptop, String team) {
        return office.packages.prepare(SUPERVISOR, order(laptop, team), FieldProgress.NONE);
    }

    Order order(Node laptop, String team) {
        return new Order(laptop.keys.serial(), team, Set.of(VILLAGE), Set.of(), Set.of(),
                FixedClock.START.plus(Duration.ofDays(14)));
    }

    /** A package of the team, on the stick. */
    Path packed(Node laptop) {
        return office.packages.write(SUPERVISOR, prepare(laptop, TEAM).id(), stick, FieldProgress.NONE);
    }

    /** A laptop in the field. */
    String opened(Node laptop) {
        return laptop.laptop.open(OPERATOR, packed(laptop), FieldProgress.NONE).id();
    }

    String note(Node laptop, String text) {
        return SampleCargo.write(laptop.store, text, true);
    }

    Path home(Node laptop) {
        return laptop.laptop.bringHome(OPERATOR, stick, FieldProgress.NONE).get(0);
    }

    /** The office writes a receipt, and the laptop reads it. */
    FieldLaptop.Standing proof(Node laptop, String packageId) {
        return laptop.laptop.takeReceipt(OPERATOR, office.homecomings.receipt(OPERATOR, packageId, stick, FieldProgress.NONE),
                FieldProgress.NONE);
    }

    @Override
    public void close() {
        firstStore.close();
        secondStore.close();
    }
}
