package id.loket.stock.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.stock.LedgerCheck;
import id.loket.store.AuditTrail;
import id.loket.store.AuditTrail.Head;
import id.loket.store.Store;

/** Proves the ledger with the heads that the audit trail has of it. */
@Component
public final class LedgerVerification implements LedgerCheck {

    private static final String MOVEMENT = "movement:";
    private static final String MAC = "mac:";

    private final Store store;
    private final AuditTrail trail;

    /**
     * @param store open, with the ledger's tables
     * @param trail has a head of each day
     */
    @Activate
    public LedgerVerification(@Reference Store store, @Reference AuditTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    @Override
    public Result verify(Session session, LongConsumer progress) {
        session.require(VERIFY);
        var kept = headsInTrail();
        return store.write(transaction -> {
            var result = new Verification(transaction, kept, progress).run();
            transaction.audit(session.entry("stock.verify", "findings: " + result.findings().size(),
                    "movements:" + result.movements()));
            return result;
        });
    }

    private List<Head> headsInTrail() {
        var heads = new ArrayList<Head>();
        for (var entry : trail.entries(LedgerChain.HEAD_ACTION)) {
            var subjects = entry.subjects();
            if (subjects.size() == 2 && subjects.get(0).startsWith(MOVEMENT) && subjects.get(1).startsWith(MAC)) {
                heads.add(new Head(LedgerChain.NAME, Long.parseLong(subjects.get(0).substring(MOVEMENT.length())),
                        subjects.get(1).substring(MAC.length())));
            }
        }
        return heads;
    }
}
