package id.loket.packet;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.packet.Packets.Receiver;

/**
 * The office's own certificate authority. It needs no link: requests, certificates and revocations go by file (PEM).
 *
 * <p>One node of the office holds the authority's key. A station or laptop writes a request, the authority issues a
 * certificate for it, the station installs that. Renewing is requesting again: the old key serves until the new
 * certificate is installed. Private keys never leave the store they were made in.
 */
public interface OfficeCa {

    /** Running the authority and the certificates of stations and receivers. */
    Permission MANAGE = Permission.of("packet.certificates", Role.IT_ADMIN);

    /**
     * Makes this node the office's authority, and certifies this node as its first station.
     *
     * @param session who; needs {@link #MANAGE}
     * @throws id.loket.kernel.text.Refusal if this store has an authority already
     */
    void create(Session session);

    /**
     * Makes a new key for this station and writes the request for its certificate.
     *
     * @param session who; needs {@link #MANAGE}
     * @param request the file to write (PKCS#10)
     */
    void request(Session session, Path request);

    /**
     * Certifies a station's request; only where the authority is.
     *
     * @param session who; needs {@link #MANAGE}
     * @param request the station's file
     * @param certificate the file to write: the station's certificate, then the authority's
     * @return what was issued
     * @throws id.loket.kernel.text.Refusal if the request is damaged or its key was not proven, or the authority is not
     *         here
     */
    StationCertificate issue(Session session, Path request, Path certificate);

    /**
     * Takes the certificate issued for this station's last request.
     *
     * @param session who; needs {@link #MANAGE}
     * @param certificate the file that {@link #issue} wrote
     * @throws id.loket.kernel.text.Refusal if it is not for this station's key
     */
    void install(Session session, Path certificate);

    /**
     * Revokes a station's certificate and writes the revocation list for stations and receivers.
     *
     * @param session who; needs {@link #MANAGE}
     * @param serial the certificate's serial
     * @param reason why: lost, stolen, taken out of service
     * @param list the file to write
     */
    void revoke(Session session, String serial, String reason, Path list);

    /**
     * Takes over the authority's revocation list; an older one than the present does nothing.
     *
     * @param session who; needs {@link #MANAGE}
     * @param list the file that {@link #revoke} wrote
     */
    void readRevocations(Session session, Path list);

    /**
     * Trusts a receiver's certificate: packets are encrypted for it, its receipts and answers are checked with it.
     *
     * @param session who; needs {@link #MANAGE}
     * @param receiver whose
     * @param certificate its file
     */
    void trustReceiver(Session session, Receiver receiver, Path certificate);

    /**
     * Writes the authority's certificate, for the receivers: they take packets only from stations it certified.
     *
     * @param session who; needs {@link #MANAGE}
     * @param certificate the file to write
     */
    void exportAuthority(Session session, Path certificate);

    /** @return this station's certificate, or empty if it has none yet */
    Optional<StationCertificate> station();

    /** @return what the authority issued, newest first; empty where the authority is not */
    List<StationCertificate> issued();

    /**
     * A station's certificate.
     *
     * @param serial its serial, lower-case hex
     * @param node the station's name
     * @param validFrom from when it is valid
     * @param validUntil until when
     * @param revokedAt when it was revoked, null if it was not
     */
    record StationCertificate(String serial, String node, Instant validFrom, Instant validUntil, Instant revokedAt) {
    }
}
