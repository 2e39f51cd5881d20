package id.loket.printing.fleet.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.card.BlankSupply;
import id.loket.card.Cards;
import id.loket.card.ConsumableSupply;
import id.loket.device.Device;
import id.loket.device.Devices;
import id.loket.kernel.OutageCause;
import id.loket.printing.fleet.RoomBoard;
import id.loket.printing.internal.Printed;
import id.loket.registry.office.OfficeSettings;
import id.loket.registry.office.Outage;
import id.loket.registry.office.OutageLog;
import id.loket.store.Transaction;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestStore;

/** The fleet's services put together over a test store. */
final class FleetRoom {

    private static final TestInstallation NODE = new TestInstallation().named("station-1");

    final TestStore test;
    final Office office = new Office();
    final List<Device> devices = new ArrayList<>();
    final Map<String, String> settings = new HashMap<>();
    final Standings standings;
    final PrinterBooks printers;
    final StationPlace place;
    final SightKeeper sights;
    final DaySums sums;
    final RollBook rolls;
    final LearnedCapacities capacities;
    final LearnedFigures figures;
    final FleetRouting routing;
    final Printed printed;
    private final BlankSupply blanks;

    FleetRoom(TestStore test) {
        this(test, null, null);
    }

    FleetRoom(TestStore test, BlankSupply blanks, ConsumableSupply shelf) {
        this.test = test;
        this.blanks = blanks;
        var store = test.store();
        standings = new Standings(office, NODE);
        printers = new PrinterBooks(store, standings);
        place = new StationPlace(settings(), NODE);
        sights = new SightKeeper(store, known(), standings, NODE, place);
        sights.stop();
        sums = new DaySums(store, test.clock());
        capacities = new LearnedCapacities(store, sums);
        rolls = new RollBook(store, sums, settings(), shelf);
        figures = new LearnedFigures(store, sums, rolls, capacities, settings());
        routing = new FleetRouting(store, known(), NODE, place, blanks);
        printed = new Printed(store);
    }

    RoomBoard board() {
        return new LiveBoard(test.store(), sums, rolls, capacities, Cards.in(test.store()), blanks);
    }

    void device(String key) {
        devices.add(Printed.printer(key));
    }

    /** As the night would. */
    void sumDays() {
        sums.missing().forEach(sums::sum);
        capacities.forget();
    }

    private Devices known() {
        return new Devices() {
            @Override
            public List<Device> all() {
                return devices;
            }

            @Override
            public <T extends Device> List<T> of(Class<T> kind) {
                return devices.stream().filter(kind::isInstance).map(kind::cast).toList();
            }
        };
    }

    private OfficeSettings settings() {
        return new OfficeSettings() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(settings.get(key));
            }

            @Override
            public void put(Transaction transaction, String key, String value) {
                settings.put(key, value);
            }
        };
    }

    /** Writes outages into a list. */
    static final class Office implements OutageLog {

        private final List<String> begun = new ArrayList<>();

        List<String> outages() {
            return begun;
        }

        @Override
        public void begin(Transaction transaction, OutageCause cause, String subject, String detail) {
            begun.add("begin " + cause + " " + subject);
        }

        @Override
        public void lost(Transaction transaction, OutageCause cause, String subject, int units) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void end(Transaction transaction, OutageCause cause, String subject) {
            begun.remove("begin " + cause + " " + subject);
        }

        @Override
        public List<Outage> open() {
            return List.of();
        }

        @Override
        public List<Outage> latest(int limit) {
            return List.of();
        }
    }
}
