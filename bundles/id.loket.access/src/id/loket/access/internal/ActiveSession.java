package id.loket.access.internal;

import java.util.Set;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;

/** A session that can end, and that does no work before a password others know is changed. */
final class ActiveSession implements Session {

    private final String account;
    private final String displayName;
    private volatile Set<Role> roles;
    private volatile boolean mustChangePassword;
    private volatile boolean ended;
    private volatile boolean away;

    ActiveSession(String account, String displayName, Set<Role> roles, boolean mustChangePassword) {
        this.account = account;
        this.displayName = displayName;
        this.roles = Set.copyOf(roles);
        this.mustChangePassword = mustChangePassword;
    }

    void end() {
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    void away(boolean left) {
        away = left;
    }

    boolean away() {
        return away;
    }

    /** From its next step on. */
    void become(Set<Role> present) {
        roles = Set.copyOf(present);
    }

    void passwordChanged() {
        mustChangePassword = false;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public void require(Permission permission) {
        if (ended) {
            throw new Refusal(AccessMsg.sessionEnded);
        }
        if (mustChangePassword) {
            throw new Refusal(AccessMsg.mustChangePassword);
        }
        if (!may(permission)) {
            throw new Refusal(AccessMsg.noPermission, account);
        }
    }

    @Override
    public String toString() {
        return account;
    }
}
