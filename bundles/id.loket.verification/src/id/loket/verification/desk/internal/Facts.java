package id.loket.verification.desk.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.loket.kernel.CardState;
import id.loket.kernel.EnrolmentState;
import id.loket.registry.EnrolmentStanding;
import id.loket.registry.EnrolmentStanding.Standing;
import id.loket.store.Transaction;
import id.loket.verification.desk.Flag;

/** What recordings and cards say of residents: recorded, printed, handed over. */
final class Facts {

    private static final int AT_ONCE = 500;
    private static final Set<EnrolmentState> NOT_RECORDED = EnumSet.of(EnrolmentState.UNREGISTERED,
            EnrolmentState.ENROLL_FAILURE_AT_REGIONAL, EnrolmentState.ENROLL_FAILURE_AT_CENTRAL);
    private static final Set<CardState> PRINTED = EnumSet.of(CardState.PRINTED, CardState.SHIPPED, CardState.HANDED_OVER);

    private final Optional<EnrolmentStanding> standings;

    Facts(Optional<EnrolmentStanding> standings) {
        this.standings = standings;
    }

    /** @return for each resident, what is true of it now */
    Map<Long, Set<Flag>> of(Transaction transaction, Collection<Long> residentIds) {
        var facts = new HashMap<Long, Set<Flag>>();
        residentIds.forEach(id -> facts.put(id, EnumSet.noneOf(Flag.class)));
        var ids = new ArrayList<>(facts.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            standings.ifPresent(each -> each.of(transaction, some).forEach((id, standing) -> recorded(facts.get(id), standing)));
            cards(transaction, some, facts);
        }
        return facts;
    }

    Set<Flag> of(Transaction transaction, long residentId) {
        return of(transaction, List.of(residentId)).get(residentId);
    }

    private static void recorded(Set<Flag> facts, Standing standing) {
        if (!NOT_RECORDED.contains(standing.state())) {
            facts.add(Flag.RECORDED);
        }
    }

    /** A card that the centre released proves a recording, also one made before this office kept book. */
    private static void cards(Transaction transaction, List<Long> ids, Map<Long, Set<Flag>> facts) {
        var cards = transaction.entities().createQuery("select c.residentId, c.state, c.releasedAt from Card c"
                + " where c.residentId in :residents", Object[].class).setParameter("residents", ids).getResultList();
        for (var card : cards) {
            var flags = facts.get((Long) card[0]);
            var state = (CardState) card[1];
            if (card[2] != null || PRINTED.contains(state)) {
                flags.add(Flag.RECORDED);
            }
            if (PRINTED.contains(state)) {
                flags.add(Flag.PRINTED);
            }
            if (state == CardState.HANDED_OVER) {
                flags.add(Flag.HANDED_OVER);
            }
        }
    }
}
