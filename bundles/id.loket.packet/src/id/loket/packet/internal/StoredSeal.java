package id.loket.packet.internal;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.packet.OfficeSeal;
import id.loket.packet.PublicSeal;
import id.loket.packet.internal.KeyRing.Held;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The office's seal beside its authority in the store. */
@Component
public final class StoredSeal implements OfficeSeal {

    private static final String ALGORITHM = "Ed25519";

    private final Store store;
    private final KeyRing keys;

    /**
     * @param store open
     * @param keys where the seal lies
     */
    @Activate
    public StoredSeal(@Reference Store store, @Reference KeyRing keys) {
        this.store = store;
        this.keys = keys;
    }

    @Override
    public boolean here(Transaction transaction) {
        return keys.seal(transaction).or(() -> keys.authority(transaction)).isPresent();
    }

    @Override
    public byte[] sign(Transaction transaction, byte[] content) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(seal(transaction).key());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public PublicSeal publicSeal(Transaction transaction) {
        return PublicSeal.of(seal(transaction).chain());
    }

    @Override
    public void export(Session session, Path file) {
        session.require(EXPORT);
        store.write(transaction -> {
            var seal = seal(transaction);
            transaction.audit(session.entry("packet.seal.export", "checking papers",
                    "certificate:" + Certificates.serial(seal.certificate())));
            CarriedFile.write(file, Certificates.pem(seal.chain().toArray()));
            return null;
        });
    }

    private Held seal(Transaction transaction) {
        return keys.seal(transaction).orElseGet(() -> found(transaction));
    }

    private Held found(Transaction transaction) {
        var authority = keys.authority(transaction).orElseThrow(() -> new Refusal(PacketMsg.sealMissing));
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var certificate = Certificates.issueSeal(authority.key(), authority.certificate(), pair.getPublic(),
                    transaction.now());
            keys.keepSeal(transaction, pair.getPrivate(), List.of(certificate, authority.certificate()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return keys.seal(transaction).orElseThrow();
    }
}
