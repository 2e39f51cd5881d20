package id.loket.updater.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Refusal;
import id.loket.updater.Installed;
import id.loket.updater.Updates;

class ProfileInboxTest {

    @TempDir
    private Path data;
    private final List<String> tried = new ArrayList<>();
    private boolean quiet = true;
    private boolean managed = true;

    @BeforeEach
    void aProfileComes() throws IOException {
        Files.createDirectories(data.resolve("inbox"));
        Files.writeString(data.resolve("inbox/desa.profile"), "name=desa");
        Files.writeString(data.resolve("inbox/desa.profile.p7s"), "signature");
    }

    @Test
    void aProfileIsAppliedOnceAndItsResultLies() throws IOException {
        var inbox = inbox(file -> "desa 7");
        inbox.look();
        inbox.look();
        assertEquals(List.of("desa.profile"), tried);
        assertTrue(result().contains("done desa 7"), result());
    }

    @Test
    void whileSomebodyIsServedNothingHappens() {
        quiet = false;
        inbox(file -> "desa 7").look();
        assertEquals(List.of(), tried);
    }

    @Test
    void aProfileWithoutASignatureIsLeftAlone() throws IOException {
        Files.delete(data.resolve("inbox/desa.profile.p7s"));
        inbox(file -> "desa 7").look();
        assertEquals(List.of(), tried);
    }

    @Test
    void aRefusedProfileIsTriedOnceAndTheReasonGoesBack() throws IOException {
        var inbox = inbox(file -> {
            throw new Refusal(UpdaterMsg.noSite);
        });
        inbox.look();
        inbox.look();
        assertEquals(1, tried.size());
        assertTrue(result().contains("refused noSite"), result());
    }

    @Test
    void whateverGoesWrongGoesBackToo() throws IOException {
        managed = false;
        var inbox = inbox(file -> {
            throw new IllegalStateException("the disk is full");
        });
        inbox.look();
        inbox.look();
        assertEquals(1, tried.size());
        assertTrue(result().contains("the disk is full"), result());
        assertFalse(Files.exists(data.resolve("inbox/desa.profile")));
    }

    private String result() throws IOException {
        try (var files = Files.newDirectoryStream(data.resolve("outbox-profile"), "desa-*.result")) {
            return Files.readString(files.iterator().next());
        }
    }

    private ProfileInbox inbox(Function<Path, String> apply) {
        var updates = (Updates) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Updates.class},
                (proxy, method, arguments) -> method.getName().equals("restartPending") ? Boolean.FALSE : installed());
        return new ProfileInbox(file -> {
            tried.add(file.getFileName().toString());
            return apply.apply(file);
        }, null, updates, () -> quiet, data, Clock.systemUTC());
    }

    private List<Installed> installed() {
        if (!managed) {
            throw new Refusal(UpdaterMsg.notManaged);
        }
        return List.of();
    }
}
