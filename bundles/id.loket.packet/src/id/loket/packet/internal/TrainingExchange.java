package id.loket.packet.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.packet.Packets.Receiver;
import id.loket.store.Installation;
import id.loket.store.Transaction;

/**
 * In a training office, does by itself what people do with files elsewhere: gives the authority's certificate to the
 * simulated centre and takes the receivers' certificates from it, through the folder of the setting
 * {@code centre.exchange}. Outside training it does nothing.
 */
@Component(service = TrainingExchange.class)
public class TrainingExchange {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingExchange.class);

    private final KeyRing keys;
    private final Optional<Path> folder;
    private final String node;

    @Activate
    public TrainingExchange(@Reference KeyRing keys, @Reference Installation installation) {
        this.keys = keys;
        this.node = installation.node();
        this.folder = installation.training() ? installation.setting("centre.exchange").map(Path::of) : Optional.empty();
    }

    void swap(Transaction transaction) {
        folder.ifPresent(exchange -> {
            keys.authority(transaction).ifPresent(authority -> CarriedFile.write(
                    exchange.resolve("offices").resolve(node + ".cer"), Certificates.pem(authority.certificate())));
            for (var receiver : Receiver.values()) {
                take(transaction, exchange, receiver);
            }
        });
    }

    private void take(Transaction transaction, Path exchange, Receiver receiver) {
        var file = exchange.resolve(receiver.name().toLowerCase(Locale.ROOT) + ".cer");
        if (!Files.isReadable(file)) {
            return;
        }
        try {
            var certificate = Certificates.read(CarriedFile.read(file)).get(0);
            if (!keys.receiver(transaction, receiver).filter(certificate::equals).isPresent()) {
                keys.trust(transaction, receiver, certificate);
            }
        } catch (GeneralSecurityException | Refusal unusable) {
            // The centre may be just starting; the next packet asks again.
            LOG.warn("The certificate {} is not usable yet", file, unusable);
        }
    }
}
