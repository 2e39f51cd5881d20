package id.loket.console.internal;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.kernel.text.Refusal;

/** {@code password}: changes the password of the account that is logged in. */
@Component(property = Command.NAME + "=password")
public final class PasswordCommand implements Command {

    private final Access access;
    private final Terminal terminal;

    /** Called by Declarative Services. */
    @Activate
    public PasswordCommand(@Reference Access access, @Reference Terminal terminal) {
        this.access = access;
        this.terminal = terminal;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            throw new Refusal(ConsoleMsg.passwordUsage);
        }
        var old = terminal.secret("LOKET_PASSWORD", ConsoleMsg.passwordOf.text(session.account()));
        var fresh = terminal.secret("LOKET_NEW_PASSWORD", ConsoleMsg.newPasswordOf.text(session.account()));
        try {
            access.changePassword(session, old, fresh);
            out.println(ConsoleMsg.passwordChanged.text(session.account()));
            return 0;
        } finally {
            Arrays.fill(old, ' ');
            Arrays.fill(fresh, ' ');
        }
    }
}
