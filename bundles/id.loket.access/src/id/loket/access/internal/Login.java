package id.loket.access.internal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Access;
import id.loket.access.Recovery;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.store.AuditEntry;
import id.loket.store.Installation;
import id.loket.store.StoreGate;

/** The way in. */
@Component(service = { Access.class, Recovery.class, Login.class })
public final class Login implements Access, Recovery {

    private static final Set<Role> MAY_VOUCH = Set.of(Role.SUPERVISOR, Role.IT_ADMIN, Role.HEAD);
    private static final String ACCOUNT = "account:";

    private final Vault vault;
    private final StoreGate gate;
    private final AccessAudit audit;
    private final boolean training;
    private final ReentrantLock opening = new ReentrantLock();

    /** Called by Declarative Services. */
    @Activate
    public Login(@Reference Installation installation, @Reference StoreGate gate, @Reference Clock clock,
            @Reference AccessAudit audit) {
        this(new Vault(new KeyRingFile(installation.data()), new Secrets(), clock, Secrets.Cost.STANDARD), gate, audit,
                installation.training());
    }

    Login(Vault vault, StoreGate gate, AccessAudit audit, boolean training) {
        this.vault = vault;
        this.gate = gate;
        this.audit = audit;
        this.training = training;
    }

    Vault vault() {
        return vault;
    }

    @Override
    public List<LoginHint> accounts() {
        createRingAtFirstStart();
        // Whoever asks for the accounts is about to type a password: the store's classes load meanwhile.
        gate.prepare();
        var published = FirstAccount.ofOffice();
        return vault.slots().stream().map(slot -> new LoginHint(slot.account(), slot.displayName(), slot.roles(),
                training ? published.stream().filter(each -> each.account().equals(slot.account()))
                        .map(FirstAccount::password).findFirst().orElse("") : "")).toList();
    }

    @Override
    public Session login(String account, char[] password, Consumer<String> progress) {
        createRingAtFirstStart();
        var failuresBefore = vault.slot(account).map(Slot::failures).orElse(0);
        var slot = unlock(account, password);
        openStore(progress);
        audit.write(AuditEntry.of(account, "access.login", "failures=" + failuresBefore, ACCOUNT + account));
        return session(slot);
    }

    @Override
    public Session confirm(String account, char[] password) {
        return session(unlock(account, password));
    }

    @Override
    public void logout(Session session) {
        if (session instanceof ActiveSession active) {
            active.end();
            audit.write(session.entry("access.logout", "", ACCOUNT + session.account()));
        }
    }

    @Override
    public boolean mustChangePassword(Session session) {
        return session instanceof ActiveSession active && active.mustChangePassword();
    }

    @Override
    public void changePassword(Session session, char[] old, char[] fresh) {
        vault.changePassword(session.account(), old, fresh);
        audit.write(session.entry("access.change-password", "", ACCOUNT + session.account()));
    }

    @Override
    public Session system(String component) {
        return new ActiveSession(component, component, EnumSet.allOf(Role.class), () -> false);
    }

    @Override
    public void byColleagues(Voucher first, Voucher second, String account, char[] fresh) {
        if (first.account().equals(second.account()) || first.account().equals(account)
                || second.account().equals(account)) {
            throw new Refusal(AccessMsg.vouchersSame);
        }
        for (var voucher : List.of(first, second)) {
            var slot = unlock(voucher.account(), voucher.password());
            if (slot.roles().stream().noneMatch(MAY_VOUCH::contains)) {
                throw new Refusal(AccessMsg.voucherLacksRight, voucher.account());
            }
        }
        reset(account, fresh, first.account() + "+" + second.account(), "colleagues");
    }

    @Override
    public void bySheets(String firstSheet, String secondSheet, String account, char[] fresh) {
        vault.unlockBySheets(firstSheet, secondSheet);
        reset(account, fresh, "recovery-sheets", "sheets");
    }

    private void reset(String account, char[] fresh, String actor, String how) {
        openStore(step -> { });
        vault.resetPassword(account, fresh);
        audit.write(AuditEntry.of(actor, "access.reset-password", how, ACCOUNT + account));
    }

    private Slot unlock(String account, char[] password) {
        try {
            return vault.unlock(account, password);
        } catch (Refusal refused) {
            if (gate.isOpen()) {
                audit.write(AuditEntry.of(account, "access.refused", refused.reason().name(), ACCOUNT + account));
            }
            throw refused;
        }
    }

    private void openStore(Consumer<String> progress) {
        opening.lock();
        try {
            if (!gate.isOpen()) {
                progress.accept(AccessMsg.openingStore.text());
                gate.open(vault.dataKey(), progress);
            }
        } finally {
            opening.unlock();
        }
    }

    private Session session(Slot slot) {
        var account = slot.account();
        return new ActiveSession(account, slot.displayName(), slot.roles(),
                () -> !training && vault.slot(account).map(Slot::mustChange).orElse(false));
    }

    private void createRingAtFirstStart() {
        opening.lock();
        try {
            if (vault.isEmpty()) {
                if (gate.exists()) {
                    // A fresh key would never open the data that is there.
                    throw new Refusal(AccessMsg.ringUnreadable, KeyRingFile.NAME);
                }
                vault.create(FirstAccount.ofOffice(), !training);
            }
        } finally {
            opening.unlock();
        }
    }
}
