package id.loket.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

import id.loket.kernel.text.Refusal;
import id.loket.packet.internal.PacketMsg;

/** The public half of an {@link OfficeSeal}: needs no store, no login and no link. */
public final class PublicSeal {

    /** Bytes of a signature. */
    public static final int SIGNATURE_LENGTH = 64;
    /** Bytes of a {@link #keyId()}. */
    public static final int KEY_ID_LENGTH = 4;

    private static final String ALGORITHM = "Ed25519";

    private final PublicKey key;

    private PublicSeal(PublicKey key) {
        this.key = key;
    }

    /**
     * @param key an Ed25519 key whose owner is known by other means
     * @return the seal
     * @throws Refusal if it is no such key
     */
    public static PublicSeal of(PublicKey key) {
        try {
            Signature.getInstance(ALGORITHM).initVerify(key);
            return new PublicSeal(key);
        } catch (GeneralSecurityException notASeal) {
            throw new Refusal(notASeal, PacketMsg.sealFileDamaged);
        }
    }

    /**
     * @param chain the seal's certificate, then the authority's
     * @return the seal
     * @throws Refusal if the second did not issue the first, or the key is not a seal's
     */
    public static PublicSeal of(List<X509Certificate> chain) {
        if (chain.size() < 2) {
            throw new Refusal(PacketMsg.sealFileDamaged);
        }
        try {
            chain.get(0).verify(chain.get(1).getPublicKey());
        } catch (GeneralSecurityException notIssued) {
            throw new Refusal(notIssued, PacketMsg.sealFileDamaged);
        }
        return of(chain.get(0).getPublicKey());
    }

    /**
     * @param file what {@link OfficeSeal#export} wrote
     * @return the seal
     * @throws Refusal if the file cannot be read or is no seal
     */
    public static PublicSeal read(Path file) {
        try (var in = new ByteArrayInputStream(Files.readAllBytes(file))) {
            return of(CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast).toList());
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, PacketMsg.fileNotReadable, file);
        } catch (GeneralSecurityException damaged) {
            throw new Refusal(damaged, PacketMsg.sealFileDamaged);
        }
    }

    /**
     * @param content what is said to be signed
     * @param signature what is said to be its signature
     * @return whether this seal signed exactly that
     */
    public boolean signed(byte[] content, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** @return the first bytes of the key's SHA-256: tells a stranger's paper from a changed one */
    public byte[] keyId() {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), KEY_ID_LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
