package id.loket.console.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.console.Command;
import id.loket.console.OpeningCommand;
import id.loket.kernel.text.Refusal;
import id.loket.store.Backups;
import id.loket.store.Installation;

/** {@code restore FOLDER [--replace]}: puts a backup into the data folder; before login, since its accounts come with it. */
@Component(property = Command.NAME + "=restore")
public final class RestoreCommand implements OpeningCommand {

    private static final String REPLACE = "--replace";

    private final Backups backups;
    private final Installation installation;

    /** Called by Declarative Services. */
    @Activate
    public RestoreCommand(@Reference Backups backups, @Reference Installation installation) {
        this.backups = backups;
        this.installation = installation;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var replacing = arguments.size() == 2 && arguments.get(1).equals(REPLACE);
        if (arguments.size() != 1 && !replacing) {
            throw new Refusal(ConsoleMsg.restoreUsage);
        }
        backups.restore(Path.of(arguments.get(0)).toAbsolutePath(), replacing, out::println);
        out.println(ConsoleMsg.restored.text(installation.data()));
        return 0;
    }
}
