package id.loket.printing.rules.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.check.Checks;
import id.loket.printing.fleet.FleetFigures;
import id.loket.printing.fleet.Routing;
import id.loket.printing.fleet.internal.StationPlace;
import id.loket.printing.internal.chip.ChipDesk;
import id.loket.printing.queue.PrintQueue;
import id.loket.printing.rules.CheckRule;
import id.loket.printing.rules.ChipPolicy;
import id.loket.printing.rules.PrintRules;
import id.loket.printing.rules.Rules;
import id.loket.printing.rules.RulesMsg;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The rules as office settings. */
@Component
public final class StoredRules implements PrintRules {

    private static final int PLACE_LENGTH = 120;

    private final Store store;
    private final OfficeSettings settings;
    private final StationPlace place;

    /**
     * @param store open
     * @param settings of the office
     * @param place of this station
     */
    @Activate
    public StoredRules(@Reference Store store, @Reference OfficeSettings settings, @Reference StationPlace place) {
        this.store = store;
        this.settings = settings;
        this.place = place;
    }

    @Override
    public Rules now(Session session) {
        session.require(DECIDE);
        return store.read(transaction -> now());
    }

    private Rules now() {
        return new Rules(chip(), settings.get(ChipDesk.PLACE).filter(ChipDesk.INSIDE::equals).isPresent(), CheckRule.of(settings),
                settings.number(PrintQueue.CARDS_PER_DAY, PrintQueue.USUAL_CARDS_PER_DAY),
                settings.number(Printing.RELEASE_DAYS, Printing.USUAL_RELEASE_DAYS),
                settings.number(FleetFigures.IDLE_DAYS, FleetFigures.USUAL_IDLE_DAYS), place.name());
    }

    private ChipPolicy chip() {
        try {
            return ChipPolicy.of(settings);
        } catch (Refusal nobodyKnowsIt) {
            // Nothing is printed as it stands; whoever opens the rules is here to mend it.
            return ChipPolicy.REQUIRED;
        }
    }

    @Override
    public void decide(Session session, Rules wanted) {
        session.require(DECIDE);
        requireSense(wanted);
        store.write(transaction -> {
            var changed = changed(wanted);
            var room = place.name().equals(wanted.place()) ? null : wanted.place();
            if (changed.isEmpty() && room == null) {
                throw new Refusal(RulesMsg.nothingChanged);
            }
            changed.forEach((key, value) -> settings.put(transaction, key, value));
            if (room != null) {
                place.choose(transaction, room);
            }
            audit(transaction, session, changed, room);
            return null;
        });
    }

    /** Each setting that does not yet say what is wanted; one that was never made says what is usual. */
    private Map<String, String> changed(Rules wanted) {
        var before = values(now());
        var changed = values(wanted);
        changed.entrySet().removeIf(each -> each.getValue().equals(settings.get(each.getKey()).orElse(before.get(each.getKey()))));
        return changed;
    }

    private static Map<String, String> values(Rules rules) {
        var values = new LinkedHashMap<String, String>();
        values.put(ChipPolicy.SETTING, rules.chip().word());
        values.put(ChipDesk.PLACE, rules.readerInPrinter() ? ChipDesk.INSIDE : ChipDesk.AT_DESK);
        values.put(Checks.SETTING, rules.check().word());
        values.put(PrintQueue.CARDS_PER_DAY, String.valueOf(rules.cardsPerDay()));
        values.put(Printing.RELEASE_DAYS, String.valueOf(rules.releaseDays()));
        values.put(FleetFigures.IDLE_DAYS, String.valueOf(rules.idleDays()));
        return values;
    }

    private static void audit(Transaction transaction, Session session, Map<String, String> changed, String room) {
        var subjects = new ArrayList<String>();
        changed.forEach((key, value) -> subjects.add(key + "=" + value));
        if (room != null) {
            // Blanks part the subjects of a row.
            subjects.add(Routing.PLACE + "=" + room.replace(' ', '_'));
        }
        transaction.audit(session.entry("printing.rules", "print rules", subjects.toArray(String[]::new)));
        // Queue, print room and fleet show figures that follow from these.
        transaction.announce("cards");
    }

    private static void requireSense(Rules wanted) {
        within(wanted.check().every(), 0, CheckRule.MOST, RulesMsg.everyWrong);
        within(wanted.cardsPerDay(), 1, Rules.MOST_CARDS, RulesMsg.cardsWrong);
        within(wanted.releaseDays(), 1, Rules.MOST_DAYS, RulesMsg.releaseWrong);
        within(wanted.idleDays(), 1, Rules.MOST_DAYS, RulesMsg.idleWrong);
        if (wanted.place().length() > PLACE_LENGTH) {
            throw new Refusal(RulesMsg.placeLong, PLACE_LENGTH);
        }
    }

    private static void within(int number, int least, int most, RulesMsg wrong) {
        if (number < least || number > most) {
            throw new Refusal(wrong, number, most);
        }
    }
}
