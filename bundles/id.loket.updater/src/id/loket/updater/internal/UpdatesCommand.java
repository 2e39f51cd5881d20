package id.loket.updater.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.kernel.text.Refusal;
import id.loket.updater.Change;
import id.loket.updater.Offers;
import id.loket.updater.Outcome;
import id.loket.updater.Preview.Difference;
import id.loket.updater.Updates;

/**
 * {@code updates list | verify | offers [--from SITE] | preview|install|update PART... [--from SITE] | uninstall PART... |
 * rollback PART... | apply PROFILE}: what the page does, without a window. A part is a feature's id or its short name
 * ({@code driver.ipp}); the site is the office's where none is named. Exit code 1 if a driver was put back.
 */
@Component(property = Command.NAME + "=updates")
public final class UpdatesCommand implements Command {

    private static final String FROM = "--from";

    private final Updates updates;
    private final Soundness soundness;
    private final Profiles profiles;

    /** Called by Declarative Services. */
    @Activate
    public UpdatesCommand(@Reference Updates updates, @Reference Soundness soundness, @Reference Profiles profiles) {
        this.updates = updates;
        this.profiles = profiles;
        this.soundness = soundness;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            throw new Refusal(UpdaterMsg.usage);
        }
        updates.undone().ifPresent(out::println);
        var words = new ArrayList<>(arguments.subList(1, arguments.size()));
        return switch (arguments.get(0)) {
            case "list" -> list(session, out);
            case "verify" -> verify(session, out);
            case "offers" -> offers(session, words, out);
            case "preview" -> preview(session, words, out);
            case "install", "update" -> install(session, words, out);
            case "uninstall" -> carryOut(session, Change.uninstall(parts(words)), out);
            case "rollback" -> carryOut(session, Change.rollBack(parts(words)), out);
            case "apply" -> apply(session, words, out);
            default -> throw new Refusal(UpdaterMsg.usage);
        };
    }

    private int list(Session session, PrintStream out) {
        for (var each : updates.installed(session)) {
            out.println(each.part().id() + " " + each.part().version() + each.origin().map(from -> "  " + from.site() + " " + from.serial()
                    + ", " + from.signer() + ", " + from.at()).orElse("") + each.earlier().map(version -> "  < " + version).orElse(""));
        }
        return 0;
    }

    private int verify(Session session, PrintStream out) {
        list(session, out);
        var faults = soundness.faults();
        faults.forEach(out::println);
        out.println((faults.isEmpty() ? UpdaterMsg.sound : UpdaterMsg.unsound).text());
        return faults.isEmpty() ? 0 : 1;
    }

    private int offers(Session session, List<String> words, PrintStream out) {
        var offers = look(session, words, out);
        for (var offer : offers.parts()) {
            out.println((offer.isNews() ? "+ " : "  ") + offer.part().id() + " " + offer.part().version()
                    + offer.installed().map(version -> "  (" + version + ")").orElse(""));
        }
        return 0;
    }

    private int preview(Session session, List<String> words, PrintStream out) {
        var preview = updates.preview(session, installation(session, words, out));
        preview.differences().forEach(out::println);
        out.println(UpdaterMsg.previewLine.text(preview.bundles(), preview.downloadBytes(), preview.signer()));
        out.println((preview.restart() ? UpdaterMsg.atRestart : UpdaterMsg.atOnce).text());
        return 0;
    }

    private int install(Session session, List<String> words, PrintStream out) {
        return carryOut(session, installation(session, words, out), out);
    }

    private int apply(Session session, List<String> words, PrintStream out) {
        if (words.size() != 1) {
            throw new Refusal(UpdaterMsg.usage);
        }
        out.println(UpdaterMsg.applied.text(profiles.apply(session, Path.of(words.get(0)).toAbsolutePath(), unrepeated(out))));
        out.println((updates.restartPending() ? UpdaterMsg.atRestart : UpdaterMsg.atOnce).text());
        return 0;
    }

    private Change installation(Session session, List<String> words, PrintStream out) {
        var offers = look(session, words, out);
        var named = parts(words);
        return Change.install(offers, named.isEmpty() ? news(offers) : named);
    }

    /** Without names: what is installed and has a newer version there. */
    private static List<String> news(Offers offers) {
        return offers.parts().stream().filter(offer -> offer.isNews() && offer.installed().isPresent()).map(offer -> offer.part().id()).toList();
    }

    private Offers look(Session session, List<String> words, PrintStream out) {
        var at = words.indexOf(FROM);
        if (at < 0) {
            return updates.offers(session, updates.officeSite().orElseThrow(() -> new Refusal(UpdaterMsg.noSite)), text -> { });
        }
        if (at + 1 >= words.size()) {
            throw new Refusal(UpdaterMsg.usage);
        }
        words.remove(at);
        var offers = updates.offers(session, words.remove(at), text -> { });
        out.println(UpdaterMsg.signedBy.text(offers.site().name(), Long.toString(offers.site().serial()), offers.site().signer().name()));
        return offers;
    }

    private static List<String> parts(List<String> words) {
        return words.stream().map(word -> word.startsWith("id.") ? word : "id.loket." + word + ".feature").toList();
    }

    private int carryOut(Session session, Change change, PrintStream out) {
        return told(updates.carryOut(session, change, unrepeated(out)), out);
    }

    /** p2 tells each of its phases; a line for each that says the same is none. */
    private static Consumer<String> unrepeated(PrintStream out) {
        var last = new String[1];
        return text -> {
            if (!text.equals(last[0])) {
                last[0] = text;
                out.println(text);
            }
        };
    }

    private static int told(Outcome outcome, PrintStream out) {
        outcome.done().stream().map(Difference::toString).forEach(out::println);
        outcome.backup().ifPresent(copy -> out.println(UpdaterMsg.backedUp.text(copy)));
        for (var each : outcome.returned()) {
            out.println(UpdaterMsg.returned.text(each.difference().name(), each.difference().to(), each.reason()));
        }
        out.println((outcome.restart() ? UpdaterMsg.atRestart : UpdaterMsg.atOnce).text());
        return outcome.returned().isEmpty() ? 0 : 1;
    }
}
