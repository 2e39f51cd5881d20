package id.loket.packet;

import java.nio.file.Path;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.store.Transaction;

/**
 * The office's seal: a short signature (Ed25519, 64 bytes) for what must be checked from paper, without a link and by
 * whoever holds the office's public key. The key is made at its first use, certified by the office's authority and kept
 * as the authority's key is, so every seat on the authority's store has it, and no other node.
 */
public interface OfficeSeal {

    /** Handing the public key to those who check papers. */
    Permission EXPORT = Permission.of("packet.seal-export", Role.IT_ADMIN, Role.SUPERVISOR, Role.HEAD);

    /**
     * @param transaction any transaction
     * @return whether this store can seal: a field laptop's cannot
     */
    boolean here(Transaction transaction);

    /**
     * Signs inside a use case that checks its own permission and audits. Two seats that need the very first seal at once
     * are one too many: the caller holds a row lock of its own, as a numbering has anyway.
     *
     * @param transaction the use case's transaction
     * @param content what is signed; it should carry {@link PublicSeal#keyId()}
     * @return the signature, {@link PublicSeal#SIGNATURE_LENGTH} bytes
     * @throws id.loket.kernel.text.Refusal if the office's authority is not in this store
     */
    byte[] sign(Transaction transaction, byte[] content);

    /**
     * @param transaction the use case's transaction; the seal is made if there is none yet
     * @return what signatures are checked with
     * @throws id.loket.kernel.text.Refusal if the office's authority is not in this store
     */
    PublicSeal publicSeal(Transaction transaction);

    /**
     * Writes the public key for other machines: PEM, the seal's certificate and then the authority's.
     *
     * @param session who; needs {@link #EXPORT}
     * @param file to write
     * @throws id.loket.kernel.text.Refusal if the office's authority is not in this store, or the file cannot be written
     */
    void export(Session session, Path file);
}
