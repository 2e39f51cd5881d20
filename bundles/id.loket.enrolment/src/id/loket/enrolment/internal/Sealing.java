package id.loket.enrolment.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.loket.device.Capture.Format;
import id.loket.enrolment.CapturedItem;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recording;
import id.loket.enrolment.internal.CaptureContent.Kind;
import id.loket.kernel.text.Refusal;
import id.loket.packet.PacketDraft;
import id.loket.packet.PacketDraft.Part;
import id.loket.packet.Packets;
import id.loket.packet.Packets.Receiver;
import id.loket.registry.biometrics.BiometricReference;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.store.Transaction;

/** Puts a recording into one packet, and its references where card and hand-over find them. */
final class Sealing {

    private static final Map<Item, BiometricReference.Kind> TEMPLATES = Map.of(
            Item.FINGER_RIGHT_INDEX, BiometricReference.Kind.RIGHT_INDEX_TEMPLATE,
            Item.FINGER_LEFT_INDEX, BiometricReference.Kind.LEFT_INDEX_TEMPLATE);
    private static final Map<Item, BiometricReference.Kind> IMAGES = Map.of(
            Item.PORTRAIT, BiometricReference.Kind.PORTRAIT,
            Item.SIGNATURE, BiometricReference.Kind.SIGNATURE);

    private final Packets packets;
    private final BiometricReferences references;
    private final Contents contents;
    private final Templates templates;

    Sealing(Packets packets, BiometricReferences references, Contents contents, Templates templates) {
        this.packets = packets;
        this.references = references;
        this.contents = contents;
        this.templates = templates;
    }

    /** Makes what is missing; before the sealing transaction, since extraction is slow. */
    Map<Item, byte[]> templatesOf(Recording recording) {
        var made = new EnumMap<Item, byte[]>(Item.class);
        TEMPLATES.keySet().forEach(item -> recording.kept(item).ifPresent(print -> made.put(item, templates.of(print))));
        return made;
    }

    void seal(Transaction transaction, Recording recording, Map<Item, byte[]> templatesMade) {
        var resident = recording.resident().id();
        send(transaction, recording);
        templatesMade.forEach((item, template) -> references.put(transaction, resident, TEMPLATES.get(item), template));
        IMAGES.forEach((item, kind) -> recording.kept(item)
                .ifPresent(capture -> references.put(transaction, resident, kind, image(transaction, capture))));
    }

    void send(Transaction transaction, Recording recording) {
        var enrolment = recording.enrolment();
        var packet = packets.seal(transaction, draft(transaction, recording, enrolment));
        enrolment.sealed(packet.id(), transaction.now());
        transaction.entities().persist(new EnrolmentPacket(packet.id(), enrolment.id(), transaction.now()));
        transaction.announce("enrolments");
        transaction.announce("outbox");
    }

    private PacketDraft draft(Transaction transaction, Recording recording, Enrolment enrolment) {
        var parts = new ArrayList<Part>();
        parts.add(new Part("biodata.json", "application/json", BiodataJson.of(recording)));
        recording.captures().stream().filter(CapturedItem::kept).forEach(capture -> add(parts, transaction, capture));
        return new PacketDraft(enrolment.nextPacketId(), "enrolment", "enrolment:" + enrolment.uuid(),
                Set.of(Receiver.CENTRE, Receiver.REGENCY), parts);
    }

    /** A signature also goes as a picture: not every receiver draws SVG. The records hold theirs. */
    private void add(List<Part> parts, Transaction transaction, CapturedItem capture) {
        var item = capture.item();
        if (capture.format() == Format.SVG || capture.format() == Format.PNG) {
            parts.add(new Part(item.fileName(Format.PNG), "image/png", image(transaction, capture)));
        }
        if (capture.format() != Format.PNG) {
            var record = contents.get(transaction, capture, Kind.RECORD).orElseThrow(() -> notTaken(capture));
            var type = capture.format() == Format.SVG ? "image/svg+xml" : "application/octet-stream";
            parts.add(new Part(item.fileName(capture.format()), type, record));
        }
    }

    private byte[] image(Transaction transaction, CapturedItem capture) {
        return contents.image(transaction, capture).orElseThrow(() -> notTaken(capture));
    }

    private static Refusal notTaken(CapturedItem capture) {
        return new Refusal(EnrolmentMsg.notTaken, capture.item().label());
    }
}
