package id.loket.journeys;

import java.util.Map;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;

/** What a launcher would tell the application: the product's properties. */
final class ClientContext implements IApplicationContext {

    private static final Map<String, String> PRODUCT = Map.of(
            "applicationXMI", "id.loket.shell/Application.e4xmi",
            "lifeCycleURI", "bundleclass://id.loket.shell/id.loket.shell.internal.Lifecycle",
            "cssTheme", "none",
            "persistState", "false",
            "clearPersistedState", "true");

    private final Bundle shell;
    private final Runnable running;

    ClientContext(Bundle shell, Runnable running) {
        this.shell = shell;
        this.running = running;
    }

    @Override
    public Map<String, Object> getArguments() {
        return Map.of(APPLICATION_ARGS, new String[0]);
    }

    @Override
    public void applicationRunning() {
        running.run();
    }

    @Override
    public String getBrandingApplication() {
        return "org.eclipse.e4.ui.workbench.swt.E4Application";
    }

    @Override
    public String getBrandingName() {
        return "Loket";
    }

    @Override
    public String getBrandingDescription() {
        return "";
    }

    @Override
    public String getBrandingId() {
        return "id.loket.shell.product";
    }

    @Override
    public String getBrandingProperty(String key) {
        return PRODUCT.get(key);
    }

    @Override
    public Bundle getBrandingBundle() {
        return shell;
    }

    @Override
    public void setResult(Object result, IApplication application) {
        // Nobody waits for the application's result: the JVM ends with the last test.
    }
}
