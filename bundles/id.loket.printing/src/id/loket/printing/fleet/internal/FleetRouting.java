package id.loket.printing.fleet.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.card.BlankSupply;
import id.loket.card.Machine;
import id.loket.device.CardPrinter;
import id.loket.device.DeviceException;
import id.loket.device.DeviceStatus;
import id.loket.device.Devices;
import id.loket.device.Standing;
import id.loket.kernel.text.Refusal;
import id.loket.printing.fleet.FleetMsg;
import id.loket.printing.fleet.FleetPrinter;
import id.loket.printing.fleet.Routing;
import id.loket.printing.fleet.RoutingRule;
import id.loket.printing.fleet.RoutingRule.Candidate;
import id.loket.printing.internal.Inspections;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The printers of this station as books, devices, cards and stock tell of them now. */
@Component
public final class FleetRouting implements Routing {

    private final Store store;
    private final Devices devices;
    private final String node;
    private final StationPlace place;
    private final Optional<BlankSupply> supply;

    /**
     * @param store open, with the fleet's tables
     * @param devices of this station
     * @param installation this station's name
     * @param place this station's print room
     * @param supply the stock, or null where it is not installed
     */
    @Activate
    public FleetRouting(@Reference Store store, @Reference Devices devices, @Reference Installation installation,
            @Reference StationPlace place, @Reference(cardinality = ReferenceCardinality.OPTIONAL,
            policyOption = ReferencePolicyOption.GREEDY) BlankSupply supply) {
        this.store = store;
        this.devices = devices;
        this.place = place;
        node = installation.node();
        this.supply = Optional.ofNullable(supply);
    }

    @Override
    public RoutingRule rule() {
        return new RoutingRule(place.name());
    }

    private record Known(Map<String, FleetPrinter> books, Set<Machine> inspected) {
    }

    @Override
    public List<Candidate> candidates() {
        var known = store.read(transaction -> new Known(books(transaction), Inspections.machines(transaction)));
        return devices.of(CardPrinter.class).stream().map(device -> candidate(device, known))
                .sorted(Comparator.comparing(Candidate::label).thenComparing(Candidate::key)).toList();
    }

    private Candidate candidate(CardPrinter device, Known known) {
        var identity = device.identity();
        var key = identity.key();
        var machine = Machine.of(key, node);
        // A printer that was plugged in this very second is not in the books yet: it is in service.
        var printer = known.books().get(key);
        return new Candidate(key, printer == null ? identity.label() : printer.label(), printer == null ? "" : printer.place(),
                printer == null ? Standing.IN_SERVICE : printer.standing(), state(device),
                known.inspected().contains(machine), supply.isEmpty() || supply.get().next(machine).isPresent());
    }

    @Override
    public boolean isHere(String printer) {
        var rule = rule();
        return rule.place().isEmpty() || known(printer).map(FleetPrinter::place).map(rule::isHere).orElse(true);
    }

    @Override
    public void requireInService(String printer) {
        known(printer).filter(known -> known.standing() != Standing.IN_SERVICE).ifPresent(known -> {
            throw new Refusal(FleetMsg.notInService, known.label(), known.standing().label().toLowerCase(Locale.ROOT));
        });
    }

    private Optional<FleetPrinter> known(String printer) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select p from FleetPrinter p where p.deviceKey = :key", FleetPrinter.class)
                .setParameter("key", printer).getResultStream().findFirst());
    }

    static Map<String, FleetPrinter> books(Transaction transaction) {
        return transaction.entities()
                .createQuery("select p from FleetPrinter p where p.deviceKey is not null", FleetPrinter.class)
                .getResultStream().collect(Collectors.toMap(FleetPrinter::deviceKey, printer -> printer));
    }

    static DeviceStatus.State state(CardPrinter device) {
        try {
            return device.status().state();
        } catch (DeviceException gone) {
            return DeviceStatus.State.OFFLINE;
        }
    }
}
