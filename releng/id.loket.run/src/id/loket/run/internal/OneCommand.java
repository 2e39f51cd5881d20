package id.loket.run.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Converter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the Gogo line in the property {@code loket.run} once the framework is up, then ends the process.
 *
 * <p>The exit code is the line's result where that is a number, 0 where it is anything else (which is printed), 1 where it failed and 2
 * where no installed bundle offers the command. Without the property nothing happens: the console stays open.
 */
@Component(immediate = true, service = OneCommand.class)
public final class OneCommand {
    private static final Logger LOG = LoggerFactory.getLogger(OneCommand.class);
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(60);

    private final BundleContext context;
    private final CommandProcessor commands;

    /**
     * @param context where the framework and the commands are seen
     * @param commands runs the line
     */
    @Activate
    public OneCommand(BundleContext context, @Reference CommandProcessor commands) {
        this.context = context;
        this.commands = commands;
        var line = context.getProperty("loket.run");
        if (line != null && !line.isBlank()) {
            new Thread(() -> System.exit(run(line.strip())), "loket.run").start();
        }
    }

    private int run(String line) {
        // The process's own streams: System.out is Gogo's, which would write to itself.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
        try (var session = commands.createSession(InputStream.nullInputStream(), out, err)) {
            if (!await(line.split("\\s", 2)[0])) {
                err.println("loket: no installed bundle offers the command in: " + line);
                return 2;
            }
            var result = session.execute(line);
            if (result instanceof Number code) {
                return code.intValue();
            }
            if (result != null) {
                out.println(session.format(result, Converter.INSPECT));
            }
            return 0;
        } catch (Exception failure) { // whatever a command throws: said in one line, kept whole in the log
            LOG.debug("{} failed", line, failure);
            var message = failure.getLocalizedMessage();
            err.println("loket: " + (message == null ? failure : message));
            return 1;
        }
    }

    /** Commands come and go with their components, so wait until the framework is up and the command is there. */
    private boolean await(String command) throws InterruptedException, InvalidSyntaxException {
        var function = command.substring(command.indexOf(':') + 1);
        var offered = new ServiceTracker<>(context,
                FrameworkUtil.createFilter("(" + CommandProcessor.COMMAND_FUNCTION + "=" + function + ")"), null);
        offered.open();
        try {
            while (context.getBundle(0).getState() != Bundle.ACTIVE) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return offered.waitForService(PATIENCE_MILLIS) != null;
        } finally {
            offered.close();
        }
    }
}
