package id.loket.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * The real client, started once for all journeys in this JVM on a data folder of its own, as a training office. It runs on
 * a thread of its own, so that a test's thread can drive its widgets.
 */
final class Client {

    private static final String SHELL = "id.loket.shell";
    private static final int PATIENCE_SECONDS = 120;

    private final Path data;
    private final Thread thread;

    private Client(Path data, Thread thread) {
        this.data = data;
        this.thread = thread;
    }

    static Client start() {
        try {
            var data = Files.createTempDirectory("loket-journeys");
            new TrainingOffice(data).open();
            readSettingsAnew();
            startComponents();
            var up = new CountDownLatch(1);
            var context = new ClientContext(Platform.getBundle(SHELL), up::countDown);
            var thread = new Thread(() -> run(context), "client");
            thread.start();
            if (!up.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The client did not start within " + PATIENCE_SECONDS + " s");
            }
            return new Client(data, thread);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the client started", e);
        }
    }

    /** @return the folder its data lies in */
    Path data() {
        return data;
    }

    /** @return whether it still runs */
    boolean runs() {
        return thread.isAlive();
    }

    /** Components may have read other settings already: those that read them are made anew, and all that rests on them. */
    private static void readSettingsAnew() {
        for (var name : new String[] {"id.loket.store", "id.loket.driver.simulated"}) {
            var bundle = Platform.getBundle(name);
            try {
                bundle.stop(Bundle.STOP_TRANSIENT);
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            } catch (BundleException e) {
                throw new IllegalStateException(bundle + " does not start again", e);
            }
        }
    }

    /** In a product the configurator sets bundles to start when they are needed; a test framework does not. */
    private static void startComponents() {
        for (var bundle : Platform.getBundle(SHELL).getBundleContext().getBundles()) {
            var own = bundle.getHeaders("").get("Service-Component") != null;
            if (own && bundle.getState() != Bundle.ACTIVE) {
                try {
                    bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
                } catch (BundleException e) {
                    throw new IllegalStateException(bundle + " does not start", e);
                }
            }
        }
    }

    private static void run(ClientContext context) {
        try {
            new E4Application().start(context);
        } catch (Exception e) {
            // E4Application.start declares Exception: whatever it was, the journeys cannot go on without a client.
            throw new IllegalStateException("The client ended", e);
        }
    }
}
