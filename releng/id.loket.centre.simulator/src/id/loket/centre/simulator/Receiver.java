package id.loket.centre.simulator;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One of the two receivers: opens packets with its own key, takes them only from stations that a known office
 * certified, keeps them, and signs a receipt. Taking the same packet again gives the same receipt and no second record.
 */
final class Receiver {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Keys keys;
    private final Path folder;
    private final Path offices;
    private final Records records;
    private final Clock clock;

    Receiver(String name, Keys keys, Path folder, Path offices, Records records, Clock clock) {
        this.name = name;
        this.keys = keys;
        this.folder = folder;
        this.offices = offices;
        this.records = records;
        this.clock = clock;
    }

    /** The receiver will not take it. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    String name() {
        return name;
    }

    Keys keys() {
        return keys;
    }

    /** @return the signed receipt */
    byte[] take(String id, byte[] bytes) throws Refused, IOException, GeneralSecurityException {
        try {
            var opened = Envelope.open(bytes, keys);
            requireKnown(opened.signer());
            var packet = Packet.read(opened.content());
            if (!packet.id().equals(id)) {
                throw new Refused("the packet is " + packet.id());
            }
            var sha256 = Packet.sha256(bytes);
            keep(packet.id() + ".p7m", bytes);
            keep("station-" + packet.node() + ".cer", opened.signer().getEncoded());
            if (records.offer(name, packet, sha256) == Records.Verdict.CONFLICT) {
                throw new Refused("other content was received under this id");
            }
            return receipt(packet.id(), sha256);
        } catch (GeneralSecurityException | IOException unreadable) {
            records.rejected(name, id, String.valueOf(unreadable.getMessage()));
            throw new Refused("the packet cannot be opened: " + unreadable.getMessage());
        } catch (Refused refused) {
            records.rejected(name, id, refused.getMessage());
            throw refused;
        }
    }

    /** @return the content, and who sent it: a station of a known office */
    Envelope.Opened open(byte[] letter) throws Refused, GeneralSecurityException, IOException {
        var opened = Envelope.open(letter, keys);
        requireKnown(opened.signer());
        return opened;
    }

    /** @return a message only this station can read; merely signed while its certificate is not known yet */
    byte[] sealFor(String node, byte[] content) throws GeneralSecurityException, IOException {
        var file = folder.resolve("station-" + node + ".cer");
        if (!node.matches("[A-Za-z0-9-]+") || !Files.exists(file)) {
            return Envelope.sign(content, keys);
        }
        return Envelope.seal(content, keys, certificate(file));
    }

    private byte[] receipt(String packetId, String sha256) throws GeneralSecurityException, IOException {
        var receipt = JSON.createObjectNode().put("receiver", name).put("packetId", packetId).put("sha256", sha256)
                .put("at", clock.instant().toString());
        return Envelope.sign(JSON.writeValueAsBytes(receipt), keys);
    }

    private void requireKnown(X509Certificate station) throws Refused, IOException, GeneralSecurityException {
        var now = Date.from(clock.instant());
        if (now.before(station.getNotBefore()) || now.after(station.getNotAfter())) {
            throw new Refused("the station's certificate is not valid now");
        }
        if (!Files.isDirectory(offices)) {
            throw new Refused("no office is known");
        }
        try (var known = Files.newDirectoryStream(offices, "*.cer")) {
            for (var office : known) {
                if (isFrom(station, office)) {
                    return;
                }
            }
        }
        throw new Refused("the station was not certified by a known office, or is revoked");
    }

    private static boolean isFrom(X509Certificate station, Path office) throws IOException, GeneralSecurityException {
        var authority = certificate(office);
        if (!station.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
            return false;
        }
        try {
            station.verify(authority.getPublicKey());
        } catch (GeneralSecurityException anotherKeyOfThatName) {
            return false;
        }
        var list = office.resolveSibling(office.getFileName().toString().replace(".cer", ".crl"));
        if (!Files.exists(list)) {
            return true;
        }
        try (var in = Files.newInputStream(list)) {
            return !CertificateFactory.getInstance("X.509").generateCRL(in).isRevoked(station);
        }
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private void keep(String file, byte[] bytes) throws IOException {
        var target = folder.resolve(file);
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(folder);
        var part = Files.createTempFile(folder, file, ".part");
        Files.write(part, bytes);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
