package id.loket.bench.printrun;

import java.io.PrintStream;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.console.Command;

/** {@code printrun-load CARDS FIRST}: blanks from the number FIRST on for each printer of a further station of the office. */
@Component(property = Command.NAME + "=printrun-load")
public final class LoadHoppersCommand implements Command {

    private final RunOffice office;

    /** Called by Declarative Services. */
    @Activate
    public LoadHoppersCommand(@Reference RunOffice office) {
        this.office = office;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) {
        office.load(Integer.parseInt(arguments.get(0)), arguments.get(1));
        out.println("loaded");
        return 0;
    }
}
