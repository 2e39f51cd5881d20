package id.loket.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class NoticeTest {

    @Test
    void theProductShowsTheNoticeThatLiesBesideItsSource() throws IOException {
        var root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("targets"))) {
            root = root.getParent();
        }
        var shown = root.resolve("bundles/id.loket.shell/NOTICE");
        assertEquals(Files.readString(root.resolve("NOTICE"), StandardCharsets.UTF_8), Files.readString(shown, StandardCharsets.UTF_8));
    }
}
