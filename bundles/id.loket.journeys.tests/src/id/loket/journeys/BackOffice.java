package id.loket.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.Machine;
import id.loket.card.Origin;
import id.loket.card.PrintAttempt.Place;
import id.loket.device.Camera;
import id.loket.device.Capture;
import id.loket.device.CardPrinter;
import id.loket.device.Device;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.device.SignaturePad;
import id.loket.issuance.letter.LetterRegister;
import id.loket.issuance.letter.LetterRegister.Filter;
import id.loket.issuance.letter.LetterRegister.Which;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.Citizenship;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.IssueReason;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.PortraitBackground;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.registry.Biodata;
import id.loket.registry.Resident;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.registry.lists.ImportProgress;
import id.loket.registry.office.OfficeSettings;
import id.loket.stock.BlankRange;
import id.loket.stock.Stock;
import id.loket.stock.closing.Closings;
import id.loket.stock.closing.DayLine;
import id.loket.stock.closing.DaySheet;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.verification.campaign.CampaignDraft;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.campaign.TakeRequest;

/**
 * What must have happened before a journey begins, done by the services the client itself works with. Somebody must have
 * logged in, or the store is not open.
 */
final class BackOffice {

    private static final LocalDate BORN = LocalDate.of(1999, 9, 12);

    /**
     * A resident recorded with the simulated devices and released by the centre.
     *
     * @param serial last four digits of the NIK
     * @param name the resident's name
     * @return id of the card, which is in the print queue
     */
    long printReady(int serial, String name) {
        var store = service(Store.class);
        var nik = new Nik("711001520999" + serial);
        var resident = store.write(transaction -> {
            var person = new Resident(nik, new Biodata(null, name, "TUTUYAN", BORN, Sex.FEMALE,
                    Religion.ISLAM, MaritalStatus.SINGLE, BloodGroup.O, 3, Citizenship.WNI, "JL. TRANS LINGKAR", "003", "001",
                    new RegionCode("71.10.01.2001")));
            transaction.entities().persist(person);
            transaction.entities().flush();
            return person.id();
        });
        store.write(transaction -> {
            record(transaction, resident, nik);
            transaction.announce("enrolments");
            return null;
        });
        return store.write(transaction ->
                service(Cards.class).release(transaction, resident, transaction.now()).id());
    }

    /**
     * @param serial last four digits of the NIK
     * @param name of a resident recorded today, away from the office
     * @param place what the session there was called
     */
    void recordedOnAVisit(int serial, String name, String place) {
        var id = printReady(serial, name);
        service(Store.class).write(transaction -> {
            var cards = service(Cards.class);
            cards.origin(transaction, cards.forUpdate(transaction, id).orElseThrow().residentId(),
                    new Origin(Origin.Kind.VISIT, place, LocalDate.now(service(Installation.class).zone())));
            return null;
        });
    }

    /**
     * @param serial last four digits of the NIK
     * @param name the resident's name
     * @param chip number of the blank
     * @return id of the card, printed and waiting for its owner
     */
    long printed(int serial, String name, String chip) {
        var id = printReady(serial, name);
        service(Store.class).write(transaction -> {
            print(transaction, service(Cards.class).forUpdate(transaction, id).orElseThrow(), chip);
            return null;
        });
        return id;
    }

    /**
     * @param serial last four digits of the NIK
     * @param name the resident's name
     * @param chip number of the blank
     * @return id of the card, in its owner's hands
     */
    long handedOver(int serial, String name, String chip) {
        var id = printed(serial, name, chip);
        service(Store.class).write(transaction -> {
            service(Cards.class).forUpdate(transaction, id).orElseThrow().handedOver(transaction.now());
            return null;
        });
        return id;
    }

    /**
     * @param serial last four digits of the NIK
     * @param name of a resident who broke the card that was handed out before
     * @param oldChip number of the broken card
     * @param chip number of the blank
     * @return id of the new card, printed and waiting for its owner
     */
    long replaced(int serial, String name, String oldChip, String chip) {
        var broken = handedOver(serial, name, oldChip);
        return service(Store.class).write(transaction -> {
            var cards = service(Cards.class);
            var card = cards.request(transaction, cards.forUpdate(transaction, broken).orElseThrow().residentId(),
                    IssueReason.DAMAGED);
            card.queue(transaction.now(), transaction.now());
            print(transaction, card, chip);
            return card.id();
        });
    }

    private static void print(Transaction transaction, Card card, String chip) {
        service(Cards.class).assign(transaction, card, new Place(new ChipNumber(chip), "ipp:1", "loket-1"));
        card.printing("1", transaction.now());
        card.printed(transaction.now());
        transaction.announce("cards");
    }

    /**
     * @param card of a resident
     * @return where the newest card of that resident is
     */
    CardState newestBeside(long card) {
        return service(Store.class).read(transaction -> service(Cards.class).ofResident(transaction,
                transaction.entities().find(Card.class, card).residentId()).get(0).state());
    }

    /**
     * @param name a holder's
     * @return the text in the code of the holder's newest letter
     */
    String letterCode(String name) {
        return service(LetterRegister.class).find(session("supervisor"), new Filter(name, Which.ALL, 1)).get(0).letter().code();
    }

    /**
     * A prison's list, taken at another seat.
     *
     * @param rows name and sex (L or P) of each person, nothing else
     * @throws IOException if the list cannot be written
     */
    void listed(String rows) throws IOException {
        var verifier = session("verifikator");
        var campaign = service(Campaigns.class).create(verifier, new CampaignDraft(CampaignKind.LAPAS, "Lapas Kotabunan",
                "Lapas Kotabunan", LocalDate.now(), "Pendataan", "Surat 1/2026", LocalDate.now().plusYears(1)));
        var file = Files.writeString(Files.createTempFile("lapas", ".csv"), "NAMA;JK\n" + rows);
        var lists = service(CampaignLists.class);
        lists.take(verifier, campaign.id(), new TakeRequest(file, Set.of(), lists.sketch(verifier, file, "Lapas Kotabunan").mapping()),
                new ImportProgress() {
                    @Override
                    public void rows(int done, double share) {
                        // nobody watches
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        Files.delete(file);
    }

    /** What a sealed recording leaves for card and hand-over, taken by the same simulated devices. */
    private static void record(Transaction transaction, long resident, Nik nik) {
        var references = service(BiometricReferences.class);
        var subject = new Capture.Control(nik, Duration.ofSeconds(10), () -> false, preview -> { });
        var devices = service(Devices.class);
        references.put(transaction, resident, Kind.PORTRAIT,
                simulated(devices, Camera.class).capture(PortraitBackground.forBirth(BORN), subject).image());
        references.put(transaction, resident, Kind.SIGNATURE,
                simulated(devices, SignaturePad.class).capture(subject).image());
        var finger = simulated(devices, FingerprintScanner.class).capture(FingerPosition.RIGHT_INDEX, subject);
        references.put(transaction, resident, Kind.RIGHT_INDEX_TEMPLATE,
                service(FingerMatcher.class).template(finger.image(), finger.dpi()));
    }

    /** Others wait for a person. */
    private static <T extends Device> T simulated(Devices devices, Class<T> kind) {
        return devices.of(kind).stream().filter(each -> each.identity().simulated()).findFirst().orElseThrow();
    }

    /** Books blanks and puts them into the printer, as the stock keeper would. */
    void blanksInThePrinter(String note, String range) {
        var keeper = session("stok");
        service(Stock.class).receive(keeper, note, List.of(BlankRange.parse(range)));
        service(Stock.class).loadHopper(keeper, printer(), BlankRange.parse(range));
    }

    /** Books blanks into the store room, as the stock keeper at another seat would. */
    void blanksReceived(String note, String range) {
        service(Stock.class).receive(session("stok"), note, List.of(BlankRange.parse(range)));
    }

    /** @return pieces that lie on each shelf by the books of the day that is open, by the code of the place */
    Map<String, Long> bookedOnShelves() {
        var keeper = session("stok");
        var closings = service(Closings.class);
        return closings.sheet(keeper, closings.next(keeper)).shelves().stream()
                .collect(Collectors.toMap(line -> line.place().code(), DayLine::expected));
    }

    /** @return the days that are closed, the newest first */
    List<DaySheet> closedDays() {
        return service(Closings.class).history(session("stok"), LocalDate.now().plusDays(2), 10);
    }

    /** @return where a piece lies by its newest movement */
    String placeOf(String chip) {
        var story = service(Stock.class).story(session("stok"), new ChipNumber(chip));
        return story.get(story.size() - 1).target().code();
    }

    /** @return the number that lies on top in the printer */
    String blankOnTop() {
        return service(BlankSupply.class).next(machine()).orElseThrow().value();
    }

    /** Uses up every blank of the office and returns what brings them back. */
    Runnable allBlanksUsed() {
        var store = service(Store.class);
        var supply = service(BlankSupply.class);
        emptyIntoThePrinter();
        var used = new ArrayList<ChipNumber>();
        for (var next = supply.next(machine()); next.isPresent(); next = supply.next(machine())) {
            var chip = next.get();
            store.write(transaction -> {
                supply.take(transaction, chip, 0);
                return null;
            });
            used.add(chip);
        }
        return () -> used.forEach(chip -> store.write(transaction -> {
            supply.untouched(transaction, chip, 0);
            return null;
        }));
    }

    private void emptyIntoThePrinter() {
        var stock = service(Stock.class);
        var keeper = session("stok");
        for (var left = stock.suggestLoad(keeper, 500); left.isPresent(); left = stock.suggestLoad(keeper, 500)) {
            stock.loadHopper(keeper, printer(), left.get());
        }
    }

    /** A seat took this card and fell silent: its lease is over as soon as someone looks. */
    void begunByASeatThatFellSilent(long card, String chip) {
        service(Store.class).write(transaction -> {
            var cards = service(Cards.class);
            return cards.assign(transaction, cards.forUpdate(transaction, card).orElseThrow(),
                    new Place(new ChipNumber(chip), printer(), "loket-9"));
        });
    }

    /** The office's policy: the operator looks at every card, or at none. */
    void checkEveryCard(boolean every) {
        service(Store.class).write(transaction -> {
            service(OfficeSettings.class).put(transaction, "printing.check", every ? "every" : "none");
            return null;
        });
    }

    /** @return whether the card is out of the printer and nobody has looked at it */
    boolean checkDue(long card) {
        return service(Store.class).read(transaction ->
                transaction.entities().find(Card.class, card).checkDueAt() != null);
    }

    CardState state(long card) {
        return service(Store.class).read(transaction ->
                transaction.entities().find(Card.class, card).state());
    }

    /** @return files of cards that lie in the real printer's output */
    static int cardsInTheTray() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("loket.test.printer.dir"), "printed"))) {
            return (int) files.count();
        }
    }

    private static String printer() {
        return service(Devices.class).one(CardPrinter.class).orElseThrow().identity().key();
    }

    private static Machine machine() {
        return Machine.of(printer(), service(Installation.class).node());
    }

    private static Session session(String account) {
        return service(Access.class).login(account, ("latihan-" + account).toCharArray(), step -> { });
    }

    private static <T> T service(Class<T> type) {
        var context = Platform.getBundle("id.loket.shell").getBundleContext();
        return context.getService(context.getServiceReference(type));
    }
}
