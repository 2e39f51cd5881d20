package id.loket.printing.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Hold;
import id.loket.printing.PrintingMsg;
import id.loket.printing.fleet.Routing;
import id.loket.store.Installation;

/** The printers of this station and the blanks in them. */
@Component(service = Fleet.class)
public final class Fleet {

    private final Devices devices;
    private final Optional<BlankSupply> supply;
    private final Consumer<String> requireInService;
    private final Predicate<String> isHere;
    private final String node;
    private final Set<String> working = ConcurrentHashMap.newKeySet();

    /**
     * @param devices of this station
     * @param supply the stock, or null where it is not installed: then numbers are typed
     * @param routing knows which printers the office works with
     * @param installation this station's name, which tells its printers from others of the same address
     */
    @Activate
    public Fleet(@Reference Devices devices, @Reference(cardinality = ReferenceCardinality.OPTIONAL,
            policyOption = ReferencePolicyOption.GREEDY) BlankSupply supply, @Reference Routing routing,
            @Reference Installation installation) {
        this(devices, supply, routing::requireInService, routing::isHere, installation.node());
    }

    Fleet(Devices devices, BlankSupply supply) {
        this(devices, supply, printer -> { }, printer -> true, "");
    }

    Fleet(Devices devices, BlankSupply supply, Consumer<String> requireInService, Predicate<String> isHere, String node) {
        this.devices = devices;
        this.supply = Optional.ofNullable(supply);
        this.requireInService = requireInService;
        this.isHere = isHere;
        this.node = node;
    }

    /** A printer that works for nobody else as long as this is open. */
    interface Hands extends AutoCloseable {

        @Override
        void close();
    }

    List<Printing.Printer> list() {
        return devices.of(CardPrinter.class).stream()
                .map(printer -> new Printing.Printer(printer.identity().key(), printer.identity().label(),
                        printer.identity().simulated(), status(printer), next(printer.identity().key())))
                .toList();
    }

    Optional<CardPrinter> find(String key) {
        return devices.of(CardPrinter.class).stream().filter(each -> each.identity().key().equals(key)).findFirst();
    }

    CardPrinter printer(String key) {
        return find(key).orElseThrow(() -> new Refusal(PrintingMsg.printerUnknown, key));
    }

    /** The name an operator knows, or the key where the printer is away. */
    public String label(String key) {
        return find(key).map(printer -> printer.identity().label()).orElse(key);
    }

    Hands take(CardPrinter printer) {
        var key = printer.identity().key();
        if (!working.add(key)) {
            throw new Refusal(PrintingMsg.printerInUse, printer.identity().label());
        }
        return () -> working.remove(key);
    }

    /** Refused for a printer that the office does not work with now. */
    void requireInService(String printer) {
        requireInService.accept(printer);
    }

    /** The stock, if one is kept. */
    public Optional<BlankSupply> supply() {
        return supply;
    }

    Optional<ChipNumber> next(String printer) {
        return supply.flatMap(stock -> stock.next(Machine.of(printer, node)));
    }

    /** Without a blank nothing is begun; where no stock is kept, a person sees it. */
    void requireBlanks() {
        if (supply.isPresent() && supply.get().left() == 0) {
            throw new Refusal(PrintingMsg.noBlankLeft);
        }
    }

    /** What holds every card, whoever it is for. */
    Hold hold() {
        if (supply.isPresent() && supply.get().left() == 0) {
            return Hold.NO_BLANK;
        }
        var canWork = devices.of(CardPrinter.class).stream().map(Fleet::status)
                .anyMatch(status -> status.state() == DeviceStatus.State.READY
                        || status.state() == DeviceStatus.State.BUSY);
        return canWork ? Hold.NONE : Hold.NO_PRINTER;
    }

    /** The keys of the printers in this station's print room. */
    List<String> inThisRoom() {
        return devices.of(CardPrinter.class).stream().map(printer -> printer.identity().key()).filter(isHere).toList();
    }

    /** How a printer is, as last told. */
    DeviceStatus statusOf(CardPrinter printer) {
        return status(printer);
    }

    private static DeviceStatus status(CardPrinter printer) {
        try {
            return printer.status();
        } catch (DeviceException gone) {
            return new DeviceStatus(DeviceStatus.State.OFFLINE, gone.getMessage(), gone.happened());
        }
    }
}
