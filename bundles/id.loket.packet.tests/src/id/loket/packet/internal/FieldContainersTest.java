package id.loket.packet.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.packet.field.ContainerMsg;
import id.loket.packet.field.FieldContainers.Carrying;
import id.loket.packet.field.FieldContainers.Draft;
import id.loket.packet.field.Heading;
import id.loket.packet.field.Heading.Party;
import id.loket.packet.field.Heading.Purpose;
import id.loket.packet.field.Item;
import id.loket.packet.field.Manifest;
import id.loket.store.Store.Engine;
import id.loket.testing.FixedClock;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** An office, two of its laptops and a stranger, each with a store and keys of its own. */
class FieldContainersTest {

    private static final Session IT = TestSessions.of(Role.IT_ADMIN);
    private static TestStore officeStore;
    private static TestStore laptopStore;
    private static TestStore strangerStore;

    @TempDir
    private Path folder;
    private Station office;
    private Station laptop;
    private Station other;
    private Path file;

    @BeforeAll
    static void open() {
        officeStore = TestStore.open(Engine.DERBY);
        laptopStore = TestStore.open(Engine.DERBY);
        strangerStore = TestStore.open(Engine.DERBY);
    }

    @AfterAll
    static void close() {
        officeStore.close();
        laptopStore.close();
        strangerStore.close();
    }

    @BeforeEach
    void enrol() {
        for (var store : List.of(officeStore, laptopStore, strangerStore)) {
            store.reset();
        }
        office = new Station(officeStore, "office", false, Map.of());
        office.office.create(IT);
        laptop = join("laptop-3");
        other = join("laptop-4");
        file = folder.resolve("package.lfp");
    }

    @Test
    void whatTheOfficeSealsItsLaptopOpens() {
        var sealed = seal(items(3, 100));

        var opened = containers(laptop).check(file);
        opened.requireForThisNode();

        assertEquals(sealed, opened.manifest());
        assertEquals("Tim Kotabunan", opened.manifest().heading().team());
        assertEquals("laptop-3", opened.manifest().heading().to().node());
        assertSameItems(items(3, 100), opened.items(0));
    }

    @Test
    void aLargeSliceTravelsInChunksOfWhichOneIsInMemoryAtATime() {
        var items = items(5, 700_000);
        var sealed = seal(items);

        var opened = containers(laptop).check(file);
        var read = new ArrayList<Item>();
        for (var chunk = 0; chunk < sealed.chunks().size(); chunk++) {
            read.addAll(opened.items(chunk));
        }

        assertEquals(3, sealed.chunks().size());
        assertEquals(Map.of("registry.resident", 5L), sealed.counts());
        assertSameItems(items, read);
    }

    @Test
    void anotherLaptopIsToldForWhomItIs() {
        seal(items(1, 10));

        var opened = containers(other).check(file);

        assertEquals(ContainerMsg.forAnotherLaptop, refusal(opened::requireForThisNode));
        assertEquals(ContainerMsg.forAnotherLaptop, refusal(() -> opened.items(0)));
    }

    @Test
    void aLaptopOpensAfterItsRenewalWhatWasSealedBefore() {
        seal(items(1, 10));
        install(laptop, "laptop-3");

        containers(laptop).check(file).requireForThisNode();
    }

    @Test
    void everyChangedByteIsRefused() throws IOException {
        seal(items(4, 2_000));
        var whole = Files.readAllBytes(file);
        var changed = folder.resolve("changed.lfp");
        var random = new Random(7);
        for (var position = 0; position < whole.length; position += position < 64 ? 1 : 1 + random.nextInt(40)) {
            var bytes = whole.clone();
            bytes[position] ^= (byte) (1 << random.nextInt(8));
            Files.write(changed, bytes);
            var at = position;
            var refusal = assertThrows(Refusal.class, () -> containers(laptop).check(changed), () -> "byte " + at);
            assertInstanceOf(ContainerMsg.class, refusal.reason(), () -> "byte " + at);
        }
    }

    @Test
    void aFileThatEndsTooEarlyIsToldToBeCutOff() throws IOException {
        seal(items(4, 2_000));
        var whole = Files.readAllBytes(file);
        var cut = folder.resolve("cut.lfp");
        for (var length = 11; length < whole.length; length += 97) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertEquals(ContainerMsg.cutOff, refusal(() -> containers(laptop).check(cut)), "at " + length);
        }
        Files.write(cut, Arrays.copyOf(whole, whole.length + 1));
        assertEquals(ContainerMsg.changed, refusal(() -> containers(laptop).check(cut)));
    }

    @Test
    void anyOtherFileAndANewerVersionAreToldApart() throws IOException {
        seal(items(1, 10));
        var bytes = Files.readAllBytes(file);
        bytes[FieldFormat.MAGIC.length] = 2;
        Files.write(file, bytes);
        assertEquals(ContainerMsg.newerVersion, refusal(() -> containers(laptop).check(file)));

        Files.writeString(file, "holiday.jpg and nothing else");
        assertEquals(ContainerMsg.notAContainer, refusal(() -> containers(laptop).check(file)));
        assertEquals(ContainerMsg.notReadable, refusal(() -> containers(laptop).check(folder.resolve("absent.lfp"))));
    }

    @Test
    void noLaptopCanSignAsTheOffice() {
        var own = laptop.fieldKeys.station();
        var heading = new Heading(Purpose.OUT, id(), id(), 0, new Party("office", Certificates.serial(own.certificate())),
                new Party("laptop-4", serial(other)), "Tim", FixedClock.START, FixedClock.START.plusSeconds(60), Set.of());
        try (var forged = new SealingFile(heading, own, List.of(other.fieldKeys.station().certificate()), file)) {
            forged.add(items(1, 10).get(0));
            forged.finish();
        }

        assertEquals(ContainerMsg.notSignedByOffice, refusal(() -> containers(other).check(file)));
    }

    @Test
    void aPackageOfAnotherOfficeIsRefused() {
        var stranger = new Station(strangerStore, "elsewhere", false, Map.of());
        stranger.office.create(IT);
        try (var sealing = containers(stranger).forLaptop(Purpose.OUT, draft(), serial(stranger), file)) {
            sealing.finish();
        }

        assertEquals(ContainerMsg.notSignedByOffice, refusal(() -> containers(laptop).check(file)));
    }

    @Test
    void whatComesHomeOnlyTheOfficeAndTheLaptopItselfCouldRead() {
        var home = sealHome();

        assertEquals(ContainerMsg.forAnotherOffice, refusal(containers(other).check(home)::requireForThisNode));
        var opened = containers(office).check(home);
        assertEquals("laptop-3", opened.manifest().heading().from().node());
        assertSameItems(items(2, 50), opened.items(0));
    }

    @Test
    void aRevokedLaptopBringsNothingHome() {
        var home = sealHome();
        office.office.revoke(IT, serial(laptop), "stolen", folder.resolve("list.crl"));

        assertEquals(ContainerMsg.sealerRevoked, refusal(() -> containers(office).check(home)));
        assertEquals(ContainerMsg.laptopRevoked, refusal(() -> containers(office).forLaptop(Purpose.OUT, draft(),
                serial(laptop), file)));
        assertEquals(List.of("laptop-4", "office"),
                containers(office).laptops().stream().map(each -> each.node()).sorted().toList());
    }

    @Test
    void aLaptopThatNeverSawItsOfficeSealsNothing() {
        assertEquals(ContainerMsg.officeUnknown, refusal(() -> containers(laptop).forOffice(draft(), file)));
    }

    @Test
    void aStickPulledAtAnyByteLeavesNothingThatCouldBeTakenForWhole() throws IOException {
        seal(items(3, 3_000));
        var size = Files.size(file);
        for (var bytes = 0L; bytes < size; bytes += 511) {
            var stick = Files.createDirectories(folder.resolve("stick-" + bytes));
            var target = stick.resolve("package.lfp");
            var pulled = containers(office, after(bytes));
            assertEquals(ContainerMsg.notWritten, refusal(() -> pulled.copy(pulled.check(file), target, Carrying.PATIENT)));
            assertFalse(Files.exists(target));

            containers(office).copy(containers(office).check(file), target, Carrying.PATIENT);
            containers(laptop).check(target).requireForThisNode();
        }
    }

    @Test
    void whatArrivedBeforeALinkBrokeIsNotSentAgain() throws IOException {
        seal(items(3, 100_000));
        var target = folder.resolve("share/package.lfp");
        var broken = containers(office, after(200_000));
        assertEquals(ContainerMsg.notWritten, refusal(() -> broken.copy(broken.check(file), target, Carrying.PATIENT)));
        var arrived = new ArrayList<Long>();

        containers(office).copy(containers(office).check(file), target, (bytes, of) -> arrived.add(bytes));

        assertEquals(200_000L, (long) arrived.get(0));
        assertEquals(-1, Files.mismatch(file, target));
    }

    @Test
    void whatArrivedDamagedOrOfAnotherContainerIsSentAnew() throws IOException {
        seal(items(3, 100_000));
        var target = folder.resolve("share/package.lfp");
        var part = folder.resolve("share/package.lfp.part");
        var bytes = Files.readAllBytes(file);
        bytes[150_000] ^= 1;
        Files.createDirectories(part.getParent());
        Files.write(part, Arrays.copyOf(bytes, 200_000));
        containers(office).copy(containers(office).check(file), target, Carrying.PATIENT);
        assertEquals(-1, Files.mismatch(file, target));

        Files.copy(file, part);
        seal(items(4, 80_000));
        containers(office).copy(containers(office).check(file), target, Carrying.PATIENT);
        assertEquals(-1, Files.mismatch(file, target));
    }

    @Test
    void aCopyCanBeStoppedAndGoesOn() throws IOException {
        seal(items(3, 100_000));
        var target = folder.resolve("share/package.lfp");
        assertEquals(ContainerMsg.copyStopped, refusal(() -> containers(office).copy(containers(office).check(file), target,
                (bytes, of) -> bytes < 100_000)));
        assertFalse(Files.exists(target));

        containers(office).copy(containers(office).check(file), target, Carrying.PATIENT);
        assertEquals(-1, Files.mismatch(file, target));
    }

    @Test
    void aStickThatGivesBackOtherBytesIsNoticedAtOnce() {
        seal(items(1, 3_000));
        var target = folder.resolve("stick").resolve("package.lfp");
        var bad = containers(office, out -> new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                var worn = Arrays.copyOfRange(bytes, offset, offset + length);
                worn[length - 1] ^= 1;
                out.write(worn);
            }
        });

        assertEquals(ContainerMsg.notWritten, refusal(() -> bad.copy(bad.check(file), target, Carrying.PATIENT)));
        assertFalse(Files.exists(target));
    }

    @Test
    void anUnfinishedSealingLeavesNoFile() throws IOException {
        try (var sealing = containers(office).forLaptop(Purpose.OUT, draft(), serial(laptop), folder.resolve("new/x.lfp"))) {
            items(3, 700_000).forEach(sealing::add);
        }

        try (var left = Files.list(folder.resolve("new"))) {
            assertEquals(0, left.count());
        }
    }

    private Path sealHome() {
        seal(items(1, 10));
        containers(laptop).check(file);
        var home = folder.resolve("home.lfp");
        try (var sealing = containers(laptop).forOffice(draft(), home)) {
            items(2, 50).forEach(sealing::add);
            sealing.finish();
        }
        return home;
    }

    private Manifest seal(List<Item> items) {
        try (var sealing = containers(office).forLaptop(Purpose.OUT, draft(), serial(laptop), file)) {
            items.forEach(sealing::add);
            return sealing.finish();
        }
    }

    private Station join(String node) {
        var station = new Station(laptopStore, node, false, Map.of());
        install(station, node);
        return station;
    }

    private void install(Station station, String node) {
        station.office.request(IT, folder.resolve(node + ".csr"));
        office.office.issue(IT, folder.resolve(node + ".csr"), folder.resolve(node + ".cer"));
        station.office.install(IT, folder.resolve(node + ".cer"));
    }

    private static StoredFieldContainers containers(Station station) {
        return containers(station, UnaryOperator.identity());
    }

    private static StoredFieldContainers containers(Station station, UnaryOperator<OutputStream> medium) {
        return new StoredFieldContainers(station.store, station.fieldKeys, medium);
    }

    private static String serial(Station station) {
        return station.office.station().orElseThrow().serial();
    }

    private static Draft draft() {
        var id = id();
        return new Draft(id, id, 0, "Tim Kotabunan", FixedClock.START.plus(Duration.ofDays(14)), Set.of());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static List<Item> items(int count, int bytes) {
        var items = new ArrayList<Item>();
        for (var i = 0; i < count; i++) {
            var content = new byte[bytes];
            new Random(i).nextBytes(content);
            items.add(new Item("registry.resident", new UUID(0, i).toString(), "key" + i, content));
        }
        return items;
    }

    private static void assertSameItems(List<Item> expected, List<Item> found) {
        assertEquals(expected.size(), found.size());
        for (var i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).id(), found.get(i).id());
            assertEquals(expected.get(i).key(), found.get(i).key());
            assertArrayEquals(expected.get(i).content(), found.get(i).content());
        }
    }

    private static UnaryOperator<OutputStream> after(long bytes) {
        return out -> new FilterOutputStream(out) {
            private long left = bytes;

            @Override
            public void write(byte[] content, int offset, int length) throws IOException {
                out.write(content, offset, (int) Math.min(left, length));
                if (length > left) {
                    throw new IOException("the medium is gone");
                }
                left -= length;
            }
        };
    }

    private static Message refusal(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason();
    }
}
