package id.loket.bench.printrun;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.imageio.ImageIO;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.bench.office.BenchOffice;
import id.loket.card.Cards;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.IssueReason;
import id.loket.printing.Printing;
import id.loket.registry.Resident;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.stock.BlankRange;
import id.loket.stock.Stock;
import id.loket.store.Store;

/** An office with so many cards in its queue, blanks in each printer, and a centre that knows every resident. */
@Component(service = RunOffice.class)
public final class RunOffice {

    /** Of so many cards one was released too long ago to be printed while the centre is silent. */
    private static final int ONE_OLD_OF = 5;
    private static final Duration OLD = Duration.ofDays(30);
    private static final int AT_ONCE = 200;
    private static final int SPARE = 200;

    final Store store;
    final Cards cards;
    final Printing printing;
    final Stock stock;
    private final BenchOffice residents;
    private final BiometricReferences references;
    private final Clock clock;

    /** Called by Declarative Services. */
    @Activate
    public RunOffice(@Reference Store store, @Reference Cards cards, @Reference Printing printing,
            @Reference Stock stock, @Reference BenchOffice residents,
            @Reference BiometricReferences references, @Reference Clock clock) {
        this.store = store;
        this.cards = cards;
        this.printing = printing;
        this.stock = stock;
        this.residents = residents;
        this.references = references;
        this.clock = clock;
    }

    Session person(String account) {
        return residents.person(account);
    }

    /** Fills the queue, the hoppers and what the centre has answered before this day. */
    void furnish(int wanted, Path journal) throws IOException {
        var ids = residents.residents(person("supervisor"), wanted);
        if (ids.size() < wanted) {
            throw new IOException("only " + ids.size() + " residents are old enough");
        }
        var portrait = portrait();
        Files.createDirectories(journal.getParent());
        try (var answers = Files.newBufferedWriter(journal)) {
            for (var from = 0; from < wanted; from += AT_ONCE) {
                release(ids.subList(from, Math.min(from + AT_ONCE, wanted)), from, portrait, answers);
            }
        }
        load(wanted, "DKB00500001");
    }

    private void release(List<Long> ids, int from, byte[] portrait, BufferedWriter answers) throws IOException {
        var number = new int[] {from};
        var lines = store.write(transaction -> {
            var told = new StringBuilder();
            for (var id : ids) {
                references.put(transaction, id, Kind.PORTRAIT, portrait);
                var old = ++number[0] % ONE_OLD_OF == 0;
                cards.request(transaction, id, IssueReason.FIRST);
                cards.release(transaction, id, clock.instant().minus(old ? OLD : Duration.ofHours(1)));
                var nik = transaction.entities().find(Resident.class, id).nik().value();
                told.append(("{\"event\":\"ANSWER\",\"sequence\":%d,\"id\":\"bench:%d\",\"node\":\"bench\",\"packetId\":\"bench-%d\","
                        + "\"nik\":\"%s\",\"status\":\"PRINT_READY_RECORD\",\"detail\":\"\",\"at\":\"%s\"}%n")
                        .formatted(number[0], number[0], number[0], nik, clock.instant()));
            }
            return told;
        });
        answers.append(lines);
    }

    /**
     * Into each printer of this station more than it can need, also if it did all of the work and ruined some.
     *
     * @param wanted cards in the queue
     * @param from the first of their numbers
     */
    void load(int wanted, String from) {
        var keeper = person("stok");
        var each = wanted + SPARE;
        var printers = printing.printers();
        var first = new ChipNumber(from);
        stock.receive(keeper, "SJ-" + first, List.of(new BlankRange(first, first.plus((long) each * printers.size() - 1))));
        for (var i = 0; i < printers.size(); i++) {
            var begin = first.plus((long) i * each);
            stock.loadHopper(keeper, printers.get(i).key(), new BlankRange(begin, begin.plus(each - 1L)));
        }
    }

    private static byte[] portrait() throws IOException {
        var image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(new Color(0x2F, 0x5D, 0xA8));
        canvas.fillRect(0, 0, 300, 400);
        canvas.setColor(new Color(0xC8, 0x9B, 0x7B));
        canvas.fillOval(80, 70, 140, 180);
        canvas.setColor(Color.DARK_GRAY);
        canvas.fillOval(30, 260, 240, 240);
        canvas.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
