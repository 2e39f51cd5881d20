package id.loket.console.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.store.StoreGate;

/**
 * Runs the command that the framework property {@code loket.run} names, then ends the process with its exit code.
 * Does nothing where the property is not set: in the client, or at an interactive console.
 */
@Component(immediate = true, service = Runner.class)
public final class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final BundleContext context;
    private final StoreGate gate;

    /** Called by Declarative Services. */
    @Activate
    public Runner(BundleContext context, @Reference StoreGate gate, @Reference Commands commands) {
        this.context = context;
        this.gate = gate;
        var line = context.getProperty("loket.run");
        if (line != null && !line.isBlank()) {
            var words = List.of(line.strip().split("\\s+"));
            // The process's own stream: System.out is Gogo's where a console is open.
            var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
            new Thread(() -> {
                awaitFramework();
                end(commands.run(words, out));
            }, "loket-run").start();
        }
    }

    /** Before all bundles are up, a missing engine or module would only be one that is late. */
    private void awaitFramework() {
        var framework = context.getBundle(0);
        var levels = framework.adapt(FrameworkStartLevel.class);
        // Equinox is active at once and climbs to this level afterwards; where it is not set, active means all are up.
        var last = Integer.parseInt(Optional.ofNullable(context.getProperty("osgi.startLevel")).orElse("0"));
        while (framework.getState() != Bundle.ACTIVE || levels.getStartLevel() < last) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void end(int exitCode) {
        gate.close();
        try {
            context.getBundle(0).stop();
        } catch (BundleException e) {
            LOG.warn("the framework did not stop in order", e);
        }
        System.exit(exitCode);
    }
}
