package id.loket.console.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.console.Command;
import id.loket.console.OpeningCommand;
import id.loket.kernel.text.Refusal;

/** Finds a {@link Command} by its name and runs it; at the Gogo console as {@code loket:run NAME …} and {@code loket:commands}. */
@Component(service = Commands.class, property = { "osgi.command.scope=loket", "osgi.command.function=run",
        "osgi.command.function=commands" })
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final Duration READY = Duration.ofSeconds(30);

    private final BundleContext context;
    private final Logins logins;

    /** Called by Declarative Services. */
    @Activate
    public Commands(BundleContext context, @Reference Logins logins) {
        this.context = context;
        this.logins = logins;
    }

    /**
     * Runs a command at the console.
     *
     * @param words its name and arguments
     */
    public void run(String... words) {
        if (words.length > 0) {
            run(List.of(words), System.out);
        }
    }

    /**
     * @return the names of the commands there are
     * @throws InvalidSyntaxException never: there is no filter
     */
    public List<String> commands() throws InvalidSyntaxException {
        logins.session();
        var names = new TreeSet<String>();
        for (ServiceReference<Command> each : context.getServiceReferences(Command.class, null)) {
            names.add(String.valueOf(each.getProperty(Command.NAME)));
        }
        for (ServiceReference<OpeningCommand> each : context.getServiceReferences(OpeningCommand.class, null)) {
            names.add(String.valueOf(each.getProperty(Command.NAME)));
        }
        return new ArrayList<>(names);
    }

    int run(List<String> words, PrintStream out) {
        var name = words.get(0);
        try {
            var arguments = words.subList(1, words.size());
            var opening = opening(name);
            if (opening.isPresent()) {
                return opening.get().run(arguments, out);
            }
            var session = logins.session();
            var command = await(name);
            if (command.isEmpty()) {
                out.println(ConsoleMsg.noSuchCommand.text(name, String.join(", ", commands())));
                return 2;
            }
            return command.get().run(session, arguments, out);
        } catch (Refusal refused) {
            LOG.info("{} refused", name, refused);
            out.println(refused.getLocalizedMessage());
            return 1;
        } catch (Exception e) { // the last place that can tell: whatever a command did not handle ends here
            LOG.error("{} failed", name, e);
            out.println(ConsoleMsg.failed.text(name, String.valueOf(e.getMessage())));
            return 1;
        }
    }

    /** What needs no open store is there as soon as the framework is. */
    private Optional<OpeningCommand> opening(String name) throws InvalidSyntaxException {
        return context.getServiceReferences(OpeningCommand.class, "(" + Command.NAME + "=" + name + ")").stream()
                .findFirst().map(context::getService);
    }

    /** A command's service appears with the components it needs, some time after login. */
    private Optional<Command> await(String name) throws InvalidSyntaxException, InterruptedException {
        var filter = FrameworkUtil.createFilter("(&(" + Constants.OBJECTCLASS + "=" + Command.class.getName() + ")("
                + Command.NAME + "=" + name + "))");
        var tracker = new ServiceTracker<Command, Command>(context, filter, null);
        tracker.open();
        // Left open: closing it would let the component go while the command still runs.
        return Optional.ofNullable(tracker.waitForService(READY.toMillis()));
    }
}
