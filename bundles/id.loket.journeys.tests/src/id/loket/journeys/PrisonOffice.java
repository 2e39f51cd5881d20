package id.loket.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt.Place;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.Citizenship;
import id.loket.kernel.IssueReason;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.registry.Biodata;
import id.loket.registry.Resident;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.training.InmateList;
import id.loket.training.InmateList.Fate;
import id.loket.training.InmateList.Inmate;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.Choice;
import id.loket.verification.desk.Desk;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.RowFilter;
import id.loket.verification.desk.Totals;

/**
 * The people of a prison's list: those of the register with their cards, and what is true of every inmate. Somebody must have
 * logged in, or the store is not open.
 */
final class PrisonOffice {

    private static final LocalDate TODAY = LocalDate.now();
    private static final RegionCode VILLAGE = new RegionCode("71.10.01.2001");
    private static final int MANY = 1_000;
    private static final List<String> GIVEN = List.of("ABDUL", "BAMBANG", "CAHYO", "DARWIS", "EKO", "FAUZAN", "GUNAWAN", "HAMZAH",
            "IDRIS", "JAMAL", "KARIM", "LUKMAN", "MANSUR", "NASIR", "OKTAVIANUS", "PARDI", "RUSDI", "SALIM", "TAUFIK", "USMAN");
    private static final List<String> FAMILY = List.of("MOKODOMPIT", "MAMONTO", "PAPUTUNGAN", "MOKOGINTA", "MANOPPO", "DAMOPOLII",
            "MAKALALAG", "POTABUGA", "SIMBALA", "PONTOH", "KOROMPOT", "SUGEHA", "GONIBALA");

    private final List<Long> residents = new ArrayList<>();
    private List<Inmate> inmates = List.of();

    /** Writes the list of 427 and puts those of them who are residents into the register. */
    void write(Path file) throws IOException {
        var list = new InmateList(TODAY);
        for (var fate : Fate.values()) {
            if (fate.isResident()) {
                enter(list, fate);
            } else {
                list.addStrangers(fate, fate.share());
            }
        }
        inmates = list.write(file);
    }

    private void enter(InmateList list, Fate fate) {
        service(Store.class).write(transaction -> {
            for (int i = 0; i < fate.share(); i++) {
                var resident = person(residents.size());
                transaction.entities().persist(resident);
                transaction.entities().flush();
                residents.add(resident.id());
                if (fate == Fate.PRINTED || fate == Fate.NOT_PRINTED) {
                    card(transaction, resident.id(), fate == Fate.PRINTED);
                }
                list.add(fate, resident);
            }
            return null;
        });
    }

    private static Resident person(int number) {
        var born = LocalDate.of(1962 + number % 40, 1 + number % 12, 1 + number * 7 % 28);
        var name = GIVEN.get(number % GIVEN.size()) + " " + FAMILY.get(number % FAMILY.size());
        var nik = new Nik("711001%1$td%1$tm%1$ty99%2$02d".formatted(born, 10 + number / 90));
        return new Resident(nik, new Biodata(null, name, "TUTUYAN", born, Sex.MALE, Religion.ISLAM, MaritalStatus.MARRIED,
                BloodGroup.O, 3, Citizenship.WNI, "DUSUN II", "001", "001", VILLAGE));
    }

    /** In its owner's hands, or released and never printed. */
    private static void card(Transaction transaction, long resident, boolean printed) {
        var card = service(Cards.class).request(transaction, resident, IssueReason.FIRST);
        card.queue(transaction.now(), transaction.now());
        if (printed) {
            card.assign(new Place(new ChipNumber("LPS%08d".formatted(resident)), "ipp:1", "loket-1"), transaction.now());
            card.printing("1", transaction.now());
            card.printed(transaction.now());
            card.handedOver(transaction.now());
        }
    }

    /** Takes the unprinted cards away again: other journeys look at the queue. */
    void leave() {
        if (residents.isEmpty()) {
            return;
        }
        service(Store.class).write(transaction -> {
            residents.stream().flatMap(resident -> service(Cards.class).ofResident(transaction, resident).stream())
                    .filter(card -> card.state() == CardState.QUEUED)
                    .forEach(card -> transaction.entities().remove(transaction.entities().find(Card.class, card.id())));
            return null;
        });
    }

    /**
     * @param sheetRow number of a row in the sheet; the headers are the first
     * @return what is true of the inmate
     */
    Inmate inmate(int sheetRow) {
        return inmates.get(sheetRow - 2);
    }

    /** @return the outcome that says what is true of an inmate */
    static Outcome outcome(Inmate inmate) {
        return switch (inmate.fate()) {
            case PRINTED -> Outcome.FOUND_RECORDED_PRINTED;
            case NOT_PRINTED -> Outcome.FOUND_RECORDED_NOT_PRINTED;
            case NOT_RECORDED -> Outcome.FOUND_NOT_RECORDED;
            case ALIAS -> Outcome.ALIAS_CONFIRMED;
            case AMBIGUOUS -> Outcome.AMBIGUOUS;
            case RELEASED -> Outcome.RELEASED;
            case TRANSFERRED -> Outcome.TRANSFERRED;
            case ELSEWHERE -> Outcome.OTHER_REGENCY;
            case NOBODY -> Outcome.NOT_FOUND;
        };
    }

    /** Two colleagues at other seats decide what is left, row by row. */
    void decideTheRest(long listId) {
        var desk = service(Desk.class);
        var first = session("verifikator");
        var second = session("supervisor");
        desk.rows(first, RowFilter.all(listId).with(RowState.OPEN), 0, MANY)
                .forEach(row -> decide(desk, first, row.id(), inmate(row.person().row())));
        desk.rows(second, RowFilter.all(listId).with(RowState.CONTESTED), 0, MANY)
                .forEach(row -> decide(desk, second, row.id(), inmate(row.person().row())));
    }

    private static void decide(Desk desk, Session session, long row, Inmate inmate) {
        var outcome = outcome(inmate);
        desk.decide(session, new Choice(row, desk.open(session, row).version(), outcome,
                inmate.fate().isResident() && !outcome.excludesResident() ? inmate.residentId() : null, "", false));
    }

    /** @return the newest list of the newest campaign */
    long list() {
        var session = session("verifikator");
        var campaign = service(Campaigns.class).all(session).get(0);
        return service(CampaignLists.class).of(session, campaign.id()).get(0).id();
    }

    Totals totals(long listId) {
        return service(Desk.class).totals(session("verifikator"), listId);
    }

    private static Session session(String account) {
        return service(Access.class).login(account, ("latihan-" + account).toCharArray(), step -> { });
    }

    private static <T> T service(Class<T> type) {
        var context = Platform.getBundle("id.loket.shell").getBundleContext();
        return context.getService(context.getServiceReference(type));
    }
}
