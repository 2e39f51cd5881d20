package id.loket.update.internal.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import id.loket.kernel.text.Refusal;
import id.loket.update.SigningKey;
import id.loket.update.SiteSigner;

/**
 * {@code sign SITE|PROFILE --key FILE.p12 [--serial N] [--days N] [--name NAME]}, and
 * {@code sign --new-key FILE.p12 --name NAME [--days N] [--training]}. The password comes from
 * {@code --password-file}, from {@code LOKET_KEY_PASSWORD}, or is asked for.
 */
final class SignCommand {

    private static final int USUAL_DAYS = 365;
    private static final int KEY_DAYS = 3650;
    private static final int SHORTEST_PASSWORD = 8;

    private final PrintStream out;
    private final Clock clock;

    SignCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void run(List<String> words) throws IOException, GeneralSecurityException {
        var arguments = new Arguments(words, Set.of("key", "new-key", "serial", "days", "name", "password-file"),
                Set.of("training"));
        if (arguments.has("new-key")) {
            newKey(arguments);
            return;
        }
        if (arguments.meant().size() != 1) {
            throw new Refusal(ToolMsg.usage);
        }
        var what = Path.of(arguments.meant().get(0));
        var signer = new SiteSigner(SigningKey.load(Path.of(arguments.needed("key")), password(arguments, false)));
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var serial = arguments.number("serial", now.getEpochSecond());
        var expires = now.plus(Duration.ofDays(arguments.number("days", USUAL_DAYS)));
        if (Files.isDirectory(what)) {
            signer.sign(what, arguments.value("name").orElse(SiteSigner.SITE), serial, expires);
        } else {
            signer.signProfile(what, serial, expires);
        }
        out.println(ToolMsg.signed.text(what, Long.toString(serial), expires));
    }

    private void newKey(Arguments arguments) throws IOException, GeneralSecurityException {
        var file = arguments.path("new-key").orElseThrow();
        if (Files.exists(file)) {
            throw new Refusal(ToolMsg.keyExists, file);
        }
        var key = SigningKey.create(arguments.needed("name"), arguments.has("training"), clock.instant(),
                Period.ofDays((int) arguments.number("days", KEY_DAYS)));
        var password = password(arguments, true);
        if (password.length < SHORTEST_PASSWORD) {
            throw new Refusal(ToolMsg.passwordShort, SHORTEST_PASSWORD);
        }
        key.save(file, password);
        var certificate = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.p12$", "") + ".pem");
        key.saveCertificate(certificate);
        out.println(ToolMsg.keyMade.text(file, certificate));
    }

    private static char[] password(Arguments arguments, boolean twice) throws IOException {
        var file = arguments.path("password-file");
        if (file.isPresent()) {
            return Files.readString(file.get()).strip().toCharArray();
        }
        var given = System.getenv("LOKET_KEY_PASSWORD");
        if (given != null) {
            return given.toCharArray();
        }
        var console = System.console();
        if (console == null) {
            throw new Refusal(ToolMsg.passwordNeeded);
        }
        var first = console.readPassword("%s ", ToolMsg.password.text());
        if (twice && !new String(first).equals(new String(console.readPassword("%s ", ToolMsg.passwordAgain.text())))) {
            throw new Refusal(ToolMsg.passwordsDiffer);
        }
        return first;
    }
}
