package id.loket.updater.internal;

import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.update.OfficeTrust;
import id.loket.update.SiteSource;
import id.loket.update.SiteVerifier;
import id.loket.update.VerifiedSite;

/** The door: whatever comes in was verified here. */
@Component(service = Sites.class)
public final class Sites {

    private final OfficeTrust trust;
    private final Clock clock;

    /** Called by Declarative Services. */
    @Activate
    public Sites(@Reference OfficeTrust trust, @Reference Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /**
     * @param place a folder or an address
     * @param progress told which file is checked
     * @return the verified copy
     */
    VerifiedSite verified(String place, Consumer<String> progress) {
        return new SiteVerifier(trust.current(), trust.serials(), clock).verify(SiteSource.of(place), trust.copies(),
                (done, total, file) -> tell(progress, file));
    }

    private static boolean tell(Consumer<String> progress, String file) {
        try {
            progress.accept(UpdaterMsg.verifying.text(file));
            return true;
        } catch (CancellationException unwanted) {
            return false;
        }
    }
}
