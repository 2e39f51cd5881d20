package id.loket.bench.printrun;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.console.Command;

/** {@code printrun-furnish CARDS JOURNAL}: makes the office of the benchmark; JOURNAL becomes the centre's, which is not up yet. */
@Component(property = Command.NAME + "=printrun-furnish")
public final class FurnishRunCommand implements Command {

    private final RunOffice office;

    /** Called by Declarative Services. */
    @Activate
    public FurnishRunCommand(@Reference RunOffice office) {
        this.office = office;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws IOException {
        office.furnish(Integer.parseInt(arguments.get(0)), Path.of(arguments.get(1)));
        out.println("furnished");
        return 0;
    }
}
