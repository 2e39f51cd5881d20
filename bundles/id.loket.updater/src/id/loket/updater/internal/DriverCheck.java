package id.loket.updater.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.device.DeviceCare;
import id.loket.updater.Part.Kind;
import id.loket.updater.Part;
import id.loket.updater.Preview.Difference;

/** Whether a driver serves after it was replaced. */
@Component(service = DriverCheck.class)
public final class DriverCheck {

    private static final Duration WITHIN = Duration.ofSeconds(5);

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile DeviceCare care;

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
     * @param differences what a change does
     * @return whether a driver that changes or goes has a thread stuck where no interrupt ends it: what it holds, a port or
     *         its class loader, comes free at a restart only
     */
    boolean isStuck(Collection<Difference> differences) {
        return differences.stream().filter(each -> Part.kindOf(each.id()) == Kind.DRIVER && !each.from().isEmpty())
                .anyMatch(each -> isStuck(Part.driver(each.id())));
    }

    private boolean isStuck(String driver) {
        var asked = care;
        return asked != null && asked.drivers().stream().anyMatch(each -> each.driver().equals(driver) && each.stuckThreads() > 0);
    }
}
