package id.loket.packet;

import java.util.List;
import java.util.Set;

import id.loket.packet.Packets.Receiver;

/**
 * What goes into a packet.
 *
 * @param id the packet's id, a UUID made with the record it carries: sealing the same record twice gives the same id
 * @param kind what it is: {@code enrolment}
 * @param subject what it is about, without personal data: {@code enrolment:<uuid>}
 * @param receivers who gets it
 * @param parts the content; an enrolment has a part {@code biodata.json}, whose member {@code nik} tells the receiver whose
 *        record it is
 */
public record PacketDraft(String id, String kind, String subject, Set<Receiver> receivers, List<Part> parts) {

    /** Copies the collections. */
    public PacketDraft {
        receivers = Set.copyOf(receivers);
        parts = List.copyOf(parts);
    }

    /**
     * One file in the packet.
     *
     * @param name a file name, unique in the packet: {@code biodata.json}, {@code finger-2.png}
     * @param mediaType such as {@code image/png}
     * @param bytes the content
     */
    public record Part(String name, String mediaType, byte[] bytes) {
    }
}
