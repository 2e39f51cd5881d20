package id.loket.registry.internal;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.OutageCause;
import id.loket.registry.office.Outage;
import id.loket.registry.office.OutageLog;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The outage log in the store: at most one open outage per cause and subject. */
@Component
public final class StoredOutages implements OutageLog {

    private static final int DETAIL_LENGTH = 1000;
    private static final String AREA = "outages";

    private final Store store;

    /** @param store where the log lies */
    @Activate
    public StoredOutages(@Reference Store store) {
        this.store = store;
    }

    @Override
    public void begin(Transaction transaction, OutageCause cause, String subject, String detail) {
        if (find(transaction, cause, subject).isPresent()) {
            return;
        }
        transaction.entities().persist(new Outage(cause, subject, shortened(detail), transaction.now()));
        transaction.announce(AREA);
    }

    @Override
    public void lost(Transaction transaction, OutageCause cause, String subject, int units) {
        find(transaction, cause, subject).ifPresent(outage -> {
            outage.lost(units);
            transaction.announce(AREA);
        });
    }

    @Override
    public void end(Transaction transaction, OutageCause cause, String subject) {
        // All of them: two seats that noticed it at the same moment each began one.
        open(transaction, cause, subject).forEach(outage -> {
            outage.end(transaction.now());
            transaction.announce(AREA);
        });
    }

    @Override
    public List<Outage> open() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select o from Outage o where o.endedAt is null order by o.startedAt, o.id", Outage.class)
                .getResultList());
    }

    @Override
    public List<Outage> latest(int limit) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select o from Outage o order by o.startedAt desc, o.id desc", Outage.class)
                .setMaxResults(limit).getResultList());
    }

    private static Optional<Outage> find(Transaction transaction, OutageCause cause, String subject) {
        return open(transaction, cause, subject).stream().findFirst();
    }

    private static List<Outage> open(Transaction transaction, OutageCause cause, String subject) {
        return transaction.entities()
                .createQuery("select o from Outage o where o.cause = :cause and o.subject = :subject"
                        + " and o.endedAt is null", Outage.class)
                .setParameter("cause", cause).setParameter("subject", subject).getResultList();
    }

    private static String shortened(String detail) {
        return detail == null || detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH);
    }
}
