package id.loket.driver.ipp.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import id.loket.device.DeviceProvider;

/**
 * The card printers of the configuration: {@code printers} of the ConfigAdmin PID {@code id.loket.driver.ipp} or, where
 * that is not set, the framework property {@code loket.ipp.printers}; both {@code name=ipp://host:port/path, …}.
 * A changed configuration replaces the printers at run time.
 */
@Component(configurationPid = "id.loket.driver.ipp")
public final class IppProvider implements DeviceProvider {

    private static final String PROPERTY = "loket.ipp.printers";
    private static final int POLL_SECONDS = 2;

    private final List<IppPrinter> printers;
    private final ScheduledExecutorService poller;

    /**
     * @param context tells the framework property
     * @param configuration of ConfigAdmin
     */
    @Activate
    public IppProvider(BundleContext context, Map<String, Object> configuration) {
        this(PrinterAddress.listed(Objects.toString(configuration.get("printers"),
                Objects.toString(context.getProperty(PROPERTY), ""))));
    }

    IppProvider(List<PrinterAddress> addresses) {
        var ready = new ReadyDocuments();
        printers = addresses.stream().map(address -> new IppPrinter(address, ready)).toList();
        // A thread each: a printer that hangs must not make the others' status old.
        poller = Executors.newScheduledThreadPool(printers.size(), task -> {
            var thread = new Thread(task, "card printers' status");
            thread.setDaemon(true);
            return thread;
        });
        printers.forEach(printer ->
                poller.scheduleWithFixedDelay(printer::poll, 0, POLL_SECONDS, TimeUnit.SECONDS));
    }

    @Deactivate
    void close() {
        poller.shutdownNow();
        printers.forEach(IppPrinter::close);
    }

    @Override
    public String driver() {
        return "ipp";
    }

    @Override
    public Collection<IppPrinter> devices() {
        return printers;
    }

    @Override
    public void observe(Runnable changed) {
        printers.forEach(printer -> printer.observe(changed));
    }
}
