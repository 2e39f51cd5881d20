package id.loket.access.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.loket.access.Role;
import id.loket.access.internal.Secrets.Cost;

/**
 * One account in the key ring.
 *
 * @param account name typed to log in
 * @param displayName the person or post
 * @param roles what it may do
 * @param mustChange whether the password was given by someone else
 * @param cost what a password costs to try
 * @param salt of the password
 * @param wrapped the data key, wrapped with the password's key; empty once the account is closed
 * @param binding MAC over name, roles and mustChange with a key from the data key: nobody raises a role in the file
 * @param published whether everybody can read the password: in training
 * @param failures wrong passwords since the last right one
 * @param lockedUntil until when it is locked, or null
 */
record Slot(String account, String displayName, Set<Role> roles, boolean mustChange, Cost cost, byte[] salt,
        byte[] wrapped, byte[] binding, boolean published, int failures, Instant lockedUntil) {

    Slot {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    static Slot create(Secrets secrets, byte[] dataKey, String account, String displayName, Set<Role> roles,
            boolean mustChange, char[] password, Cost cost) {
        var bare = new Slot(account, displayName, roles, mustChange, cost, new byte[0], new byte[0], new byte[0], false, 0, null);
        return bare.withPassword(secrets, dataKey, password, mustChange, cost);
    }

    Slot withPassword(Secrets secrets, byte[] dataKey, char[] password, boolean change, Cost newCost) {
        var newSalt = secrets.fresh(16);
        var newWrapped = secrets.wrap(secrets.fromPassword(password, newSalt, newCost), dataKey, account);
        return new Slot(account, displayName, roles, change, newCost, newSalt, newWrapped, new byte[0],
                FirstAccount.isPublished(new String(password)), 0, null)
                .bound(secrets, dataKey);
    }

    Slot withRoles(Secrets secrets, byte[] dataKey, Set<Role> newRoles) {
        return new Slot(account, displayName, newRoles, mustChange, cost, salt, wrapped, binding, published, failures, lockedUntil)
                .bound(secrets, dataKey);
    }

    /** Without the wrapped key no password opens anything, whatever is done to the ring. */
    Slot withoutKey() {
        return new Slot(account, displayName, roles, mustChange, cost, salt, new byte[0], binding, false, 0, null);
    }

    Slot mustChangePassword(Secrets secrets, byte[] dataKey) {
        return new Slot(account, displayName, roles, true, cost, salt, wrapped, binding, published, failures, lockedUntil)
                .bound(secrets, dataKey);
    }

    boolean closed() {
        return wrapped.length == 0;
    }

    Slot withFailures(int count, Instant until) {
        return new Slot(account, displayName, roles, mustChange, cost, salt, wrapped, binding, published, count, until);
    }

    boolean isBoundTo(Secrets secrets, byte[] dataKey) {
        return secrets.same(binding, secrets.mac(dataKey, "loket.account", told()));
    }

    private Slot bound(Secrets secrets, byte[] dataKey) {
        return new Slot(account, displayName, roles, mustChange, cost, salt, wrapped,
                secrets.mac(dataKey, "loket.account", told()), published, failures, lockedUntil);
    }

    private String told() {
        return account + "|" + displayName + "|" + roleNames() + "|" + mustChange;
    }

    String roleNames() {
        return new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(","));
    }
}
