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
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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

    private final Function<Path, String> apply;
    private final Updates updates;
    private final BooleanSupplier quiet;
    private final Session session;
    private final Clock clock;
    private final Path inbox;
    private final Path outbox;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "profile-inbox");
        thread.setDaemon(true);
        return thread;
    });

    /** Called by Declarative Services. */
    @Activate
    public ProfileInbox(@Reference Profiles profiles, @Reference Updates updates, @Reference Quiet quiet, @Reference Access access,
            @Reference Installation installation, @Reference Clock clock) {
        this(profiles, access.system("system.updater"), updates, quiet::isNow, installation.data(), clock);
        timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private ProfileInbox(Profiles profiles, Session session, Updates updates, BooleanSupplier quiet, Path data, Clock clock) {
        this(file -> profiles.apply(session, file, step -> LOG.info("{}: {}", file.getFileName(), step)), session, updates, quiet, data, clock);
    }

    ProfileInbox(Function<Path, String> apply, Session session, Updates updates, BooleanSupplier quiet, Path data, Clock clock) {
        this.apply = apply;
        this.updates = updates;
        this.quiet = quiet;
        this.session = session;
        this.clock = clock;
        this.inbox = data.resolve("inbox");
        this.outbox = data.resolve("outbox-profile");
    }

    @Deactivate
    void close() {
        timer.shutdownNow();
    }

    void look() {
        if (!Files.isDirectory(inbox) || !quiet.getAsBoolean()) {
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
        var outcome = outcome(file);
        Files.createDirectories(outbox);
        var result = outbox.resolve(name.replaceFirst("\\.profile$", "") + '-' + hash.substring(0, SHORT) + ".result");
        Files.writeString(result, String.join("\n", "profile " + name, "sha256 " + hash, "at " + clock.instant(), outcome,
                "restart " + updates.restartPending(), "before", before, "after", versions(), ""), StandardCharsets.UTF_8);
        for (var each : List.of(file, ProfileVerifier.signatureOf(file))) {
            Files.move(each, outbox.resolve(each.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String outcome(Path file) {
        try {
            return "done " + apply.apply(file);
        } catch (Refusal refused) {
            return "refused " + refused.reason().name() + ": " + refused.getLocalizedMessage();
        } catch (RuntimeException failure) { // whoever handed it out waits for an answer, whatever went wrong
            LOG.warn("the profile {} could not be applied", file, failure);
            return "failed " + failure;
        }
    }

    private String versions() {
        try {
            return updates.installed(session).stream().map(each -> "  " + each.part().id() + ' ' + each.part().version()).sorted()
                    .collect(Collectors.joining("\n"));
        } catch (Refusal unknown) {
            return "  " + unknown.getLocalizedMessage();
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has this algorithm", e);
        }
    }
}
