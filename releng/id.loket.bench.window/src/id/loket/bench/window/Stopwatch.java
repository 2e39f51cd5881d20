package id.loket.bench.window;

import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * Says on standard output, in milliseconds of the wall clock, when the window it was started beside can be used. It knows
 * only what is on the screen; who started the process knows when that was. System property {@code loket.bench.window}:
 * {@code bare} waits for the bare window, {@code login} for the login page and then logs in by typing, {@code walk} goes
 * on to open every page of the rail and says what it saw, {@code pad} signs on the pad. {@code loket.bench.account} is who logs in.
 */
public final class Stopwatch implements BundleActivator {

    /** Data key under which controls carry their names. */
    static final String NAME = "org.eclipse.swtbot.widget.key";

    private static final int OURSELVES = 1;
    private static final String STARTED = "org/eclipse/e4/ui/LifeCycle/appStartupComplete";

    @Override
    public void start(BundleContext context) {
        var wanted = System.getProperty("loket.bench.window");
        var begun = new AtomicBoolean();
        EventHandler begin = event -> {
            if (begun.compareAndSet(false, true)) {
                // The workbench made the display before it sent this.
                var display = Display.getDefault();
                display.asyncExec(() -> watch(context, display, wanted));
            }
        };
        context.registerService(EventHandler.class, begin, new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, STARTED)));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }

    private static void watch(BundleContext context, Display display, String wanted) {
        if ("bare".equals(wanted)) {
            new Script(display).await("bare.button").say("shell").end();
            return;
        }
        var account = System.getProperty("loket.bench.account", "operator");
        var script = new Script(display).await("login.go").say("login_page").type("login.account", account)
                .type("login.password", "latihan-" + account).say("typed").enter().await("bar.user");
        if ("walk".equals(wanted)) {
            script.open("rail.id.loket.shell.start").await("start.figure").settle().texts("start.figure", "figure").eachPage().end();
            return;
        }
        if ("pad".equals(wanted)) {
            script.await("start.figure").settle().with(() -> new PadOverhead(context, display)).end();
            return;
        }
        script.await("start.figure").say("first_work").measure("heap_bytes", Stopwatch::heap)
                .measure("bundles", () -> context.getBundles().length - OURSELVES).end();
    }

    /** @return bytes of the heap still in use after a collection */
    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
