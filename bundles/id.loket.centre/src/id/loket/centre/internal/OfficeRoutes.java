package id.loket.centre.internal;

import java.nio.file.Path;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.centre.CentreMsg;
import id.loket.centre.Routes;
import id.loket.packet.Packets;
import id.loket.packet.Packets.Receiver;
import id.loket.store.Store;

/** The routes for people: switching, sending now, carrying. */
@Component
public class OfficeRoutes implements Routes {

    private final Store store;
    private final Packets packets;
    private final RouteSetting route;
    private final Exchange exchange;
    private final LinkWatch links;
    private final Medium medium;

    @Activate
    public OfficeRoutes(@Reference Store store, @Reference Packets packets, @Reference RouteSetting route,
            @Reference Exchange exchange, @Reference LinkWatch links, @Reference Medium medium) {
        this.store = store;
        this.packets = packets;
        this.route = route;
        this.exchange = exchange;
        this.links = links;
        this.medium = medium;
    }

    @Override
    public Route current() {
        return route.current();
    }

    @Override
    public void switchTo(Session session, Route wanted) {
        session.require(SWITCH);
        exchange.between(() -> {
            links.forget();
            return store.write(transaction -> {
                route.choose(transaction, wanted);
                if (wanted == Route.OFFLINE) {
                    packets.hold(transaction, CentreMsg.waitsOffline.text());
                } else {
                    packets.reschedule(transaction, Set.of(Receiver.values()), CentreMsg.waitsForTurn.text(),
                            transaction.now());
                }
                transaction.audit(session.entry("centre.switch-route", wanted.name()));
                transaction.announce("link");
                return null;
            });
        });
    }

    @Override
    public Round exchangeNow() {
        return exchange.now();
    }

    @Override
    public void sendAgain(Session session, String packetId, Receiver receiver) {
        session.require(CARRY);
        store.write(transaction -> {
            packets.tryAgain(transaction, packetId, receiver);
            transaction.audit(session.entry("centre.send-again", receiver.name(), "packet:" + packetId));
            return null;
        });
    }

    @Override
    public int exportTo(Session session, Path folder) {
        session.require(CARRY);
        return exchange.between(() -> medium.export(session, folder));
    }

    @Override
    public Round importFrom(Session session, Path folder) {
        session.require(CARRY);
        return exchange.between(() -> medium.take(session, folder));
    }
}
