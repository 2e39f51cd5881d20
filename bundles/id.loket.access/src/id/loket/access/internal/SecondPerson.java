package id.loket.access.internal;

import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Access;
import id.loket.access.Approval;
import id.loket.access.Approvals;
import id.loket.access.Permission;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;

/** Takes a second person's consent and leaves it in the audit trail. */
@Component
public final class SecondPerson implements Approvals {

    private final Access access;
    private final Store store;

    /** Called by Declarative Services. */
    @Activate
    public SecondPerson(@Reference Access access, @Reference Store store) {
        this.access = access;
        this.store = store;
    }

    @Override
    public Approval approve(Session asking, Permission permission, String subject, String account, char[] password,
            String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal(AccessMsg.approvalNeedsReason);
        }
        if (account.equals(asking.account())) {
            throw new Refusal(AccessMsg.approverIsSelf);
        }
        var approver = access.confirm(account, password);
        if (!approver.may(permission)) {
            throw new Refusal(AccessMsg.approverLacksRight, account);
        }
        approver.require(permission);
        return store.write(transaction -> {
            transaction.audit(approver.entry("access.approve", permission.name(),
                    Stream.of("account:" + asking.account(), subject).filter(each -> !each.isEmpty()).toArray(String[]::new)));
            return new Approval(account, permission, subject, reason.strip(), transaction.now());
        });
    }
}
