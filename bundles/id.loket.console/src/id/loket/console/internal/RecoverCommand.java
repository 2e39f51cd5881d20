package id.loket.console.internal;

import java.io.PrintStream;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Recovery;
import id.loket.access.Recovery.Voucher;
import id.loket.console.Command;
import id.loket.console.OpeningCommand;
import id.loket.kernel.text.Refusal;

/** {@code recover ACCOUNT colleagues FIRST SECOND} or {@code recover ACCOUNT sheets}: a new password for a lost one. */
@Component(property = Command.NAME + "=recover")
public final class RecoverCommand implements OpeningCommand {

    private final Recovery recovery;
    private final Terminal terminal;

    /** Called by Declarative Services. */
    @Activate
    public RecoverCommand(@Reference Recovery recovery, @Reference Terminal terminal) {
        this.recovery = recovery;
        this.terminal = terminal;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() == 4 && arguments.get(1).equals("colleagues")) {
            var first = voucher(arguments.get(2), "LOKET_PASSWORD_1");
            var second = voucher(arguments.get(3), "LOKET_PASSWORD_2");
            recovery.byColleagues(first, second, arguments.get(0), fresh(arguments.get(0)));
        } else if (arguments.size() == 2 && arguments.get(1).equals("sheets")) {
            var first = terminal.secret("LOKET_SHEET_1", ConsoleMsg.sheetPrompt.text(1));
            var second = terminal.secret("LOKET_SHEET_2", ConsoleMsg.sheetPrompt.text(2));
            recovery.bySheets(new String(first), new String(second), arguments.get(0), fresh(arguments.get(0)));
        } else {
            throw new Refusal(ConsoleMsg.recoverUsage);
        }
        out.println(ConsoleMsg.recovered.text(arguments.get(0)));
        return 0;
    }

    private Voucher voucher(String account, String variable) {
        return new Voucher(account, terminal.secret(variable, ConsoleMsg.passwordOf.text(account)));
    }

    private char[] fresh(String account) {
        return terminal.secret("LOKET_NEW_PASSWORD", ConsoleMsg.newPasswordOf.text(account));
    }
}
