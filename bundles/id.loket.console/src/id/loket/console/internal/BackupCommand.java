package id.loket.console.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Maintenance;
import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.kernel.text.Refusal;

/** {@code backup FOLDER}: copies everything into a folder of its own below FOLDER. */
@Component(property = Command.NAME + "=backup")
public final class BackupCommand implements Command {

    private final Maintenance maintenance;

    /** Called by Declarative Services. */
    @Activate
    public BackupCommand(@Reference Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new Refusal(ConsoleMsg.backupUsage);
        }
        var made = maintenance.backUp(session, Path.of(arguments.get(0)).toAbsolutePath(), out::println);
        out.println(ConsoleMsg.backupMade.text(made));
        return 0;
    }
}
