package id.loket.printing.fleet.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.device.DeviceStandings;
import id.loket.device.Standing;
import id.loket.kernel.OutageCause;
import id.loket.kernel.text.Refusal;
import id.loket.printing.fleet.FleetMsg;
import id.loket.printing.fleet.FleetPrinter;
import id.loket.printing.fleet.Repair;
import id.loket.printing.fleet.StandingChange;
import id.loket.registry.office.OutageLog;
import id.loket.store.Installation;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/** Gives printers their standing, with its history. What is in repair is an outage until it is of use, or never again. */
@Component(service = {DeviceStandings.class, Standings.class})
public final class Standings implements DeviceStandings {

    static final String CHANGED = "printers";
    private static final String OUTAGES = "outages";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final OutageLog outages;
    private final ZoneId zone;

    /**
     * @param outages told what is in repair
     * @param installation tells the office's zone
     */
    @Activate
    public Standings(@Reference OutageLog outages, @Reference Installation installation) {
        this.outages = outages;
        zone = installation.zone();
    }

    @Override
    public Optional<Change> of(Transaction transaction, String device) {
        return story(transaction, device, 1).stream().findFirst();
    }

    @Override
    public List<Change> story(Transaction transaction, String device) {
        return story(transaction, device, Integer.MAX_VALUE);
    }

    private List<Change> story(Transaction transaction, String device, int most) {
        return transaction.entities()
                .createQuery("select s from StandingChange s, FleetPrinter p where s.printerId = p.id and p.deviceKey = :device"
                        + " order by s.id desc", StandingChange.class)
                .setParameter("device", device)
                .setMaxResults(most)
                .getResultStream().map(StandingChange::change).toList();
    }

    @Override
    public void enter(Transaction transaction, String device, Standing standing, By by) {
        var id = transaction.entities().createQuery("select p.id from FleetPrinter p where p.deviceKey = :device", Long.class)
                .setParameter("device", device).getResultStream().findFirst()
                .orElseThrow(() -> new Refusal(FleetMsg.printerUnknown, device));
        var printer = forUpdate(transaction, id);
        if (printer.standing() != standing) {
            change(transaction, printer, standing, by);
        }
    }

    /** Finds a printer; whoever else changes it meanwhile waits. */
    static FleetPrinter forUpdate(Transaction transaction, long id) {
        var printer = transaction.entities().find(FleetPrinter.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (printer == null) {
            throw new Refusal(FleetMsg.printerGone);
        }
        return printer;
    }

    /** A change that is neither a sending nor a return. */
    void change(Transaction transaction, FleetPrinter printer, Standing next, By by) {
        var reason = Words.required(by.reason(), FleetMsg.noReason);
        openRepair(transaction, printer).ifPresent(away -> {
            throw new Refusal(FleetMsg.stillInRepair, printer.label(), away.sentTo(), day(away.sentAt()));
        });
        set(transaction, printer, next, new By(by.actor(), reason));
    }

    void set(Transaction transaction, FleetPrinter printer, Standing next, By by) {
        var before = printer.standing();
        printer.enter(next, transaction.now());
        transaction.entities().persist(new StandingChange(printer, by));
        transaction.announce(CHANGED);
        if (next == Standing.IN_REPAIR && before != next) {
            outages.begin(transaction, OutageCause.DEVICE, printer.label(), by.reason());
            transaction.announce(OUTAGES);
        } else if (before == Standing.IN_REPAIR && before != next) {
            outages.end(transaction, OutageCause.DEVICE, printer.label());
            transaction.announce(OUTAGES);
        }
    }

    /** An outage is known by what failed: under its old name it would never end. */
    void renamed(Transaction transaction, FleetPrinter printer, String before) {
        if (printer.standing() == Standing.IN_REPAIR && !printer.label().equals(before)) {
            outages.end(transaction, OutageCause.DEVICE, before);
            outages.begin(transaction, OutageCause.DEVICE, printer.label(), before);
            transaction.announce(OUTAGES);
        }
    }

    Optional<Repair> openRepair(Transaction transaction, FleetPrinter printer) {
        return transaction.entities().createQuery("select r from Repair r where r.openFor = :printer", Repair.class)
                .setParameter("printer", printer.id()).getResultStream().findFirst();
    }

    String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }
}
