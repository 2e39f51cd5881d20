package id.loket.access.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Accounts;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;

/** Account administration over the key ring. */
@Component
public final class AccountAdministration implements Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.]{1,29}");
    private static final int LONGEST_NAME = 60;

    private final Login login;
    private final Vault vault;
    private final Clock clock;
    private final AccessAudit audit;

    /** Called by Declarative Services. */
    @Activate
    public AccountAdministration(@Reference Login login, @Reference Clock clock, @Reference AccessAudit audit) {
        this.login = login;
        this.vault = login.vault();
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public List<Account> list(Session session) {
        session.require(VIEW);
        var now = clock.instant();
        return vault.slots().stream().map(slot -> new Account(slot.account(), slot.displayName(), slot.roles(),
                slot.mustChange(), slot.lockedUntil() != null && now.isBefore(slot.lockedUntil()) ? slot.lockedUntil() : null,
                slot.closed())).toList();
    }

    @Override
    public void open(Session session, String account, String displayName, Set<Role> roles, char[] firstPassword) {
        session.require(MANAGE);
        requireWellFormed(account, displayName);
        requireRole(roles);
        vault.add(new FirstAccount(account, displayName.strip(), roles, new String(firstPassword)));
        write(session, "access.open-account", account);
    }

    @Override
    public void changeRoles(Session session, String account, Set<Role> roles) {
        session.require(MANAGE);
        requireRole(roles);
        vault.changeRoles(account, roles);
        login.changeSessions(account, roles);
        write(session, "access.change-roles", account);
    }

    @Override
    public void close(Session session, String account) {
        session.require(MANAGE);
        if (account.equals(session.account())) {
            throw new Refusal(AccessMsg.closingSelf);
        }
        vault.close(account);
        login.endSessions(account);
        write(session, "access.close-account", account);
    }

    @Override
    public void unlock(Session session, String account) {
        session.require(MANAGE);
        vault.release(account);
        write(session, "access.unlock-account", account);
    }

    @Override
    public List<String> issueRecoverySheets(Session session) {
        session.require(MANAGE);
        var sheets = vault.issueSheets();
        write(session, "access.issue-recovery-sheets", session.account());
        return sheets;
    }

    static void requireWellFormed(String account, String displayName) {
        if (!NAME.matcher(account).matches() || displayName.isBlank() || displayName.length() > LONGEST_NAME) {
            throw new Refusal(AccessMsg.accountMalformed);
        }
    }

    private static void requireRole(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new Refusal(AccessMsg.accountNeedsRole);
        }
    }

    private void write(Session session, String action, String account) {
        audit.write(session.entry(action, "", "account:" + account));
    }
}
