package id.loket.update.internal.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;

/**
 * What an office's IT does with sites and profiles before Loket itself runs: {@code install}, {@code sign} and
 * {@code verify}. Needs Java and this bundle's jars, no OSGi.
 */
public final class Tool {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    Tool(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /**
     * Ends the process: 0 done, 1 refused, 2 not understood.
     *
     * @param line of the command; {@code --language en} before or after it speaks English
     */
    public static void main(String[] line) {
        System.exit(new Tool(System.out, System.err, Clock.systemUTC()).run(List.of(line)));
    }

    int run(List<String> line) {
        var words = new ArrayList<>(line);
        Locale.setDefault(Locale.Category.DISPLAY, language(words));
        var command = words.isEmpty() ? "" : words.remove(0);
        try {
            switch (command) {
                case "install" -> new InstallCommand(out, clock).run(words);
                case "sign" -> new SignCommand(out, clock).run(words);
                case "verify" -> new VerifyCommand(out, clock).run(words);
                default -> {
                    err.println(ToolMsg.usage.text());
                    return USAGE;
                }
            }
            return DONE;
        } catch (Refusal refusal) {
            err.println(refusal.getLocalizedMessage());
            return REFUSED;
        } catch (IOException | GeneralSecurityException failed) {
            err.println(ToolMsg.failed.text(failed));
            return REFUSED;
        }
    }

    private static Locale language(List<String> words) {
        var at = words.indexOf("--language");
        if (at < 0 || at + 1 == words.size()) {
            return Languages.INDONESIAN;
        }
        words.remove(at);
        return words.remove(at).equals("en") ? Locale.ENGLISH : Languages.INDONESIAN;
    }
}
