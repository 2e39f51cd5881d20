package id.loket.console.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.kernel.text.Refusal;
import id.loket.store.StoreGate;

/**
 * Runs the command that the framework property {@code loket.run} names, then ends the process with its exit code.
 * Does nothing where the property is not set: in the client, or at an interactive console.
 */
@Component(immediate = true, service = Runner.class)
public final class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Duration READY = Duration.ofSeconds(30);

    private final BundleContext context;
    private final Access access;
    private final StoreGate gate;
    private final PrintStream out = System.out;

    /** Called by Declarative Services. */
    @Activate
    public Runner(BundleContext context, @Reference Access access, @Reference StoreGate gate) {
        this.context = context;
        this.access = access;
        this.gate = gate;
        var line = context.getProperty("loket.run");
        if (line != null && !line.isBlank()) {
            // Not on the framework's start thread: the command's own bundles may still be starting.
            new Thread(() -> end(run(List.of(line.strip().split("\\s+")))), "loket-run").start();
        }
    }

    private int run(List<String> words) {
        try {
            var session = login();
            var command = await(words.get(0));
            if (command.isEmpty()) {
                out.println(ConsoleMsg.noSuchCommand.text(words.get(0)));
                return 2;
            }
            return command.get().run(session, words.subList(1, words.size()), out);
        } catch (Refusal refused) {
            out.println(refused.getLocalizedMessage());
            return 1;
        } catch (Exception e) { // the last place that can tell: everything a command did not handle ends here
            LOG.error("{} failed", words, e);
            out.println(ConsoleMsg.failed.text(words.get(0), String.valueOf(e.getMessage())));
            return 1;
        }
    }

    private Session login() {
        var hints = access.accounts();
        var account = Optional.ofNullable(context.getProperty("loket.account")).orElse("ti");
        var published = hints.stream().filter(hint -> hint.account().equals(account))
                .map(Access.LoginHint::trainingPassword).findFirst().orElse("");
        var password = published.isEmpty() ? ask(account) : published.toCharArray();
        try {
            return access.login(account, password, step -> LOG.info("{}", step));
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static char[] ask(String account) {
        var given = System.getenv("LOKET_PASSWORD");
        if (given != null) {
            return given.toCharArray();
        }
        var console = System.console();
        if (console == null) {
            throw new Refusal(ConsoleMsg.noPassword, account);
        }
        return console.readPassword("%s", ConsoleMsg.passwordOf.text(account));
    }

    private Optional<Command> await(String name) throws InvalidSyntaxException, InterruptedException {
        var filter = FrameworkUtil.createFilter("(&(" + Constants.OBJECTCLASS + "=" + Command.class.getName() + ")("
                + Command.NAME + "=" + name + "))");
        var tracker = new ServiceTracker<Command, Command>(context, filter, null);
        tracker.open();
        return Optional.ofNullable(tracker.waitForService(READY.toMillis()));
    }

    private void end(int exitCode) {
        out.flush();
        gate.close();
        try {
            context.getBundle(0).stop();
        } catch (BundleException e) {
            LOG.warn("the framework did not stop in order", e);
        }
        System.exit(exitCode);
    }
}
