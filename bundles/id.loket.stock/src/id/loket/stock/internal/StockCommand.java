package id.loket.stock.internal;

import java.io.PrintStream;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.kernel.text.Refusal;
import id.loket.stock.LedgerCheck;
import id.loket.stock.StockMsg;

/** {@code stock verify}: proves the ledger of blanks; exit code 1 if anything is wrong. */
@Component(property = Command.NAME + "=stock")
public final class StockCommand implements Command {

    private static final long STEP = 500_000;

    private final LedgerCheck check;

    /**
     * @param check proves the ledger
     */
    @Activate
    public StockCommand(@Reference LedgerCheck check) {
        this.check = check;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) {
        if (!arguments.equals(List.of("verify"))) {
            throw new Refusal(StockMsg.commandUsage);
        }
        var told = new long[1];
        var result = check.verify(session, count -> {
            if (count / STEP > told[0]) {
                told[0] = count / STEP;
                out.println(StockMsg.verifyRead.text(count));
            }
        });
        result.findings().forEach(finding -> out.println(finding.text()));
        out.println((result.isWhole() ? StockMsg.verifyWhole : StockMsg.verifyBroken).text(result.movements(), result.anchors(),
                result.received(), result.held(), result.findings().size()));
        return result.isWhole() ? 0 : 1;
    }
}
