package id.loket.packet.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.text.Refusal;
import id.loket.packet.Packets.Receiver;
import id.loket.packet.internal.KeyRing.Held;
import id.loket.store.Transaction;

/** Whom this station may write as, and to whom: certificates that are there and valid now, or a refusal that says why. */
@Component(service = StationCertificates.class)
public class StationCertificates {

    private final KeyRing keys;
    private final TrainingExchange training;

    @Activate
    public StationCertificates(@Reference KeyRing keys, @Reference TrainingExchange training) {
        this.keys = keys;
        this.training = training;
    }

    Held own(Transaction transaction) {
        var station = keys.station(transaction).orElseThrow(() -> new Refusal(PacketMsg.noStationCertificate));
        requireValid(transaction.now(), station.certificate());
        if (keys.revocations(transaction).filter(list -> list.isRevoked(station.certificate())).isPresent()) {
            throw new Refusal(PacketMsg.stationCertificateRevoked);
        }
        return station;
    }

    /** For reading alone: expired or not, what was written to it is ours. */
    Optional<Held> former(Transaction transaction) {
        return keys.formerStation(transaction);
    }

    X509Certificate of(Transaction transaction, Receiver receiver) {
        return keys.receiver(transaction, receiver).or(() -> fetched(transaction, receiver))
                .orElseThrow(() -> new Refusal(PacketMsg.noReceiverCertificate, receiver.label()));
    }

    private static void requireValid(Instant now, X509Certificate certificate) {
        var date = Date.from(now);
        if (date.before(certificate.getNotBefore()) || date.after(certificate.getNotAfter())) {
            throw new Refusal(PacketMsg.stationCertificateExpired, now);
        }
    }

    private Optional<X509Certificate> fetched(Transaction transaction, Receiver receiver) {
        training.swap(transaction);
        return keys.receiver(transaction, receiver);
    }
}
