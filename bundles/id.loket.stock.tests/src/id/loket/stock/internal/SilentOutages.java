package id.loket.stock.internal;

import java.util.List;

import id.loket.kernel.OutageCause;
import id.loket.registry.office.Outage;
import id.loket.registry.office.OutageLog;
import id.loket.store.Transaction;

/** An outage log that nobody reads. */
final class SilentOutages implements OutageLog {

    @Override
    public void begin(Transaction transaction, OutageCause cause, String subject, String detail) {
        // nobody reads it
    }

    @Override
    public void lost(Transaction transaction, OutageCause cause, String subject, int units) {
        // nobody reads it
    }

    @Override
    public void end(Transaction transaction, OutageCause cause, String subject) {
        // nobody reads it
    }

    @Override
    public List<Outage> open() {
        return List.of();
    }

    @Override
    public List<Outage> latest(int limit) {
        return List.of();
    }
}
