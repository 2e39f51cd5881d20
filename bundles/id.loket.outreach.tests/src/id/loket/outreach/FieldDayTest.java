package id.loket.outreach;

import static id.loket.outreach.FieldDay.OPERATOR;
import static id.loket.outreach.FieldDay.SUPERVISOR;
import static id.loket.outreach.FieldDay.TEAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.FieldPackage;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.field.Forecast;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.homecoming.HomeCase.Decision;
import id.loket.outreach.homecoming.HomeItem.Result;
import id.loket.outreach.homecoming.HomeMsg;
import id.loket.outreach.homecoming.Homecoming;
import id.loket.packet.field.ContainerMsg;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class FieldDayTest {

    private static FieldDay day;

    @TempDir
    private Path folder;

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
    }

    @StoreTest
    void whatGoesOutComesHomeAndTheLaptopIsEmptyAfterwards() {
        var id = day.opened(day.first);
        assertEquals(5, SampleCargo.texts(day.first.store).size());
        day.note(day.first, "made in the field");

        var homecoming = day.office.homecomings.take(OPERATOR, day.home(day.first), FieldProgress.NONE);
        assertEquals(Homecoming.State.DONE, homecoming.state());
        assertTrue(SampleCargo.texts(day.office.store).contains("made in the field"));
        var row = day.office.homecomings.list(OPERATOR, 10).get(0);
        assertEquals(List.of(1L, 0L), List.of(row.added(), row.residual()));

        var standing = day.proof(day.first, id);
        assertEquals(1, standing.proven());
        var wiped = day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE);
        assertEquals(LaptopPackage.State.WIPED, wiped.state());
        assertEquals(List.of(), SampleCargo.texts(day.first.store));
        assertTrue(day.first.laptop.current().isEmpty());
        assertEquals(FieldPackage.State.HOME, day.office.packages.list(SUPERVISOR, 1).get(0).state());
    }

    @StoreTest
    void aPackageIsOpenedOnceAndOnlyOneAtATime() {
        var file = day.packed(day.first);
        var another = day.packed(day.first);
        day.first.laptop.open(OPERATOR, file, FieldProgress.NONE);

        assertEquals(FieldMsg.openedAlready, refusal(() -> day.first.laptop.open(OPERATOR, file, FieldProgress.NONE)));
        assertEquals(FieldMsg.otherStillOpen, refusal(() -> day.first.laptop.open(OPERATOR, another, FieldProgress.NONE)));
        day.office.homecomings.take(OPERATOR, day.home(day.first), FieldProgress.NONE);
        day.proof(day.first, day.first.laptop.current().orElseThrow().id());
        day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE);
        assertEquals(FieldMsg.openedAlready, refusal(() -> day.first.laptop.open(OPERATOR, file, FieldProgress.NONE)));
        day.first.laptop.open(OPERATOR, another, FieldProgress.NONE);
    }

    @StoreTest
    void anotherLaptopAnotherTeamAndTheEndOfItsTimeAreEachRefusedInTheirOwnWords() {
        var file = day.packed(day.first);
        assertEquals(ContainerMsg.forAnotherLaptop, refusal(() -> day.second.laptop.open(OPERATOR, file, FieldProgress.NONE)));

        day.first.laptop.joinTeam(SUPERVISOR, "Tim Nuangan");
        assertEquals(FieldMsg.otherTeam, refusal(() -> day.first.laptop.open(OPERATOR, file, FieldProgress.NONE)));
        day.first.laptop.joinTeam(SUPERVISOR, TEAM);

        day.firstClock().advance(Duration.ofDays(14));
        assertEquals(FieldMsg.packageExpired, refusal(() -> day.first.laptop.open(OPERATOR, file, FieldProgress.NONE)));
        assertEquals(List.of(), SampleCargo.texts(day.first.store));
    }

    @StoreTest
    void aPackageDeclaredLostIsNotOpenedByWhoeverHeardOfIt() {
        var lost = day.packed(day.first);
        var id = day.office.packages.list(SUPERVISOR, 1).get(0).id();
        day.office.packages.declareLost(SUPERVISOR, id, "the bag was stolen");
        assertEquals(FieldMsg.packageLost, refusal(() -> day.office.packages.write(SUPERVISOR, id, day.stick, FieldProgress.NONE)));
        var next = day.packed(day.second);
        // The notice travels in whatever the office seals, even for another laptop.
        assertEquals(ContainerMsg.forAnotherLaptop, refusal(() -> day.first.laptop.open(OPERATOR, next, FieldProgress.NONE)));

        assertEquals(FieldMsg.packageLost, refusal(() -> day.first.laptop.open(OPERATOR, lost, FieldProgress.NONE)));
    }

    @StoreTest
    void aNoticeOfLossesIsReadByEveryLaptopOfTheOfficeAlsoWhereItLiesBesideThePackage() throws IOException {
        var lost = day.packed(day.first);
        var id = day.office.packages.list(SUPERVISOR, 1).get(0).id();
        day.office.packages.declareLost(SUPERVISOR, id, "the bag was stolen");
        var notice = day.office.packages.writeLossNotice(SUPERVISOR, folder.resolve("mail"));

        assertEquals(1, day.second.laptop.hearLosses(OPERATOR, notice));
        assertEquals(FieldMsg.notANotice, refusal(() -> day.second.laptop.hearLosses(OPERATOR, lost)));
        var bytes = Files.readAllBytes(notice);
        bytes[bytes.length / 2] ^= 1;
        Files.write(notice, bytes);
        assertEquals(ContainerMsg.changed, refusal(() -> day.first.laptop.hearLosses(OPERATOR, notice)));

        day.office.packages.writeLossNotice(SUPERVISOR, day.stick);
        assertEquals(FieldMsg.packageLost, refusal(() -> day.first.laptop.open(OPERATOR, lost, FieldProgress.NONE)));
    }

    @StoreTest
    void nothingIsTakenInFromALostLaptopUntilItIsFoundAgain() {
        var id = day.opened(day.first);
        day.note(day.first, "made in the field");
        var home = day.home(day.first);
        day.office.packages.declareLost(SUPERVISOR, id, "the laptop was stolen");

        assertEquals(FieldMsg.packageLost, refusal(() -> day.office.homecomings.take(OPERATOR, home, FieldProgress.NONE)));
        assertFalse(SampleCargo.texts(day.office.store).contains("made in the field"));

        day.office.packages.declareFound(SUPERVISOR, id, "the police gave it back, still sealed");
        day.office.homecomings.take(OPERATOR, home, FieldProgress.NONE);
        assertTrue(SampleCargo.texts(day.office.store).contains("made in the field"));
    }

    @StoreTest
    void aContainerTakenTwiceIsThereOnce() {
        day.opened(day.first);
        day.note(day.first, "once");
        var home = day.home(day.first);
        var again = day.home(day.first);

        day.office.homecomings.take(OPERATOR, home, FieldProgress.NONE);
        day.office.homecomings.take(OPERATOR, home, FieldProgress.NONE);
        day.office.homecomings.take(OPERATOR, again, FieldProgress.NONE);

        assertEquals(1, SampleCargo.texts(day.office.store).stream().filter("once"::equals).count());
        assertEquals(2, day.office.homecomings.list(OPERATOR, 10).size());
    }

    @StoreTest
    void aConflictBecomesACaseAndTheFieldsRecordIsKeptForWhoeverDecides() {
        var id = day.opened(day.first);
        day.note(day.first, SampleCargo.CONFLICT + " one");
        day.note(day.first, SampleCargo.CONFLICT + " two");
        day.office.homecomings.take(OPERATOR, day.home(day.first), FieldProgress.NONE);
        var cases = day.office.homecomings.cases(OPERATOR, 10);
        assertEquals(2, cases.size());
        assertEquals("the office says otherwise", cases.get(0).words());

        day.office.homecomings.decide(SUPERVISOR, cases.get(0).id(), Decision.USE_FIELD, "seen on the family card");
        day.office.homecomings.decide(SUPERVISOR, cases.get(1).id(), Decision.KEEP_OFFICE, "a typing error");

        assertEquals(1, SampleCargo.texts(day.office.store).stream()
                .filter(text -> text.startsWith(SampleCargo.CONFLICT) && text.endsWith(" by supervisor from laptop-3")).count());
        assertEquals(List.of(), day.office.homecomings.cases(OPERATOR, 10));
        assertEquals(HomeMsg.decidedAlready, refusal(() -> day.office.homecomings.decide(SUPERVISOR, cases.get(1).id(),
                Decision.USE_FIELD, "again")));
        var standing = day.proof(day.first, id);
        assertEquals(List.of(2L, 2L), List.of(standing.proven(), standing.conflicts()));
    }

    @StoreTest
    void whatIsRefusedOrBreaksTheProgramIsKeptAndReceipted() {
        var id = day.opened(day.first);
        day.note(day.first, SampleCargo.REFUSED);
        day.note(day.first, SampleCargo.FAULT);
        day.note(day.first, "fine");

        var homecoming = day.office.homecomings.take(OPERATOR, day.home(day.first), FieldProgress.NONE);

        var refused = day.office.homecomings.items(OPERATOR, homecoming.id(), Result.REFUSED, "", 10);
        assertEquals(2, refused.size());
        assertFalse(SampleCargo.texts(day.office.store).contains(SampleCargo.FAULT));
        assertTrue(SampleCargo.texts(day.office.store).contains("fine"));
        assertEquals(2L, (long) day.office.store.read(transaction -> transaction.entities()
                .createQuery("select count(k) from KeptItem k", Long.class).getSingleResult()));
        day.proof(day.first, id);
        day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE);
    }

    @StoreTest
    void whatWasRefusedIsTriedAgainOnceTheProgramIsMended() {
        day.opened(day.first);
        day.note(day.first, SampleCargo.REFUSED);
        day.note(day.first, SampleCargo.FAULT);
        var homecoming = day.office.homecomings.take(OPERATOR, day.home(day.first), FieldProgress.NONE);
        assertEquals(0, day.office.homecomings.takeAgain(OPERATOR, homecoming.id(), FieldProgress.NONE));

        day.office.cargo.mended = true;
        assertEquals(1, day.office.homecomings.takeAgain(OPERATOR, homecoming.id(), FieldProgress.NONE));

        assertTrue(SampleCargo.texts(day.office.store).contains(SampleCargo.FAULT));
        var row = day.office.homecomings.list(OPERATOR, 1).get(0);
        assertEquals(List.of(1L, 1L, 0L), List.of(row.added(), row.refused(), row.residual()));
        assertEquals(1L, (long) day.office.store.read(transaction -> transaction.entities()
                .createQuery("select count(k) from KeptItem k", Long.class).getSingleResult()), "only what is still refused");
    }

    @StoreTest
    void twoSeatsThatTakeTheSameContainerAtOnceRefuseNothing() {
        day.opened(day.first);
        day.note(day.first, "taken on two seats");
        var home = day.home(day.first);
        day.office.cargo.meanwhile = () -> day.office.homecomings.take(OPERATOR, home, FieldProgress.NONE);

        day.office.homecomings.take(OPERATOR, home, FieldProgress.NONE);

        assertEquals(1, SampleCargo.texts(day.office.store).stream().filter("taken on two seats"::equals).count());
        var row = day.office.homecomings.list(OPERATOR, 1).get(0);
        assertEquals(List.of(1L, 0L), List.of(row.added(), row.refused()));
    }

    @StoreTest
    void aPackageDeclaredLostWhileItIsTakenInStaysLost() {
        var id = day.opened(day.first);
        day.note(day.first, "one");
        var home = day.home(day.first);

        assertEquals(FieldMsg.packageLost, refusal(() -> day.office.homecomings.take(OPERATOR, home, (done, total) -> {
            day.office.packages.declareLost(SUPERVISOR, id, "the laptop was stolen");
            return true;
        })));
        assertEquals(FieldPackage.State.LOST, day.office.packages.list(SUPERVISOR, 1).get(0).state());
    }

    @StoreTest
    void aRecordThatComesAgainChangedWhileItsCaseIsOpenIsOneCase() {
        day.opened(day.first);
        var note = day.note(day.first, SampleCargo.CONFLICT + " one");
        day.office.homecomings.take(OPERATOR, day.home(day.first), FieldProgress.NONE);
        SampleCargo.change(day.first.store, note, SampleCargo.CONFLICT + " two");
        day.office.homecomings.take(OPERATOR, day.home(day.first), FieldProgress.NONE);

        var cases = day.office.homecomings.cases(OPERATOR, 10);
        assertEquals(1, cases.size());
        day.office.homecomings.decide(SUPERVISOR, cases.get(0).id(), Decision.USE_FIELD, "seen on the family card");
        assertTrue(SampleCargo.texts(day.office.store).contains(SampleCargo.CONFLICT + " two by supervisor from laptop-3"));
    }

    @StoreTest
    void whatBelongsToResidentsWhomAListNamesGoesAlongWithThem() {
        day.office.cargo.named = "7110014508689901";

        day.packed(day.first);

        assertEquals(Set.of("7110014508689901"), day.office.cargo.accompanied);
    }

    @StoreTest
    void whatHindersOneRecordKeepsNoOtherAndItComesHomeTheNextTime() {
        var id = day.opened(day.first);
        day.note(day.first, SampleCargo.HINDERED);
        day.note(day.first, "not hindered");
        var home = day.home(day.first);
        day.office.cargo.hindered = true;

        assertEquals(FieldMsg.stopped, refusal(() -> day.office.homecomings.take(OPERATOR, home, FieldProgress.NONE)));
        assertTrue(SampleCargo.texts(day.office.store).contains("not hindered"));
        day.proof(day.first, id);
        assertEquals(FieldMsg.notProven, refusal(() -> day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE)));

        day.office.cargo.hindered = false;
        assertEquals(Homecoming.State.DONE, day.office.homecomings.take(OPERATOR, home, FieldProgress.NONE).state());
        assertTrue(SampleCargo.texts(day.office.store).contains(SampleCargo.HINDERED));
    }

    @StoreTest
    void onlyWhatAReceiptProvesIsWiped() {
        var id = day.opened(day.first);
        var note = day.note(day.first, "first words");
        assertEquals(FieldMsg.notProven, refusal(() -> day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE)));
        day.office.homecomings.take(OPERATOR, day.home(day.first), FieldProgress.NONE);
        var receipt = day.office.homecomings.receipt(OPERATOR, id, day.stick, FieldProgress.NONE);
        day.first.laptop.takeReceipt(OPERATOR, receipt, FieldProgress.NONE);

        SampleCargo.change(day.first.store, note, "other words");
        assertEquals(FieldMsg.notProven, refusal(() -> day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE)));
        SampleCargo.change(day.first.store, note, "first words");
        day.note(day.first, "later");
        assertEquals(FieldMsg.notProven, refusal(() -> day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE)));
        assertEquals(7, SampleCargo.texts(day.first.store).size());

        day.office.homecomings.take(OPERATOR, day.home(day.first), FieldProgress.NONE);
        day.proof(day.first, id);
        day.first.cargo.unfinished = 1;
        assertEquals(FieldMsg.unfinishedWork, refusal(() -> day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE)));
        day.first.cargo.unfinished = 0;
        day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE);
        assertEquals(List.of(), SampleCargo.texts(day.first.store));
    }

    @StoreTest
    void twoLaptopsOfATeamPool() {
        var firstId = day.opened(day.first);
        var secondId = day.opened(day.second);
        day.note(day.first, "of the first");
        day.note(day.second, "of the second");
        var handedOver = day.home(day.first);

        var carried = day.second.laptop.takeOver(OPERATOR, handedOver, FieldProgress.NONE);
        assertEquals("laptop-3", carried.laptop());
        assertEquals(FieldMsg.ownContainer, refusal(() -> day.first.laptop.takeOver(OPERATOR, handedOver, FieldProgress.NONE)));
        var files = day.second.laptop.bringHome(OPERATOR, day.stick, FieldProgress.NONE);
        assertEquals(2, files.size());
        files.forEach(file -> day.office.homecomings.take(OPERATOR, file, FieldProgress.NONE));
        assertTrue(SampleCargo.texts(day.office.store).containsAll(List.of("of the first", "of the second")));

        assertEquals(FieldMsg.carriedNotProven, refusal(() -> day.second.laptop.wipe(SUPERVISOR, FieldProgress.NONE)));
        day.proof(day.second, secondId);
        assertEquals(List.of(), day.second.laptop.carried());
        day.second.laptop.wipe(SUPERVISOR, FieldProgress.NONE);
        day.proof(day.first, firstId);
        day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE);
    }

    @StoreTest
    void aLaptopOfAnotherTeamCarriesNothing() {
        day.opened(day.first);
        var home = day.home(day.first);
        day.second.laptop.joinTeam(SUPERVISOR, "Tim Nuangan");

        assertEquals(FieldMsg.otherTeam, refusal(() -> day.second.laptop.takeOver(OPERATOR, home, FieldProgress.NONE)));
    }

    @StoreTest
    void anOfficeOpensNothingInTheStoreItPackedFromWhichTheWipingWouldEmpty() {
        day.office.laptop.joinTeam(SUPERVISOR, TEAM);
        var file = day.packed(day.office);

        assertEquals(FieldMsg.packedHere, refusal(() -> day.office.laptop.open(OPERATOR, file, FieldProgress.NONE)));
        assertTrue(day.office.laptop.current().isEmpty());
    }

    @StoreTest
    void aSecondMediumGetsTheSameFile() throws IOException {
        day.opened(day.first);
        assertEquals(FieldMsg.nothingToCarry, refusal(() -> day.first.laptop.copy(OPERATOR, folder.resolve("second stick"), FieldProgress.NONE)));
        day.note(day.first, "on two sticks");
        var home = day.home(day.first);

        var copy = day.first.laptop.copy(OPERATOR, folder.resolve("second stick"), FieldProgress.NONE).get(0);

        assertEquals(-1, Files.mismatch(home, copy));
        assertTrue(day.first.laptop.current().filter(parcel -> parcel.writtenAt() != null && parcel.copiedAt() != null)
                .isPresent());
        day.home(day.first);
        assertTrue(day.first.laptop.current().filter(parcel -> parcel.copiedAt() == null).isPresent(), "it is another one now");
    }

    @StoreTest
    void smallRecordsDoNotMakeTheDiskLookEndless() {
        day.opened(day.first);
        var plan = new Forecast.Plan(60, 7, Duration.ofHours(8));
        var before = day.first.laptop.forecast(plan);
        day.note(day.first, "a check of a few bytes");
        day.home(day.first);

        assertEquals(before.bytesPerRecord(), day.first.laptop.forecast(plan).bytesPerRecord());
    }

    @StoreTest
    void eachFileIsOnlyGoodForItsPurpose() {
        var id = day.opened(day.first);
        day.note(day.first, "a note");
        var home = day.home(day.first);
        day.office.homecomings.take(OPERATOR, home, FieldProgress.NONE);
        var receipt = day.office.homecomings.receipt(OPERATOR, id, day.stick, FieldProgress.NONE);

        assertEquals(FieldMsg.notAPackage, refusal(() -> day.first.laptop.open(OPERATOR, receipt, FieldProgress.NONE)));
        assertEquals(FieldMsg.notHomeward, refusal(() -> day.office.homecomings.take(OPERATOR, receipt, FieldProgress.NONE)));
        assertEquals(FieldMsg.notAReceipt, refusal(() -> day.first.laptop.takeReceipt(OPERATOR, home, FieldProgress.NONE)));
        assertEquals(ContainerMsg.forAnotherLaptop, refusal(() -> day.second.laptop.takeReceipt(OPERATOR, receipt, FieldProgress.NONE)));
    }

    @StoreTest
    void aStoppedOpeningGoesOnWhereItWas() {
        var file = day.packed(day.first);
        assertEquals(FieldMsg.stopped, refusal(() -> day.first.laptop.open(OPERATOR, file, (done, total) -> done < 1)));
        var half = day.first.laptop.current().orElseThrow();
        assertEquals(List.of(LaptopPackage.State.OPENING, 1), List.of(half.state(), half.chunksDone()));

        assertEquals(LaptopPackage.State.OPEN, day.first.laptop.open(OPERATOR, file, FieldProgress.NONE).state());
        assertEquals(5, SampleCargo.texts(day.first.store).size());
    }

    @StoreTest
    void whoMayNotIsRefusedAndEveryStepIsAudited() {
        var nobody = TestSessions.of();
        assertThrows(Refusal.class, () -> day.office.packages.prepare(nobody, day.order(day.first, TEAM), FieldProgress.NONE));
        assertThrows(Refusal.class, () -> day.first.laptop.open(nobody, folder, FieldProgress.NONE));
        assertThrows(Refusal.class, () -> day.office.homecomings.take(nobody, folder, FieldProgress.NONE));
        assertThrows(Refusal.class, () -> day.first.laptop.wipe(OPERATOR, FieldProgress.NONE));

        day.packed(day.first);
        var packed = day.officeStore.auditTrail().entries("outreach.field-pack").get(0);
        assertTrue(packed.subjects().contains("village:71.10.01.2001"), packed::toString);
    }

    private static Message refusal(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason();
    }
}
