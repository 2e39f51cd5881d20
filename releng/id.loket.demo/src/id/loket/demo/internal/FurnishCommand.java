package id.loket.demo.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.training.TrainingList;

/**
 * Furnishes the training office before its first day: {@code furnish FOLDER}. The ministry's list is taken in and blanks
 * lie in the printer. Run again, or after an interruption, it does what is left to do.
 */
@Component(property = Command.NAME + "=furnish")
public final class FurnishCommand implements Command {

    private static final int BLANKS = 500;

    private final Office office;

    /** Called by Declarative Services. */
    @Activate
    public FurnishCommand(@Reference Office office) {
        this.office = office;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws IOException {
        // The same list a second time changes nothing, so an interrupted import is simply repeated.
        var listed = office.importList(Path.of(arguments.get(0)), TrainingList.USUAL);
        out.println(DemoMsg.listImported.text(listed.added(), listed.rejected()));
        if (office.stock.receipts(office.stockKeeper, 1).isEmpty()) {
            office.receiveBlanks("SJ-LATIHAN-1", "DKB00200001", BLANKS);
            out.println(DemoMsg.blanksReceived.text(BLANKS));
        }
        return 0;
    }
}
