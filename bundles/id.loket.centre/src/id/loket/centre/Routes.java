package id.loket.centre;

import java.nio.file.Path;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.packet.Packets.Receiver;

/** How packets leave this site, and the work of sending them. Switching keeps the queue and sends nothing twice. */
public interface Routes {

    /** Switching the route. */
    Permission SWITCH = Permission.of("centre.switch-route", Role.SUPERVISOR, Role.IT_ADMIN);
    /** Carrying packets on a medium. */
    Permission CARRY = Permission.of("centre.carry", Role.OPERATOR, Role.SUPERVISOR, Role.IT_ADMIN);

    /** @return the route in force */
    Route current();

    /**
     * @param session who switches; needs {@link #SWITCH}
     * @param route the new route
     */
    void switchTo(Session session, Route route);

    /**
     * Tries to deliver what is due and to fetch answers, now, on the caller's thread; the courier does the same by
     * itself in the background.
     *
     * @return what was done
     */
    Round exchangeNow();

    /**
     * Sends a refused packet again, after a person has put right what the receiver did not like.
     *
     * @param session who; needs {@link #CARRY}
     * @param packetId the packet
     * @param receiver to whom
     */
    void sendAgain(Session session, String packetId, Receiver receiver);

    /**
     * Writes what waits onto a medium; rows stay open until receipts come back.
     *
     * @param session who carries it; needs {@link #CARRY}
     * @param folder a folder or stick
     * @return how many packets were written
     */
    int exportTo(Session session, Path folder);

    /**
     * Reads receipts and answers from a medium. Idempotent.
     *
     * @param session who brings it; needs {@link #CARRY}
     * @param folder a folder or stick
     * @return what was read
     */
    Round importFrom(Session session, Path folder);

    /** The three routes. */
    enum Route {
        LOCAL_SERVER(CentreMsg.routeLocalServer), DIRECT(CentreMsg.routeDirect), OFFLINE(CentreMsg.routeOffline);

        private final CentreMsg label;

        Route(CentreMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /**
     * What one round of exchange did.
     *
     * @param delivered packets acknowledged
     * @param answers answers taken in
     * @param stillWaiting outbox rows left
     */
    record Round(int delivered, int answers, int stillWaiting) {
    }
}
