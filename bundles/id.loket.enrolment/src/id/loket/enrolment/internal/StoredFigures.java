package id.loket.enrolment.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.enrolment.EnrolmentFigures;
import id.loket.kernel.EnrolmentState;
import id.loket.store.Store;

/** Counts from the rows. */
@Component
public final class StoredFigures implements EnrolmentFigures {

    private final Store store;
    private final Clock clock;

    /**
     * @param store open
     * @param clock in the office's zone
     */
    @Activate
    public StoredFigures(@Reference Store store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public long recordedToday() {
        var midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(e) from Enrolment e where e.recordedAt >= :midnight and e.abandonedAt is null", Long.class)
                .setParameter("midnight", midnight).getSingleResult());
    }

    @Override
    public long begun() {
        return count("select count(e) from Enrolment e where e.inProgress is not null");
    }

    @Override
    public Map<EnrolmentState, Long> byState() {
        return store.read(transaction -> {
            var counts = new EnumMap<EnrolmentState, Long>(EnrolmentState.class);
            transaction.entities().createQuery("select e.state, count(e) from Enrolment e where e.abandonedAt is null group by e.state", Object[].class)
                    .getResultList().forEach(row -> counts.put((EnrolmentState) row[0], (Long) row[1]));
            return counts;
        });
    }

    @Override
    public long openCases() {
        return count("select count(c) from EnrolmentCase c where c.closedAt is null");
    }

    @Override
    public Optional<Instant> oldestCase() {
        return store.read(transaction -> Optional.ofNullable(transaction.entities()
                .createQuery("select min(c.openedAt) from EnrolmentCase c where c.closedAt is null", Instant.class)
                .getSingleResult()));
    }

    @Override
    public long unsettled() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(e) from Enrolment e where e.state in :states", Long.class)
                .setParameter("states", StoredCases.WAITING).getSingleResult());
    }

    private long count(String query) {
        return store.read(transaction -> transaction.entities().createQuery(query, Long.class).getSingleResult());
    }
}
