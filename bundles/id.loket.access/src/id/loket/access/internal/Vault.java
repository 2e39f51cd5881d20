package id.loket.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
 * Opens the key ring with a password and changes it. A wrong password is counted on disk before the answer is given,
 * so that pulling the plug buys no further tries.
 */
final class Vault {

    static final int FAILURES_BEFORE_LOCK = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    static final int SHORTEST_PASSWORD = 10;
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

    synchronized boolean isEmpty() {
        return storage.load().isEmpty();
    }

    /** Makes the office's key and its first accounts; their passwords must be changed unless this is training. */
    synchronized void create(Collection<FirstAccount> accounts, boolean mustChange) {
        var key = secrets.fresh(Secrets.KEY_BYTES);
        var ring = KeyRing.empty();
        for (var each : accounts) {
            ring = ring.with(Slot.create(secrets, key, each.account(), each.displayName(), each.roles(), mustChange,
                    each.password().toCharArray(), cost));
        }
        storage.save(ring);
    }

    synchronized Collection<Slot> slots() {
        return ring().slots();
    }

    synchronized Optional<Slot> slot(String account) {
        return ring().slot(account);
    }

    /** The account, if the password unwraps the key; else a refusal, and one failure more. */
    synchronized Slot unlock(String account, char[] password) {
        var slot = ring().slot(account).orElseThrow(() -> wrongLogin());
        refuseWhileLocked(slot);
        var key = secrets.unwrap(secrets.fromPassword(password, slot.salt(), slot.cost()), slot.wrapped(), account);
        if (key.isEmpty()) {
            storage.save(ring().with(afterFailure(slot)));
            throw wrongLogin();
        }
        if (!slot.isBoundTo(secrets, key.get())) {
            throw new Refusal(AccessMsg.ringDamaged, account);
        }
        dataKey = key.get();
        if (slot.failures() > 0) {
            storage.save(ring().with(slot.withFailures(0, null)));
        }
        return slot;
    }

    /** The store's key; there once somebody has unlocked the ring. */
    synchronized byte[] dataKey() {
        return key().clone();
    }

    synchronized void changePassword(String account, char[] old, char[] fresh) {
        var slot = unlock(account, old);
        refuseWeak(account, fresh);
        if (Arrays.equals(old, fresh)) {
            throw new Refusal(AccessMsg.passwordTooEasy);
        }
        storage.save(ring().with(slot.withPassword(secrets, key(), fresh, false, cost)));
    }

    /** Gives an account a password that its owner must change; somebody with the right to do so has unlocked. */
    synchronized void resetPassword(String account, char[] fresh) {
        var slot = existing(account);
        refuseWeak(account, fresh);
        storage.save(ring().with(slot.withPassword(secrets, key(), fresh, true, cost)));
    }

    synchronized void add(FirstAccount account) {
        refuseWeak(account.account(), account.password().toCharArray());
        if (ring().slot(account.account()).isPresent()) {
            throw new Refusal(AccessMsg.accountTaken, account.account());
        }
        storage.save(ring().with(Slot.create(secrets, key(), account.account(), account.displayName(), account.roles(),
                true, account.password().toCharArray(), cost)));
    }

    synchronized void changeRoles(String account, Set<Role> roles) {
        var slot = existing(account);
        replace(ring -> ring.with(slot.withRoles(secrets, key(), roles)));
    }

    synchronized void remove(String account) {
        existing(account);
        replace(ring -> ring.without(account));
    }

    synchronized List<String> issueSheets() {
        var recoveryKey = secrets.fresh(Secrets.KEY_BYTES);
        storage.save(ring().withRecovery(secrets.wrap(recoveryKey, key(), RECOVERY)));
        return RecoverySheets.split(recoveryKey, secrets.fresh(Secrets.KEY_BYTES));
    }

    synchronized void unlockBySheets(String first, String second) {
        var recoveryKey = RecoverySheets.join(first, second);
        dataKey = secrets.unwrap(recoveryKey, ring().recovery(), RECOVERY)
                .orElseThrow(() -> new Refusal(AccessMsg.sheetsDoNotOpen));
    }

    private void replace(UnaryOperator<KeyRing> change) {
        var changed = change.apply(ring());
        if (changed.slots().stream().noneMatch(slot -> slot.roles().contains(Role.IT_ADMIN))) {
            throw new Refusal(AccessMsg.lastAdministrator);
        }
        storage.save(changed);
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
            storage.save(ring().with(slot.withFailures(slot.failures(), latest)));
        }
        throw new Refusal(AccessMsg.locked, slot.account(), time(shown));
    }

    private String time(Instant instant) {
        ZoneId zone = clock.getZone();
        return TIME.format(instant.atZone(zone));
    }

    private static Refusal wrongLogin() {
        return new Refusal(AccessMsg.wrongLogin, FAILURES_BEFORE_LOCK);
    }

    private static void refuseWeak(String account, char[] password) {
        if (password.length < SHORTEST_PASSWORD) {
            throw new Refusal(AccessMsg.passwordTooShort, SHORTEST_PASSWORD);
        }
        var text = new String(password);
        var oneLetter = text.chars().distinct().count() < 4;
        if (oneLetter || text.contains(account) || FirstAccount.isPublished(text)) {
            throw new Refusal(AccessMsg.passwordTooEasy);
        }
    }

    private Slot existing(String account) {
        return ring().slot(account).orElseThrow(() -> new Refusal(AccessMsg.accountUnknown, account));
    }

    private KeyRing ring() {
        return storage.load().orElseGet(KeyRing::empty);
    }

    private byte[] key() {
        if (dataKey == null) {
            throw new IllegalStateException("nobody has unlocked the key ring yet");
        }
        return dataKey;
    }
}
