package id.loket.packet.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.packet.OfficeCa;
import id.loket.packet.Packets.Receiver;
import id.loket.packet.internal.KeyRing.Held;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The office's authority on the store. */
@Component
public class CertificateOffice implements OfficeCa {

    private final Store store;
    private final KeyRing keys;
    private final String node;

    @Activate
    public CertificateOffice(@Reference Store store, @Reference Installation installation, @Reference KeyRing keys,
            @Reference TrainingExchange training) {
        this.store = store;
        this.keys = keys;
        this.node = installation.node();
        // A laptop of a training office gets its certificate from there, like every other.
        if (installation.training() && installation.setting("packet.authority").filter("elsewhere"::equals).isEmpty()) {
            store.write(transaction -> {
                if (keys.authority(transaction).isEmpty()) {
                    found(transaction);
                } else if (keys.station(transaction).isEmpty()) {
                    certifySelf(transaction);
                }
                training.swap(transaction);
                return null;
            });
        }
    }

    @Override
    public void create(Session session) {
        session.require(MANAGE);
        store.write(transaction -> {
            if (keys.authority(transaction).isPresent()) {
                throw new Refusal(PacketMsg.authorityExists);
            }
            var station = found(transaction);
            transaction.audit(session.entry("packet.certificates.create", "office authority", "certificate:" + station));
            return null;
        });
    }

    @Override
    public void request(Session session, Path request) {
        session.require(MANAGE);
        var key = Certificates.newKey();
        try {
            // Written first: a request on the medium whose key was not kept does no harm, the other way round misleads.
            CarriedFile.write(request, Certificates.request(key, node));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        store.write(transaction -> {
            keys.keepRequested(transaction, key.getPrivate());
            transaction.audit(session.entry("packet.certificates.request", "station certificate", "node:" + node));
            return null;
        });
    }

    @Override
    public StationCertificate issue(Session session, Path request, Path certificate) {
        session.require(MANAGE);
        var asked = proven(CarriedFile.read(request));
        return store.write(transaction -> {
            var authority = authority(transaction);
            var issued = issue(transaction, authority, asked);
            transaction.audit(session.entry("packet.certificates.issue", "station certificate",
                    "certificate:" + Certificates.serial(issued)));
            CarriedFile.write(certificate, Certificates.pem(issued, authority.certificate()));
            return view(issued, null);
        });
    }

    @Override
    public void install(Session session, Path certificate) {
        session.require(MANAGE);
        var chain = chain(CarriedFile.read(certificate));
        store.write(transaction -> {
            var requested = keys.requested(transaction)
                    .orElseThrow(() -> new Refusal(PacketMsg.certificateNotForThisStation));
            requireFits(requested, chain);
            keys.keepStation(transaction, requested.key(), chain);
            keys.dropRequested(transaction);
            transaction.audit(session.entry("packet.certificates.install", "station certificate",
                    "certificate:" + Certificates.serial(chain.get(0))));
            return null;
        });
    }

    @Override
    public void revoke(Session session, String serial, String reason, Path list) {
        session.require(MANAGE);
        store.write(transaction -> {
            var authority = authority(transaction);
            var issued = transaction.entities().find(IssuedCertificate.class, serial);
            if (issued == null) {
                throw new Refusal(PacketMsg.unknownSerial, serial);
            }
            if (issued.revokedAt() == null) {
                issued.revoke(transaction.now(), reason);
            }
            var revoked = transaction.entities().createQuery(
                    "SELECT c FROM IssuedCertificate c WHERE c.revokedAt IS NOT NULL ORDER BY c.serial",
                    IssuedCertificate.class).getResultList();
            transaction.audit(session.entry("packet.certificates.revoke", reason, "certificate:" + serial));
            try {
                var crl = Certificates.revocations(authority.key(), authority.certificate(), revoked, transaction.now());
                keys.takeRevocations(transaction, crl);
                CarriedFile.write(list, Certificates.pem(crl));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
            return null;
        });
    }

    @Override
    public void readRevocations(Session session, Path list) {
        session.require(MANAGE);
        var file = CarriedFile.read(list);
        store.write(transaction -> {
            var station = keys.station(transaction).orElseThrow(() -> new Refusal(PacketMsg.noStationCertificate));
            try {
                var crl = Certificates.readRevocations(file);
                crl.verify(station.authority().getPublicKey());
                var present = keys.revocations(transaction);
                if (present.isEmpty() || present.get().getThisUpdate().before(crl.getThisUpdate())) {
                    keys.takeRevocations(transaction, crl);
                }
            } catch (GeneralSecurityException notOurs) {
                throw new Refusal(notOurs, PacketMsg.revocationsNotOurs);
            }
            transaction.audit(session.entry("packet.certificates.revocations", "revocation list", "node:" + node));
            return null;
        });
    }

    @Override
    public void trustReceiver(Session session, Receiver receiver, Path certificate) {
        session.require(MANAGE);
        var trusted = chain(CarriedFile.read(certificate)).get(0);
        store.write(transaction -> {
            keys.trust(transaction, receiver, trusted);
            transaction.audit(session.entry("packet.certificates.trust", receiver.name(),
                    "certificate:" + Certificates.serial(trusted)));
            return null;
        });
    }

    @Override
    public void exportAuthority(Session session, Path certificate) {
        session.require(MANAGE);
        store.write(transaction -> {
            var authority = authority(transaction).certificate();
            transaction.audit(session.entry("packet.certificates.export", "office authority",
                    "certificate:" + Certificates.serial(authority)));
            CarriedFile.write(certificate, Certificates.pem(authority));
            return null;
        });
    }

    @Override
    public Optional<StationCertificate> station() {
        return store.read(transaction -> keys.station(transaction).map(held -> view(held.certificate(),
                keys.revocations(transaction).map(list -> list.getRevokedCertificate(held.certificate()))
                        .map(entry -> entry.getRevocationDate().toInstant()).orElse(null))));
    }

    @Override
    public List<StationCertificate> issued() {
        return store.read(transaction -> transaction.entities()
                .createQuery("SELECT c FROM IssuedCertificate c ORDER BY c.validFrom DESC", IssuedCertificate.class)
                .getResultList().stream().map(IssuedCertificate::view).toList());
    }

    /** Makes authority and own station in one step; gives the station's serial. */
    private String found(Transaction transaction) {
        var key = Certificates.newKey();
        try {
            keys.keepAuthority(transaction, key.getPrivate(), Certificates.selfSigned(key, node, transaction.now()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return certifySelf(transaction);
    }

    private String certifySelf(Transaction transaction) {
        var authority = authority(transaction);
        KeyPair key = Certificates.newKey();
        var own = issue(transaction, authority, new Certificates.Requested(node, key.getPublic()));
        keys.keepStation(transaction, key.getPrivate(), List.of(own, authority.certificate()));
        return Certificates.serial(own);
    }

    private X509Certificate issue(Transaction transaction, Held authority, Certificates.Requested asked) {
        try {
            var issued = Certificates.issue(authority.key(), authority.certificate(), asked.node(), asked.key(),
                    transaction.now());
            transaction.entities().persist(new IssuedCertificate(view(issued, null), Certificates.pem(issued)));
            return issued;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Held authority(Transaction transaction) {
        return keys.authority(transaction).orElseThrow(() -> new Refusal(PacketMsg.authorityMissing));
    }

    private static Certificates.Requested proven(byte[] request) {
        try {
            return Certificates.proven(request);
        } catch (GeneralSecurityException damaged) {
            throw new Refusal(damaged, PacketMsg.requestDamaged);
        }
    }

    private static List<X509Certificate> chain(byte[] file) {
        try {
            var chain = Certificates.read(file);
            if (!chain.isEmpty()) {
                return chain;
            }
            throw new Refusal(PacketMsg.certificateNotForThisStation);
        } catch (GeneralSecurityException damaged) {
            throw new Refusal(damaged, PacketMsg.certificateNotForThisStation);
        }
    }

    /** The certificate is for the requested key and signed by the authority that came with it. */
    private void requireFits(Held requested, List<X509Certificate> chain) {
        try {
            var probe = node.getBytes(StandardCharsets.UTF_8);
            Cms.verify(Cms.sign(probe, requested.key(), chain.get(0)), chain.get(0));
            chain.get(0).verify(chain.get(chain.size() - 1).getPublicKey());
            if (chain.size() < 2 || !node.equals(Certificates.commonName(chain.get(0)))) {
                throw new Refusal(PacketMsg.certificateNotForThisStation);
            }
        } catch (GeneralSecurityException otherKey) {
            throw new Refusal(otherKey, PacketMsg.certificateNotForThisStation);
        }
    }

    private static StationCertificate view(X509Certificate certificate, Instant revokedAt) {
        return new StationCertificate(Certificates.serial(certificate), Certificates.commonName(certificate),
                certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant(), revokedAt);
    }
}
