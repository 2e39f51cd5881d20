package id.loket.updater.internal;

import java.util.Collection;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.updater.Change.Act;
import id.loket.updater.Preview.Difference;

/** The audit of what was installed: an entry before the act and one after it, with names and versions. */
@Component(service = Ledger.class)
public final class Ledger {

    private static final String AREA = "updates";

    private final Store store;

    /** Called by Declarative Services. */
    @Activate
    public Ledger(@Reference Store store) {
        this.store = store;
    }

    void looked(Session session, String site) {
        write(session, "updates.look", site);
    }

    void refused(Session session, String site, Refusal reason) {
        write(session, "updates.refused", reason.reason().name() + " " + site);
    }

    void begun(Session session, Act act, Collection<Difference> differences) {
        write(session, action(act) + ".begun", "", subjects(differences));
    }

    void done(Session session, Act act, Collection<Difference> differences) {
        write(session, action(act) + ".done", "", subjects(differences));
    }

    void returned(Session session, Difference difference, String reason) {
        write(session, "updates.returned", reason, difference.toString());
    }

    void failed(Session session, Act act, String reason) {
        write(session, action(act) + ".failed", reason == null ? "" : reason);
    }

    void undone(Session session, String what) {
        write(session, "updates.undone", what);
    }

    void profile(Session session, String name, String outcome) {
        write(session, "updates.profile", outcome, "profile:" + name);
    }

    private static String action(Act act) {
        return "updates." + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String[] subjects(Collection<Difference> differences) {
        return differences.stream().map(Difference::toString).toArray(String[]::new);
    }

    private void write(Session session, String action, String purpose, String... subjects) {
        store.write(transaction -> {
            transaction.audit(session.entry(action, purpose, subjects));
            transaction.announce(AREA);
            return null;
        });
    }
}
