package id.loket.packet.internal;

import java.security.GeneralSecurityException;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.text.Refusal;
import id.loket.packet.Letters;
import id.loket.packet.OfficeCa;
import id.loket.packet.Packets.Receiver;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Letters with this station's key and the receivers' certificates in the store. */
@Component
public class StationLetters implements Letters {

    private final Store store;
    private final StationCertificates certificates;

    /** @param authority not called, but ready: in training it certifies this station first */
    @Activate
    public StationLetters(@Reference Store store, @Reference StationCertificates certificates,
            @Reference OfficeCa authority) {
        this.store = store;
        this.certificates = certificates;
    }

    @Override
    public byte[] seal(Receiver receiver, byte[] content) {
        return store.write(transaction -> {
            var station = certificates.own(transaction);
            var recipient = certificates.of(transaction, receiver);
            try {
                return Cms.encrypt(Cms.sign(content, station.key(), station.certificate()), List.of(recipient));
            } catch (GeneralSecurityException failed) {
                throw new IllegalStateException("A letter cannot be sealed", failed);
            }
        });
    }

    @Override
    public byte[] open(Receiver receiver, byte[] message) {
        return store.write(transaction -> {
            var sender = certificates.of(transaction, receiver);
            try {
                var signed = Cms.isEncrypted(message) ? decrypted(transaction, message) : message;
                return Cms.verify(signed, sender);
            } catch (GeneralSecurityException forged) {
                throw new Refusal(forged, PacketMsg.notSignedByReceiver, receiver.label());
            }
        });
    }

    private byte[] decrypted(Transaction transaction, byte[] message) throws GeneralSecurityException {
        var station = certificates.own(transaction);
        try {
            return Cms.decrypt(message, station.key(), station.certificate());
        } catch (GeneralSecurityException notForThisKey) {
            var former = certificates.former(transaction).orElseThrow(() -> notForThisKey);
            return Cms.decrypt(message, former.key(), former.certificate());
        }
    }
}
