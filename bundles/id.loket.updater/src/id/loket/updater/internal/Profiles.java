package id.loket.updater.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.update.OfficeProfile;
import id.loket.update.OfficeTrust;
import id.loket.update.ProfileVerifier;
import id.loket.updater.Change;
import id.loket.updater.Installed;
import id.loket.updater.Offers.Offer;
import id.loket.updater.Updates;

/** Makes an installation what a signed office profile says: its parts, in the versions of its site, and its settings. */
@Component(service = Profiles.class)
public final class Profiles {

    private static final String SETTINGS = "loket.properties";

    private final Updates updates;
    private final OfficeTrust trust;
    private final Provisioning provisioning;
    private final Ledger ledger;
    private final Clock clock;

    /** Called by Declarative Services. */
    @Activate
    public Profiles(@Reference Updates updates, @Reference OfficeTrust trust,
            @Reference Provisioning provisioning, @Reference Ledger ledger, @Reference Clock clock) {
        this.updates = updates;
        this.trust = trust;
        this.provisioning = provisioning;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param session who does it
     * @param file the profile; its signature lies beside it
     * @param progress told what is being done
     * @return name and serial of the profile
     * @throws Refusal it is not in force, and why
     */
    String apply(Session session, Path file, Consumer<String> progress) {
        session.require(Updates.CHANGE);
        try {
            return applied(session, file, progress);
        } catch (RuntimeException failure) { // whatever it was, the trail says how the act ended
            ledger.profile(session, file.getFileName().toString(), "failed " + failure.getMessage());
            throw failure;
        }
    }

    private String applied(Session session, Path file, Consumer<String> progress) {
        var verifier = new ProfileVerifier(trust.current(), trust.serials(), clock);
        var verified = verifier.verify(file);
        var profile = verified.profile();
        var site = profile.site().or(updates::officeSite).orElseThrow(() -> new Refusal(UpdaterMsg.noSite));
        var offers = updates.offers(session, site, progress);
        var wanted = Set.copyOf(profile.features());
        var missing = wanted.stream().filter(id -> offers.parts().stream().noneMatch(offer -> offer.part().id().equals(id))).sorted().toList();
        if (!missing.isEmpty()) {
            throw new Refusal(UpdaterMsg.notOffered, String.join(", ", missing));
        }
        var news = offers.parts().stream().filter(offer -> wanted.contains(offer.part().id()) && offer.isNews())
                .map(Offer::part).map(part -> part.id()).toList();
        if (!news.isEmpty()) {
            updates.carryOut(session, Change.install(offers, news), progress);
        }
        var unwanted = unwanted(updates.installed(session), wanted);
        if (!unwanted.isEmpty()) {
            updates.carryOut(session, Change.uninstall(unwanted), progress);
        }
        settle(profile);
        verifier.applied(verified);
        ledger.profile(session, profile.name(), "serial " + verified.serial() + ", " + verified.signer().name());
        return profile.name() + " " + verified.serial();
    }

    static List<String> unwanted(List<Installed> installed, Set<String> wanted) {
        return installed.stream().filter(Installed::removable).map(each -> each.part().id())
                .filter(id -> OfficeProfile.isChoice(id) && !wanted.contains(id)).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Beside the product, where those of the installer lie; an office's own in the data folder go before them. */
    private void settle(OfficeProfile profile) {
        var text = profile.officeSettings().entrySet().stream().map(each -> each.getKey() + '=' + each.getValue().replace("\\", "\\\\") + '\n')
                .collect(Collectors.joining());
        var file = provisioning.installation().resolve(SETTINGS);
        try {
            var next = file.resolveSibling(SETTINGS + ".next");
            Files.writeString(next, text, StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the settings of the profile cannot be written", e);
        }
    }
}
