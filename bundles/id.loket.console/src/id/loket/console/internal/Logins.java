package id.loket.console.internal;

import java.util.Arrays;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Access;
import id.loket.access.Session;

/**
 * Logs in without a screen: the account {@code loket.account} (default: IT staff), its password from the variable
 * {@code LOKET_PASSWORD} or the terminal; in training the published one.
 */
@Component(service = Logins.class)
public final class Logins {

    private static final Logger LOG = LoggerFactory.getLogger(Logins.class);

    private static final String PASSWORD = "LOKET_PASSWORD";

    private final Access access;
    private final Terminal terminal;
    private final String account;
    private Session session;

    /** Called by Declarative Services. */
    @Activate
    public Logins(BundleContext context, @Reference Access access, @Reference Terminal terminal) {
        this.access = access;
        this.terminal = terminal;
        this.account = Optional.ofNullable(context.getProperty("loket.account")).orElse("ti");
    }

    synchronized Session session() {
        if (session == null) {
            session = login();
        }
        return session;
    }

    private Session login() {
        var password = password();
        try {
            return access.login(account, password, step -> LOG.info("{}", step));
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private char[] password() {
        var published = access.accounts().stream().filter(hint -> hint.account().equals(account))
                .map(Access.LoginHint::trainingPassword).findFirst().orElse("");
        if (!published.isEmpty() && System.getenv(PASSWORD) == null) {
            return published.toCharArray();
        }
        return terminal.secret(PASSWORD, ConsoleMsg.passwordOf.text(account));
    }
}
