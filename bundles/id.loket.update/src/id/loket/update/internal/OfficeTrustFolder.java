package id.loket.update.internal;

import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import id.loket.store.Installation;
import id.loket.update.OfficeTrust;
import id.loket.update.SerialMemory;
import id.loket.update.TrustStore;
import id.loket.update.TrustedCertificates;

/**
 * Trust by folder: the one beside the product, which the installer fills, and the one in the data folder. A training certificate needs two things at once: the training feature, which brings it, and an
 * installation that says it is for training; one that lies in the folder of a real office is passed over.
 */
@Component
public final class OfficeTrustFolder implements OfficeTrust {

    private static final String FOLDER = "trust";
    /** In the data folder, and where the installer keeps its own: what the one has seen the other does not take back. */
    private static final String SERIALS = "update/serials";

    private final Installation installation;
    private final SerialMemory serials;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<TrustedCertificates> shipped = List.of();

    /** @param installation tells the data folder, and whether it is for training */
    @Activate
    public OfficeTrustFolder(@Reference Installation installation) {
        this.installation = installation;
        this.serials = new SerialMemory(installation.data().resolve(SERIALS),
                installation.product().filter(product -> !installation.training()) // anybody can sign a site for training
                        .map(product -> product.resolve(SERIALS)).stream().toArray(Path[]::new));
    }

    @Override
    public TrustStore current() {
        var trust = installation.product().map(product -> TrustStore.folder(product.resolve(FOLDER)))
                .orElse(TrustStore.of(List.of())).and(TrustStore.folder(installation.data().resolve(FOLDER)));
        if (!installation.training()) {
            return trust.withoutTraining();
        }
        for (var more : shipped) {
            trust = trust.and(more.certificates());
        }
        return trust;
    }

    @Override
    public SerialMemory serials() {
        return serials;
    }

    @Override
    public Path copies() {
        return installation.data().resolve("update/sites");
    }
}
