package id.loket.outreach.visit.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.kernel.CardState;
import id.loket.outreach.visit.VisitMsg;
import id.loket.registry.EnrolmentStanding;
import id.loket.store.Transaction;

/** How far residents are on their way to a card: the card if there is one, else the recording. */
@Component(service = Standings.class)
public class Standings {

    private static final int CHUNK = 500;

    private final Optional<EnrolmentStanding> recordings;

    /** @param recordings of the module that records, if it is installed */
    @Activate
    public Standings(@Reference(cardinality = ReferenceCardinality.OPTIONAL,
            policyOption = ReferencePolicyOption.GREEDY) EnrolmentStanding recordings) {
        this.recordings = Optional.ofNullable(recordings);
    }

    /** @return one for each resident */
    Map<Long, Standing> of(Transaction transaction, Collection<Long> residents) {
        var ids = new ArrayList<>(residents);
        var standings = new HashMap<Long, Standing>();
        for (var from = 0; from < ids.size(); from += CHUNK) {
            transaction.entities()
                    .createQuery("select c.residentId, c.state from Card c where c.residentId in :ids order by c.id", Object[].class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK))).getResultStream()
                    .forEach(row -> standings.put((Long) row[0], new Standing(((CardState) row[1]).label(), true)));
        }
        ids.forEach(id -> standings.computeIfAbsent(id, without -> recorded(transaction, id)));
        return standings;
    }

    private Standing recorded(Transaction transaction, long resident) {
        return recordings.flatMap(each -> each.of(transaction, resident))
                .map(found -> new Standing(found.state().label(), true))
                .orElseGet(() -> new Standing(VisitMsg.notRecorded.text(), false));
    }

    /**
     * @param words for people
     * @param recorded whether nobody has to record this person any more
     */
    record Standing(String words, boolean recorded) {
    }
}
