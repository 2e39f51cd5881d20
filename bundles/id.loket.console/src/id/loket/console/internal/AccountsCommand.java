package id.loket.console.internal;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Accounts;
import id.loket.access.Accounts.Account;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.kernel.text.Refusal;

/** {@code accounts list | open NAME ROLES PERSON… | roles NAME ROLES | unlock NAME | close NAME | sheets}. */
@Component(property = Command.NAME + "=accounts")
public final class AccountsCommand implements Command {

    private final Accounts accounts;
    private final Terminal terminal;

    /** Called by Declarative Services. */
    @Activate
    public AccountsCommand(@Reference Accounts accounts, @Reference Terminal terminal) {
        this.accounts = accounts;
        this.terminal = terminal;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) {
        var verb = arguments.isEmpty() ? "" : arguments.get(0);
        var words = arguments.size();
        if (verb.equals("list") && words == 1) {
            accounts.list(session).forEach(account -> out.println(line(account)));
        } else if (verb.equals("open") && words >= 4) {
            open(session, arguments, out);
        } else if (verb.equals("roles") && words == 3) {
            accounts.changeRoles(session, arguments.get(1), roles(arguments.get(2)));
            out.println(ConsoleMsg.accountChanged.text(arguments.get(1)));
        } else if (verb.equals("unlock") && words == 2) {
            accounts.unlock(session, arguments.get(1));
            out.println(ConsoleMsg.accountChanged.text(arguments.get(1)));
        } else if (verb.equals("close") && words == 2) {
            accounts.close(session, arguments.get(1));
            out.println(ConsoleMsg.accountChanged.text(arguments.get(1)));
        } else if (verb.equals("sheets") && words == 1) {
            sheets(accounts.issueRecoverySheets(session), out);
        } else {
            throw new Refusal(ConsoleMsg.accountsUsage);
        }
        return 0;
    }

    /** The two sheets, each to be copied to a paper of its own. */
    static void sheets(List<String> sheets, PrintStream out) {
        for (int i = 0; i < sheets.size(); i++) {
            out.println(ConsoleMsg.sheet.text(i + 1, sheets.get(i)));
        }
        out.println(ConsoleMsg.sheetsKeep.text());
    }

    private void open(Session session, List<String> arguments, PrintStream out) {
        var name = arguments.get(1);
        var password = terminal.secret("LOKET_NEW_PASSWORD", ConsoleMsg.newPasswordOf.text(name));
        try {
            accounts.open(session, name, String.join(" ", arguments.subList(3, arguments.size())), roles(arguments.get(2)),
                    password);
            out.println(ConsoleMsg.accountChanged.text(name));
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static String line(Account account) {
        var state = account.closed() ? ConsoleMsg.stateClosed : account.lockedUntil() != null ? ConsoleMsg.stateLocked
                : account.mustChangePassword() ? ConsoleMsg.stateFirst : ConsoleMsg.stateReady;
        return "%-20s %-30s %-40s %s".formatted(account.name(), account.displayName(),
                account.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")), state.text());
    }

    private static Set<Role> roles(String names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : names.split(",")) {
            try {
                roles.add(Role.valueOf(name.trim().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new Refusal(e, ConsoleMsg.roleUnknown, name, Arrays.stream(Role.values()).map(Role::name)
                        .collect(Collectors.joining(", ")));
            }
        }
        return roles;
    }
}
