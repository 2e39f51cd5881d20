package id.loket.update.internal.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import id.loket.kernel.text.Refusal;
import id.loket.update.Progress;
import id.loket.update.SerialMemory;
import id.loket.update.SiteSource;
import id.loket.update.SiteVerifier;
import id.loket.update.TrustStore;

/** {@code verify SITE --trust FILE|FOLDER}: who signed it, and whether it is whole. */
final class VerifyCommand {

    private final PrintStream out;
    private final Clock clock;

    VerifyCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void run(List<String> words) throws IOException {
        var arguments = new Arguments(words, Set.of("trust"), Set.of());
        if (arguments.meant().size() != 1) {
            throw new Refusal(ToolMsg.usage);
        }
        var place = Path.of(arguments.needed("trust"));
        var trust = Files.isDirectory(place) ? TrustStore.folder(place) : TrustStore.file(place);
        var folder = Files.createTempDirectory("loket-verify");
        try {
            var site = new SiteVerifier(trust, new SerialMemory(folder.resolve("serials")), clock)
                    .verify(SiteSource.of(arguments.meant().get(0)), folder.resolve("sites"), Progress.UNSEEN);
            out.println(ToolMsg.verified.text(arguments.meant().get(0), site.signer().name(), Long.toString(site.serial()),
                    site.expires(), site.files().size(), site.signer().fingerprint()));
        } finally {
            Folders.delete(folder);
        }
    }
}
