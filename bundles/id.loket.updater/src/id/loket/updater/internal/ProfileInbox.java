package id.loket.updater.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.store.Installation;
import id.loket.update.ProfileVerifier;
import id.loket.updater.Updates;

/**
 * Profiles handed out by file: {@code <data>/inbox/X.profile} with {@code X.profile.p7s} beside it is applied at the next
 * quiet moment, and what became of it is written to {@code <data>/outbox-profile/X-HASH.result}, for whoever handed it
 * out. There while the store is open.
 */
@Component(immediate = true, service = ProfileInbox.class)
public final class ProfileInbox {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileInbox.class);
    private static final long SECONDS = 30;
    private static final int SHORT = 8;

    private final Profiles profiles;
    private final Updates updates;
    private final Quiet quiet;
    private final Session session;
    private final Clock clock;
    private final Path inbox;
    private final Path outbox;
    private final Ledger ledger;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "profile-inbox");
        thread.setDaemon(true);
        return thread;
    });

    /** Called by Declarative Services. */
    @Activate
    public ProfileInbox(@Reference Profiles profiles, @Reference Updates updates, @Reference Quiet quiet, @Reference Access access,
            @Reference Installation installation, @Reference Ledger ledger, @Reference Clock clock) {
        this.profiles = profiles;
        this.updates = updates;
        this.quiet = quiet;
        this.session = access.system("system.updater");
        this.clock = clock;
        this.ledger = ledger;
        this.inbox = installation.data().resolve("inbox");
        this.outbox = installation.data().resolve("outbox-profile");
        timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        timer.shutdownNow();
    }

    private void look() {
        if (!Files.isDirectory(inbox) || !quiet.isNow()) {
            return;
        }
        try (var files = Files.newDirectoryStream(inbox, "*.profile")) {
            for (var file : files) {
                if (Files.exists(ProfileVerifier.signatureOf(file))) {
                    take(file);
                }
            }
        } catch (IOException | RuntimeException e) { // the next look tries again; a timer that threw would look no more
            LOG.warn("the inbox of profiles could not be worked", e);
        }
    }

    /** Once, whatever comes of it: a profile that was refused is not tried each half minute. */
    private void take(Path file) throws IOException {
        var name = file.getFileName().toString();
        var hash = hash(file);
        var before = versions();
        String outcome;
        try {
            outcome = "done " + profiles.apply(session, file, step -> LOG.info("{}: {}", name, step));
        } catch (Refusal refused) {
            outcome = "refused " + refused.reason().name() + ": " + refused.getLocalizedMessage();
            ledger.profile(session, name, outcome);
        }
        Files.createDirectories(outbox);
        var result = outbox.resolve(name.replaceFirst("\\.profile$", "") + '-' + hash.substring(0, SHORT) + ".result");
        Files.writeString(result, String.join("\n", "profile " + name, "sha256 " + hash, "at " + clock.instant(), outcome,
                "restart " + updates.restartPending(), "before", before, "after", versions(), ""), StandardCharsets.UTF_8);
        for (var each : List.of(file, ProfileVerifier.signatureOf(file))) {
            Files.move(each, outbox.resolve(each.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String versions() {
        return updates.installed(session).stream().map(each -> "  " + each.part().id() + ' ' + each.part().version()).sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has this algorithm", e);
        }
    }
}
