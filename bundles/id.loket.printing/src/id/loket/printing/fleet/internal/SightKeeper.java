package id.loket.printing.fleet.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.CardPrinter;
import id.loket.device.DeviceException;
import id.loket.device.DeviceStandings.By;
import id.loket.device.DeviceStatus;
import id.loket.device.Devices;
import id.loket.kernel.text.Refusal;
import id.loket.printing.fleet.FleetMsg;
import id.loket.printing.fleet.FleetPrinter;
import id.loket.printing.fleet.FleetPrinter.Details;
import id.loket.printing.fleet.internal.Sight.Seen;
import id.loket.store.AuditEntry;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * Tells the other seats how this seat's printers are: a change within a second, and a sign of life now and then. Enters
 * printers that nobody has entered yet.
 */
@Component(service = SightKeeper.class, immediate = true)
public final class SightKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SightKeeper.class);
    private static final String ACTOR = "system.printing";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Sight.FRESH.dividedBy(3);

    private final Store store;
    private final Devices devices;
    private final Standings standings;
    private final Installation installation;
    private final StationPlace place;
    private final Map<String, Seen> told = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "printing-sights");
        thread.setDaemon(true);
        return thread;
    });
    private long lastSign = System.nanoTime() - SIGN_OF_LIFE.toNanos();

    /**
     * @param store open, with the fleet's tables
     * @param devices of this seat
     * @param standings give new printers their standing
     * @param installation this seat's name
     * @param place its print room
     */
    @Activate
    public SightKeeper(@Reference Store store, @Reference Devices devices, @Reference Standings standings,
            @Reference Installation installation, @Reference StationPlace place) {
        this.store = store;
        this.devices = devices;
        this.standings = standings;
        this.installation = installation;
        this.place = place;
        timer.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What was begun ends by itself: an interrupt would break the embedded database's connection. */
    @Deactivate
    void stop() {
        timer.shutdown();
    }

    private void look() {
        try {
            tell();
        } catch (Refusal notNow) {
            LOG.info("The printers of this seat are told later: {}", notNow.getMessage());
        } catch (RuntimeException defect) {
            // Thrown on, it would end the telling for good; also two seats that enter one printer at once come here.
            LOG.warn("The printers of this seat could not be told; the next look begins anew", defect);
        }
    }

    /** One look: writes what changed, and everything when a sign of life is due. */
    synchronized void tell() {
        var seen = new HashMap<CardPrinter, Seen>();
        devices.of(CardPrinter.class).forEach(printer -> seen.put(printer, see(printer)));
        var due = System.nanoTime() - lastSign >= SIGN_OF_LIFE.toNanos();
        var changed = seen.entrySet().stream().anyMatch(each -> !each.getValue().equals(told.get(key(each.getKey()))));
        if (seen.isEmpty() || !due && !changed) {
            return;
        }
        store.write(transaction -> {
            seen.forEach((printer, now) -> write(transaction, printer, now));
            if (changed) {
                transaction.announce(Standings.CHANGED);
            }
            return null;
        });
        seen.forEach((printer, now) -> told.put(key(printer), now));
        lastSign = System.nanoTime();
    }

    private void write(Transaction transaction, CardPrinter device, Seen seen) {
        var key = key(device);
        var id = Sight.id(key, installation.node());
        var sight = transaction.entities().find(Sight.class, id);
        if (sight == null) {
            enterIfNew(transaction, device);
            sight = new Sight(key, installation.node());
            sight.see(seen, transaction.databaseTime());
            transaction.entities().persist(sight);
            return;
        }
        sight.see(seen, transaction.databaseTime());
    }

    private void enterIfNew(Transaction transaction, CardPrinter device) {
        var known = transaction.entities().createQuery("select count(p) from FleetPrinter p where p.deviceKey = :key", Long.class)
                .setParameter("key", key(device)).getSingleResult();
        if (known > 0) {
            return;
        }
        var printer = PrinterBooks.enter(transaction, standings, new Details(key(device), shortened(device.identity().label()), "",
                shortened(maker(device)), "", shortened(place.name())), new By(ACTOR, FleetMsg.enteredByItself.text(installation.node())));
        transaction.audit(AuditEntry.of(ACTOR, "printing.fleet.add", "fleet", "printer:" + printer.id()));
        LOG.info("{} is a printer of the office from now on", key(device));
    }

    private static String maker(CardPrinter device) {
        try {
            return device.capabilities().maker();
        } catch (DeviceException silent) {
            return "";
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(Words.LONG, text.length()));
    }

    private static Seen see(CardPrinter printer) {
        try {
            return Seen.of(printer.status(), printer.supplies());
        } catch (DeviceException gone) {
            return Seen.of(new DeviceStatus(DeviceStatus.State.OFFLINE, "", gone.happened()), List.of());
        }
    }

    private static String key(CardPrinter printer) {
        return printer.identity().key();
    }
}
