package id.loket.access.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.store.AuditEntry;
import id.loket.store.Store;

/** Writes logins and account changes to the audit trail, as far as the store is open: before it, the key ring counts. */
@Component(service = AccessAudit.class)
public final class AccessAudit {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Store store;

    void write(AuditEntry entry) {
        Optional.ofNullable(store).ifPresent(open -> open.write(transaction -> {
            transaction.audit(entry);
            return null;
        }));
    }
}
