package id.loket.equipment.internal;

import java.util.ArrayList;
import java.util.List;

import id.loket.kernel.OutageCause;
import id.loket.registry.office.Outage;
import id.loket.registry.office.OutageLog;
import id.loket.store.Transaction;

/** Writes down what it is told. */
final class OutageNotes implements OutageLog {

    final List<String> told = new ArrayList<>();

    @Override
    public void begin(Transaction transaction, OutageCause cause, String subject, String detail) {
        told.add("begin " + cause + " " + subject);
    }

    @Override
    public void lost(Transaction transaction, OutageCause cause, String subject, int units) {
        told.add("lost " + units);
    }

    @Override
    public void end(Transaction transaction, OutageCause cause, String subject) {
        told.add("end " + cause + " " + subject);
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
