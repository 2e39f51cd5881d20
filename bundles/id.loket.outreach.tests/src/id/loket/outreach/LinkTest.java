package id.loket.outreach;

import static id.loket.outreach.FieldDay.OPERATOR;
import static id.loket.outreach.FieldDay.SUPERVISOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldFileName;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.field.LaptopPackage;
import id.loket.packet.field.ContainerMsg;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

/** Packages that come home over a link: a folder that laptop and office both reach, as long as it holds. */
class LinkTest {

    private static final int BREAKS_AFTER = 200_000;
    private static FieldDay day;

    @TempDir
    private Path folder;
    private Path share;

    @BeforeAll
    static void open() {
        day = new FieldDay();
    }

    @AfterAll
    static void close() {
        day.close();
    }

    @BeforeEach
    void begin(TestStore office) throws IOException {
        day.begin(office, folder);
        share = Files.createDirectories(folder.resolve("share"));
    }

    @StoreTest
    void whatIsSentOverALinkIsTakenInAndItsReceiptLiesInTheSameFolder() {
        day.opened(day.first);
        day.note(day.first, "over the link");
        send(day.first);
        var waiting = day.office.homecomings.waiting(OPERATOR, share);
        assertEquals(1, waiting.size());

        var arrival = day.office.homecomings.takeAll(OPERATOR, waiting, FieldProgress.NONE);

        assertEquals(List.of(1, 1, 0), List.of(arrival.whole().size(), arrival.receipts().size(), arrival.hindrances().size()));
        assertEquals(List.of(), day.office.homecomings.waiting(OPERATOR, share), "home, with its receipt");
        day.first.laptop.takeReceipt(OPERATOR, arrival.receipts().get(0), FieldProgress.NONE);
        assertEquals(LaptopPackage.State.WIPED, day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE).state());
    }

    @StoreTest
    void aLinkThatBreaksInTheMiddleGoesOnWithTheSameContainerFromThere() {
        day.opened(day.first);
        day.note(day.first, "sent in two parts");
        day.first.link = LinkTest::breaking;
        assertEquals(ContainerMsg.notWritten, assertThrows(Refusal.class, () -> send(day.first)).reason());
        assertEquals(List.of(), day.office.homecomings.waiting(OPERATOR, share), "half a container is none");

        day.first.link = out -> out;
        var arrived = new ArrayList<Long>();
        var file = day.first.laptop.bringHome(OPERATOR, share, new FieldProgress() {
            @Override
            public boolean goesOn(long done, long total) {
                throw new AssertionError("it was sealed anew");
            }

            @Override
            public boolean carries(long bytes, long of) {
                return arrived.add(bytes);
            }
        }).get(0);

        assertEquals(BREAKS_AFTER, arrived.get(0).intValue());
        assertEquals(1, day.office.homecomings.takeAll(OPERATOR, List.of(file), FieldProgress.NONE).whole().size());
        assertTrue(SampleCargo.texts(day.office.store).contains("sent in two parts"));
    }

    @StoreTest
    void whatWasMadeAfterALinkBrokeIsSealedWithTheRest() {
        day.opened(day.first);
        day.note(day.first, "before");
        day.first.link = LinkTest::breaking;
        assertThrows(Refusal.class, () -> send(day.first));
        day.note(day.first, "after");
        day.first.link = out -> out;

        day.office.homecomings.takeAll(OPERATOR, List.of(send(day.first)), FieldProgress.NONE);

        assertTrue(SampleCargo.texts(day.office.store).containsAll(List.of("before", "after")));
        assertNotEquals(send(day.first), send(day.first), "what a medium took whole is sealed anew the next time");
    }

    @StoreTest
    void aReceiptThatTheLinkKeptBackIsWrittenTheNextTime() {
        day.opened(day.first);
        day.note(day.first, "receipted late");
        send(day.first);
        day.office.link = LinkTest::broken;
        var arrival = day.office.homecomings.takeAll(OPERATOR, day.office.homecomings.waiting(OPERATOR, share), FieldProgress.NONE);
        assertEquals(ContainerMsg.notWritten, arrival.hindrances().get(0).reason());

        day.office.link = out -> out;
        var again = day.office.homecomings.waiting(OPERATOR, share);
        assertEquals(1, day.office.homecomings.takeAll(OPERATOR, again, FieldProgress.NONE).receipts().size());
        assertEquals(1, SampleCargo.texts(day.office.store).stream().filter("receipted late"::equals).count());
    }

    @StoreTest
    void aReceiptFromBeforeIsNotTakenForTheOneThatIsMissing() {
        day.opened(day.first);
        day.note(day.first, "the first day");
        day.office.homecomings.takeAll(OPERATOR, List.of(send(day.first)), FieldProgress.NONE);
        day.note(day.first, "the second day");
        var second = send(day.first);
        day.office.link = LinkTest::broken;
        day.office.homecomings.takeAll(OPERATOR, List.of(second), FieldProgress.NONE);

        assertTrue(day.office.homecomings.waiting(OPERATOR, share).contains(second));
    }

    @StoreTest
    void aDamagedContainerKeepsNoOtherFromComingHomeAndACarriedOneIsReceiptedToItsCarrier() throws IOException {
        day.opened(day.first);
        day.opened(day.second);
        day.note(day.first, "carried");
        day.note(day.second, "of the carrier");
        day.second.laptop.takeOver(OPERATOR, day.home(day.first), FieldProgress.NONE);
        send(day.second);
        Files.write(share.resolve(FieldFileName.HOMEWARD.of("damaged")), new byte[100]);

        var arrival = day.office.homecomings.takeAll(OPERATOR, day.office.homecomings.waiting(OPERATOR, share), FieldProgress.NONE);

        assertEquals(List.of(2, 2, 1), List.of(arrival.whole().size(), arrival.receipts().size(), arrival.hindrances().size()));
        var own = share.resolve(FieldFileName.RECEIPT.of(day.second.laptop.current().orElseThrow().id()));
        day.second.laptop.takeReceipt(OPERATOR, own, FieldProgress.NONE);
        assertEquals(List.of(), day.second.laptop.carried());
    }

    private Path send(Node laptop) {
        return laptop.laptop.bringHome(OPERATOR, share, FieldProgress.NONE).get(0);
    }

    private static OutputStream broken(OutputStream out) {
        return limited(out, 0);
    }

    private static OutputStream breaking(OutputStream out) {
        return limited(out, BREAKS_AFTER);
    }

    private static OutputStream limited(OutputStream out, int most) {
        return new FilterOutputStream(out) {
            private int left = most;

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                var count = Math.min(left, length);
                out.write(bytes, offset, count);
                left -= count;
                if (count < length) {
                    throw new IOException("the link is gone");
                }
            }
        };
    }
}
