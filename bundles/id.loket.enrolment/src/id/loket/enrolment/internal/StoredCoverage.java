package id.loket.enrolment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.enrolment.Coverage;
import id.loket.kernel.AgeRule;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Counts residents and recordings by village, and adds them up by district. */
@Component
public final class StoredCoverage implements Coverage {

    private static final String MUST_HOLD = "(r.birthDate <= :born or r.maritalStatus <> :single)";
    private static final String RECORDED = "Enrolment e, Resident r where e.residentId = r.id and e.recordedAt is not null"
            + " and e.abandonedAt is null";

    private final Store store;
    private final Regions regions;
    private final Clock clock;

    /**
     * @param store open
     * @param regions the office's districts
     * @param clock in the office's zone
     */
    @Activate
    public StoredCoverage(@Reference Store store, @Reference Regions regions, @Reference Clock clock) {
        this.store = store;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public State now() {
        return store.read(transaction -> {
            var listed = byDistrict(transaction, "select r.villageCode, count(r) from Resident r where " + MUST_HOLD, Map.of());
            var recorded = byDistrict(transaction,
                    "select r.villageCode, count(distinct r.id) from " + RECORDED + " and " + MUST_HOLD, Map.of());
            var ready = byDistrict(transaction,
                    "select r.villageCode, count(distinct r.id) from " + RECORDED + " and e.state = :ready and " + MUST_HOLD,
                    Map.of("ready", EnrolmentState.PRINT_READY_RECORD));
            var everybody = transaction.entities().createQuery("select count(distinct r.id) from " + RECORDED, Long.class)
                    .getSingleResult();
            var districts = regions.children(regions.office().code()).stream()
                    .map(region -> new District(region.code(), region.name(), take(listed, region.code()),
                            take(recorded, region.code()), take(ready, region.code())))
                    .toList();
            var counted = districts.stream().mapToLong(District::recorded).sum();
            return new State(districts, listed.values().stream().mapToLong(Long::longValue).sum(), everybody - counted);
        });
    }

    private Map<RegionCode, Long> byDistrict(Transaction transaction, String query, Map<String, Object> more) {
        var asked = transaction.entities().createQuery(query + " group by r.villageCode", Object[].class)
                .setParameter("born", LocalDate.now(clock).minusYears(AgeRule.PRINTING_AGE))
                .setParameter("single", MaritalStatus.SINGLE);
        more.forEach(asked::setParameter);
        var counts = new HashMap<RegionCode, Long>();
        asked.getResultList().forEach(row -> {
            var village = new RegionCode((String) row[0]);
            counts.merge(village.parent().orElse(village), (Long) row[1], Long::sum);
        });
        return counts;
    }

    /** Takes a district's count out, so that what is left over belongs to none. */
    private static long take(Map<RegionCode, Long> counts, RegionCode district) {
        var count = counts.remove(district);
        return count == null ? 0 : count;
    }
}
