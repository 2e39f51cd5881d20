package id.loket.centre.internal;

import java.util.Set;

import id.loket.packet.Packets.Receiver;

/** Who is at the other end of a wire. The code name is what outages are booked under. */
enum Peer {
    CENTRE("centre", "centre.url", Set.of(Receiver.CENTRE)),
    REGENCY("regency", "regency.url", Set.of(Receiver.REGENCY)),
    HUB("hub", "hub.url", Set.of(Receiver.CENTRE, Receiver.REGENCY));

    private final String subject;
    private final String setting;
    private final Set<Receiver> receivers;

    Peer(String subject, String setting, Set<Receiver> receivers) {
        this.subject = subject;
        this.setting = setting;
        this.receivers = receivers;
    }

    String subject() {
        return subject;
    }

    String setting() {
        return setting;
    }

    /** @return whose packets go to this peer */
    Set<Receiver> receivers() {
        return receivers;
    }
}
