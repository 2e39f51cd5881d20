package id.loket.packet.internal;

import java.security.GeneralSecurityException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.text.Refusal;
import id.loket.packet.Packets.Receiver;
import id.loket.packet.ReceiverSignatures;
import id.loket.store.Store;

/** Checks signatures with the receivers' certificates in the store. */
@Component
public class TrustedSignatures implements ReceiverSignatures {

    private final Store store;
    private final KeyRing keys;

    @Activate
    public TrustedSignatures(@Reference Store store, @Reference KeyRing keys) {
        this.store = store;
        this.keys = keys;
    }

    @Override
    public byte[] verified(Receiver receiver, byte[] signed) {
        var certificate = store.read(transaction -> keys.receiver(transaction, receiver))
                .orElseThrow(() -> new Refusal(PacketMsg.noReceiverCertificate, receiver));
        try {
            return Cms.verify(signed, certificate);
        } catch (GeneralSecurityException forged) {
            throw new Refusal(forged, PacketMsg.notSignedByReceiver, receiver);
        }
    }
}
