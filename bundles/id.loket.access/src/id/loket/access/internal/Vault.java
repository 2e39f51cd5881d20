package id.loket.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import id.loket.access.Role;
import id.loket.access.internal.Secrets.Cost;
import id.loket.kernel.text.Refusal;

/**
 * Opens the key ring with a password and changes it. A wrong password is counted durably before the answer is given, so
 * that pulling the plug, or going to another seat, buys no further tries.
 */
final class Vault {

    static final int FAILURES_BEFORE_LOCK = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    static final int SHORTEST_PASSWORD = 10;
    private static final int SALT_BYTES = 16;
    /** Two or three letters of an account's name stand in many a good password. */
    private static final int TELLING_NAME = 4;
    private static final String RECOVERY = "recovery";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final KeyRingStorage storage;
    private final Secrets secrets;
    private final Clock clock;
    private final Cost cost;
    private byte[] dataKey;

    Vault(KeyRingStorage storage, Secrets secrets, Clock clock, Cost cost) {
        this.storage = storage;
        this.secrets = secrets;
        this.clock = clock;
        this.cost = cost;
    }

    boolean isEmpty() {
        return storage.load().isEmpty();
    }

    /** Makes the office's key and its first accounts, unless another seat has done so; a ring is never made twice. */
    synchronized void create(Collection<FirstAccount> accounts) {
        var key = secrets.fresh(Secrets.KEY_BYTES);
        var fresh = KeyRing.empty();
        for (var each : accounts) {
            fresh = fresh.with(Slot.create(secrets, key, each.account(), each.displayName(), each.roles(), false,
                    each.password().toCharArray(), cost));
        }
        var made = fresh;
        storage.update(ring -> ring.isEmpty() ? made : ring);
    }

    Collection<Slot> slots() {
        return storage.load().slots();
    }

    Optional<Slot> slot(String account) {
        return storage.load().slot(account);
    }

    /** The account, if the password unwraps the key; else a refusal, and one failure more. */
    synchronized Slot unlock(String account, char[] password) {
        var slot = storage.load().slot(account).orElse(null);
        if (slot == null) {
            // As slow as a wrong password: who waits learns nothing about which accounts there are.
            secrets.fromPassword(password, secrets.fresh(SALT_BYTES), cost);
            throw wrongLogin();
        }
        refuseWhileLocked(slot);
        if (slot.closed()) {
            throw new Refusal(AccessMsg.accountClosed, account);
        }
        var key = secrets.unwrap(secrets.fromPassword(password, slot.salt(), slot.cost()), slot.wrapped(), account);
        if (key.isEmpty()) {
            change(account, this::afterFailure);
            throw wrongLogin();
        }
        if (!slot.isBoundTo(secrets, key.get())) {
            throw new Refusal(AccessMsg.ringDamaged, account);
        }
        dataKey = key.get();
        if (slot.failures() > 0) {
            change(account, present -> present.withFailures(0, null));
        }
        return slot;
    }

    /** The store's key; there once somebody has unlocked the ring. */
    synchronized byte[] dataKey() {
        return key().clone();
    }

    synchronized void changePassword(String account, char[] old, char[] fresh) {
        unlock(account, old);
        refuseWeak(account, fresh);
        if (Arrays.equals(old, fresh)) {
            throw new Refusal(AccessMsg.passwordTooEasy);
        }
        change(account, slot -> slot.withPassword(secrets, key(), fresh, false, cost));
    }

    /** Gives an account a password that its owner must change; somebody with the right to do so has unlocked. */
    synchronized void resetPassword(String account, char[] fresh) {
        existing(storage.load(), account);
        refuseWeak(account, fresh);
        change(account, slot -> slot.withPassword(secrets, key(), fresh, true, cost));
    }

    /** The password is known to others: its owner must change it before any work. */
    synchronized void requireChange(String account) {
        change(account, slot -> slot.mustChangePassword(secrets, key()));
    }

    synchronized void add(FirstAccount account) {
        refuseWeak(account.account(), account.password().toCharArray());
        var slot = Slot.create(secrets, key(), account.account(), account.displayName(), account.roles(), true,
                account.password().toCharArray(), cost);
        storage.update(ring -> {
            if (ring.slot(account.account()).isPresent()) {
                throw new Refusal(AccessMsg.accountTaken, account.account());
            }
            return ring.with(slot);
        });
    }

    synchronized void changeRoles(String account, Set<Role> roles) {
        replace(account, slot -> slot.withRoles(secrets, key(), roles));
    }

    synchronized void close(String account) {
        replace(account, Slot::withoutKey);
    }

    /** Takes the lock of failed tries off. */
    synchronized void release(String account) {
        change(account, slot -> slot.withFailures(0, null));
    }

    synchronized List<String> issueSheets() {
        var recoveryKey = secrets.fresh(Secrets.KEY_BYTES);
        var wrapped = secrets.wrap(recoveryKey, key(), RECOVERY);
        storage.update(ring -> ring.withRecovery(wrapped));
        return RecoverySheets.split(recoveryKey, secrets.fresh(Secrets.KEY_BYTES));
    }

    synchronized void unlockBySheets(String first, String second) {
        var recoveryKey = RecoverySheets.join(first, second);
        dataKey = secrets.unwrap(recoveryKey, storage.load().recovery(), RECOVERY)
                .orElseThrow(() -> new Refusal(AccessMsg.sheetsDoNotOpen));
    }

    static void refuseWeak(String account, char[] password) {
        if (password.length < SHORTEST_PASSWORD) {
            throw new Refusal(AccessMsg.passwordTooShort, SHORTEST_PASSWORD);
        }
        var text = new String(password);
        var oneLetter = text.chars().distinct().count() < 4;
        var name = account.length() >= TELLING_NAME && text.contains(account);
        if (oneLetter || name || FirstAccount.isPublished(text)) {
            throw new Refusal(AccessMsg.passwordTooEasy);
        }
    }

    private void change(String account, UnaryOperator<Slot> how) {
        storage.update(ring -> ring.with(how.apply(existing(ring, account))));
    }

    /** As {@link #change}, unless nobody would be left who can manage accounts. */
    private void replace(String account, UnaryOperator<Slot> how) {
        storage.update(ring -> {
            var changed = ring.with(how.apply(existing(ring, account)));
            if (changed.slots().stream().noneMatch(slot -> !slot.closed() && slot.roles().contains(Role.IT_ADMIN))) {
                throw new Refusal(AccessMsg.lastAdministrator);
            }
            return changed;
        });
    }

    private Slot afterFailure(Slot slot) {
        var failures = slot.failures() + 1;
        return slot.withFailures(failures, failures >= FAILURES_BEFORE_LOCK ? clock.instant().plus(LOCK) : null);
    }

    private void refuseWhileLocked(Slot slot) {
        var until = slot.lockedUntil();
        if (until == null || !clock.instant().isBefore(until)) {
            return;
        }
        // A clock set back must not lock anyone out for years.
        var latest = clock.instant().plus(LOCK);
        var shown = until.isAfter(latest) ? latest : until;
        if (until.isAfter(latest)) {
            change(slot.account(), present -> present.withFailures(present.failures(), latest));
        }
        throw new Refusal(AccessMsg.locked, slot.account(), time(shown));
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    private static Refusal wrongLogin() {
        return new Refusal(AccessMsg.wrongLogin, FAILURES_BEFORE_LOCK);
    }

    private static Slot existing(KeyRing ring, String account) {
        return ring.slot(account).orElseThrow(() -> new Refusal(AccessMsg.accountUnknown, account));
    }

    private byte[] key() {
        if (dataKey == null) {
            throw new IllegalStateException("nobody has unlocked the key ring yet");
        }
        return dataKey;
    }
}
