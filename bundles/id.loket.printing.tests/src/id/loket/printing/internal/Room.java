package id.loket.printing.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

import id.loket.card.BlankSupply;
import id.loket.card.Cards;
import id.loket.centre.Centre;
import id.loket.device.CardPrinter;
import id.loket.device.Device;
import id.loket.device.Devices;
import id.loket.printing.Printing;
import id.loket.printing.batch.internal.BatchOrder;
import id.loket.printing.check.internal.CheckPolicy;
import id.loket.printing.internal.chip.ChipBench;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.testing.TestInstallation;

/**
 * Puts a print room together as the services would, once for each start of the station.
 *
 * @param store open
 * @param clock of the office
 * @param data where an office's own templates lie
 * @param office the rest
 */
record Room(Store store, Clock clock, Path data, Office office) {

    private static final Duration SIGN_OF_LIFE = Duration.ofMillis(50);

    Printing with(CardPrinter printer, BlankSupply supply, Centre centre) {
        return with(printer, supply, centre, null);
    }

    /** A room in which chips are written too; null where none are. */
    Printing with(CardPrinter printer, BlankSupply supply, Centre centre, ChipBench bench) {
        return with(List.of(printer), supply, centre, bench);
    }

    /** A room with several printers. */
    Printing with(List<? extends CardPrinter> printers, BlankSupply supply, Centre centre, ChipBench bench) {
        var node = node();
        var cards = Cards.in(store);
        // As they come and go.
        var fleet = new Fleet(new These(Collections.unmodifiableList(printers)), supply, office::requireInService,
                printer -> !office.elsewhere.contains(printer), node.node());
        var gate = new Gate(office.settings(), clock, centre);
        var faces = new Faces(office.regions(), office.references(), node);
        var outcomes = new Outcomes(store, cards, office.outageLog(), fleet, clock,
                new CheckPolicy(office.settings(), clock));
        var leases = new Leases(store, cards, node, clock, SIGN_OF_LIFE);
        var preparation = new Preparation(store, cards, office.residents(), gate, faces, leases);
        var act = new PrintAct(store, cards, gate, preparation, outcomes, fleet, node,
                bench == null ? null : bench.encoder(store, office.residents(), faces, gate, fleet));
        var queue = new Queue(store, office.regions(), gate, fleet);
        var runs = new Runs(queue, leases, preparation, fleet, act, outcomes, new Inspections(store, node), clock,
                new BatchOrder());
        var recovery = recovery(printers.isEmpty() ? new ScriptedPrinter() : printers.get(0));
        return new PrintRoom(store, cards, office.residents(), queue, fleet, faces, gate, act, runs, outcomes, node,
                recovery);
    }

    /** A station that starts, and then looks for others only when it is told to. */
    Recovery recovery(CardPrinter printer) {
        var recovery = new Recovery(store, Cards.in(store), new Fleet(new These(List.of(printer)), null), node(), clock);
        recovery.stop();
        return recovery;
    }

    private Installation node() {
        return new TestInstallation().named("station-1").in(data);
    }

    record These(List<Device> all) implements Devices {

        @Override
        public <T extends Device> List<T> of(Class<T> kind) {
            return all.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }
}
