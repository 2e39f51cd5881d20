package id.loket.updater.internal;

import java.time.Duration;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.device.DeviceCare;

/** Whether a driver serves after it was replaced. */
@Component(service = DriverCheck.class)
public final class DriverCheck {

    private static final Duration WITHIN = Duration.ofSeconds(5);

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DeviceCare care;

    /**
     * @param driver its name
     * @return what it did not do; empty if it serves
     */
    Optional<String> failure(String driver) {
        var asked = care;
        if (asked == null) {
            return Optional.empty();
        }
        var check = asked.check(driver, WITHIN);
        return check.passed() ? Optional.empty() : Optional.of(check.missing());
    }

    /**
     * @param driver its name
     * @return whether a thread of it is stuck where no interrupt ends it: its class loader cannot go while Loket runs
     */
    boolean stuck(String driver) {
        var asked = care;
        return asked != null && asked.drivers().stream().anyMatch(each -> each.driver().equals(driver) && each.stuckThreads() > 0);
    }
}
