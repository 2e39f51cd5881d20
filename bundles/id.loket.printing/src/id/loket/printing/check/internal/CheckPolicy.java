package id.loket.printing.check.internal;

import java.time.Clock;
import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import id.loket.card.PrintAttempt;
import id.loket.printing.rules.CheckRule;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Transaction;

/** Whether the card that has just been printed is to be looked at. */
@Component(service = CheckPolicy.class)
public final class CheckPolicy {

    private final OfficeSettings settings;
    private final Clock clock;

    /**
     * @param settings of the office
     * @param clock says when the day began
     */
    @Activate
    public CheckPolicy(@Reference OfficeSettings settings, @Reference Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The cards of today are counted only where their number decides. */
    public boolean due(Transaction transaction) {
        var rule = CheckRule.of(settings);
        return rule.every() > 1 ? rule.due(printedToday(transaction)) : rule.due(0);
    }

    /** Those that wait for their check count: otherwise all that follow would wait, too. */
    private long printedToday(Transaction transaction) {
        var midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        var printed = transaction.entities()
                .createQuery("select count(a) from PrintAttempt a where a.result = :printed and a.endedAt >= :midnight",
                        Long.class)
                .setParameter("printed", PrintAttempt.Result.PRINTED)
                .setParameter("midnight", midnight)
                .getSingleResult();
        return printed + transaction.entities()
                .createQuery("select count(c) from Card c where c.checkDueAt >= :midnight", Long.class)
                .setParameter("midnight", midnight)
                .getSingleResult();
    }
}
