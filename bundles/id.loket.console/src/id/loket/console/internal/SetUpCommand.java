package id.loket.console.internal;

import java.io.PrintStream;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.FirstStart;
import id.loket.console.Command;
import id.loket.console.OpeningCommand;
import id.loket.kernel.text.Refusal;

/** {@code setup ACCOUNT PERSON…}: the first account of an office, on a node without a screen. Prints the recovery sheets. */
@Component(property = Command.NAME + "=setup")
public final class SetUpCommand implements OpeningCommand {

    private final FirstStart firstStart;
    private final Terminal terminal;

    /** Called by Declarative Services. */
    @Activate
    public SetUpCommand(@Reference FirstStart firstStart, @Reference Terminal terminal) {
        this.firstStart = firstStart;
        this.terminal = terminal;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < 2) {
            throw new Refusal(ConsoleMsg.setUpUsage);
        }
        var account = arguments.get(0);
        var password = terminal.secret("LOKET_NEW_PASSWORD", ConsoleMsg.newPasswordOf.text(account));
        var begun = firstStart.begin(account, String.join(" ", arguments.subList(1, arguments.size())), password, step -> { });
        AccountsCommand.sheets(begun.recoverySheets(), out);
        out.println(ConsoleMsg.accountChanged.text(account));
        return 0;
    }
}
