package id.loket.access.internal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Access;
import id.loket.access.People;
import id.loket.access.Recovery;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.store.AuditEntry;
import id.loket.store.Installation;
import id.loket.store.SharedTexts;
import id.loket.store.StoreGate;

/** The way in. */
@Component(service = { Access.class, Recovery.class, People.class, Login.class })
public final class Login implements Access, Recovery, People {

    private static final Set<Role> MAY_VOUCH = Set.of(Role.SUPERVISOR, Role.IT_ADMIN, Role.HEAD);
    private static final String ACCOUNT = "account:";

    private final Vault vault;
    private final StoreGate gate;
    private final AccessAudit audit;
    private final boolean training;
    private final ReentrantLock opening = new ReentrantLock();
    private final Set<ActiveSession> active = ConcurrentHashMap.newKeySet();

    /** Called by Declarative Services. */
    @Activate
    public Login(@Reference Installation installation, @Reference StoreGate gate, @Reference Clock clock,
            @Reference AccessAudit audit) {
        this(new Vault(storage(installation, gate), new Secrets(), clock, Secrets.Cost.STANDARD), gate, audit,
                installation.training());
    }

    /** One ring for all seats where the office has a server, a file beside the data otherwise. */
    private static KeyRingStorage storage(Installation installation, StoreGate gate) {
        if (installation.setting("store.url").isEmpty()) {
            return new KeyRingFile(installation.data());
        }
        return new KeyRingTable(new SharedTexts() {
            @Override
            public Optional<Version> read(String name) {
                return server().read(name);
            }

            @Override
            public boolean replace(String name, long expected, String text) {
                return server().replace(name, expected, text);
            }

            /** Asked for each time: the engine's bundle may come after this component. */
            private SharedTexts server() {
                return gate.sharedTexts().orElseThrow(() -> new IllegalStateException("the engine shares no texts"));
            }
        });
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
        createTrainingRing();
        // Whoever asks for the accounts is about to type a password: the store's classes load meanwhile.
        gate.prepare();
        var published = FirstAccount.ofOffice();
        return vault.slots().stream().filter(slot -> !slot.closed()).map(slot -> new LoginHint(slot.account(), slot.displayName(), slot.roles(),
                training && slot.published() ? published.stream().filter(each -> each.account().equals(slot.account()))
                        .map(FirstAccount::password).findFirst().orElse("") : "")).toList();
    }

    @Override
    public String name(String account) {
        return vault.slot(account).map(Slot::displayName).orElse(account);
    }

    @Override
    public Session login(String account, char[] password, Consumer<String> progress) {
        createTrainingRing();
        if (vault.isEmpty()) {
            throw new Refusal(AccessMsg.notSetUp);
        }
        var failuresBefore = vault.slot(account).map(Slot::failures).orElse(0);
        var session = session(unlock(account, password), password);
        openStore(progress);
        active.add(session);
        audit.write(AuditEntry.of(account, "access.login", "failures=" + failuresBefore, ACCOUNT + account));
        return session;
    }

    @Override
    public Session confirm(String account, char[] password) {
        return session(unlock(account, password), password);
    }

    @Override
    public void logout(Session session) {
        if (session instanceof ActiveSession leaving && !leaving.ended()) {
            leaving.end();
            active.remove(leaving);
            audit.write(session.entry("access.logout", "", ACCOUNT + session.account()));
        }
    }

    @Override
    public void away(Session session, boolean away) {
        if (session instanceof ActiveSession leaving) {
            leaving.away(away);
        }
    }

    @Override
    public boolean attended() {
        return active.stream().anyMatch(session -> !session.away());
    }

    @Override
    public boolean mustChangePassword(Session session) {
        return session instanceof ActiveSession waiting && waiting.mustChangePassword();
    }

    @Override
    public void changePassword(Session session, char[] old, char[] fresh) {
        vault.changePassword(session.account(), old, fresh);
        if (session instanceof ActiveSession waiting) {
            waiting.passwordChanged();
        }
        audit.write(session.entry("access.change-password", "", ACCOUNT + session.account()));
    }

    @Override
    public Session system(String component) {
        return new ActiveSession(component, component, EnumSet.allOf(Role.class), false);
    }

    @Override
    public void byColleagues(Voucher first, Voucher second, String account, char[] fresh) {
        if (first.account().equals(second.account()) || first.account().equals(account)
                || second.account().equals(account)) {
            throw new Refusal(AccessMsg.vouchersSame);
        }
        for (var voucher : List.of(first, second)) {
            var vouching = session(unlock(voucher.account(), voucher.password()), voucher.password());
            if (vouching.roles().stream().noneMatch(MAY_VOUCH::contains)) {
                throw new Refusal(AccessMsg.voucherLacksRight, voucher.account());
            }
            if (vouching.mustChangePassword()) {
                // A password that others know vouches for nobody.
                throw new Refusal(AccessMsg.voucherMustChange, voucher.account());
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

    private ActiveSession session(Slot slot, char[] password) {
        var published = !training && FirstAccount.isPublished(new String(password));
        if (published && !slot.mustChange()) {
            // The folder of a training office has become a real one's: what everybody can read opens no work.
            vault.requireChange(slot.account());
        }
        return new ActiveSession(slot.account(), slot.displayName(), slot.roles(), published || slot.mustChange());
    }

    /** Its work ends at the next step; what is stored stays. */
    void endSessions(String account) {
        active.stream().filter(session -> session.account().equals(account)).forEach(ActiveSession::end);
        active.removeIf(ActiveSession::ended);
    }

    /** A role taken away is gone at the next step, not at the next login. */
    void changeSessions(String account, Set<Role> roles) {
        active.stream().filter(session -> session.account().equals(account)).forEach(session -> session.become(roles));
    }

    /** Whether there is neither an account nor data yet, outside training. */
    boolean awaitsFirstAccount() {
        if (training || !vault.isEmpty()) {
            return false;
        }
        refuseLostRing();
        return true;
    }

    private void createTrainingRing() {
        opening.lock();
        try {
            if (vault.isEmpty()) {
                refuseLostRing();
                if (training) {
                    vault.create(FirstAccount.ofOffice());
                }
            }
        } finally {
            opening.unlock();
        }
    }

    /** A fresh key would never open the data that is there. */
    private void refuseLostRing() {
        if (gate.exists()) {
            throw new Refusal(AccessMsg.ringUnreadable, KeyRingFile.NAME);
        }
    }
}
