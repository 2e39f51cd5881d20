package id.loket.packet.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.text.Refusal;
import id.loket.packet.PacketDraft;
import id.loket.packet.SealedPacket;
import id.loket.packet.internal.Container.Seal;
import id.loket.packet.internal.KeyRing.Held;
import id.loket.store.Transaction;

/**
 * Signs and encrypts a draft, and opens the result again to prove it. This station is one of the recipients: what it
 * cannot open itself does not count as sealed.
 */
@Component(service = Sealer.class)
public class Sealer {

    private final StationCertificates certificates;

    @Activate
    public Sealer(@Reference StationCertificates certificates) {
        this.certificates = certificates;
    }

    SealedPacket seal(Transaction transaction, PacketDraft draft, Seal seal) {
        var station = certificates.own(transaction);
        var recipients = new ArrayList<X509Certificate>();
        recipients.add(station.certificate());
        draft.receivers().stream().sorted().map(receiver -> certificates.of(transaction, receiver))
                .forEach(recipients::add);
        try {
            var signed = Cms.sign(Container.write(draft, seal), station.key(), station.certificate());
            var bytes = Cms.encrypt(signed, recipients);
            prove(draft, bytes, station);
            return new SealedPacket(draft.id(), seal.number(), draft.kind(), seal.sealedAt(), bytes,
                    Container.sha256(bytes));
        } catch (GeneralSecurityException | IOException failed) {
            throw new Refusal(failed, PacketMsg.packetDoesNotOpen);
        }
    }

    private static void prove(PacketDraft draft, byte[] bytes, Held station) throws GeneralSecurityException, IOException {
        var opened = Container.read(Cms.verify(Cms.decrypt(bytes, station.key(), station.certificate()),
                station.certificate()));
        if (!opened.id().equals(draft.id()) || !sameParts(opened.parts(), draft.parts())) {
            throw new IOException("opens with other content");
        }
    }

    private static boolean sameParts(List<PacketDraft.Part> opened, List<PacketDraft.Part> sealed) {
        if (opened.size() != sealed.size()) {
            return false;
        }
        for (var i = 0; i < opened.size(); i++) {
            if (!opened.get(i).name().equals(sealed.get(i).name())
                    || !Arrays.equals(opened.get(i).bytes(), sealed.get(i).bytes())) {
                return false;
            }
        }
        return true;
    }
}
