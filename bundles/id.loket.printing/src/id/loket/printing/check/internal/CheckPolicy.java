package id.loket.printing.check.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.card.PrintAttempt;
import id.loket.printing.check.CheckMsg;
import id.loket.printing.check.Checks;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Transaction;

/** Whether the card that has just been printed is to be looked at. */
@Component(service = CheckPolicy.class)
public final class CheckPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(CheckPolicy.class);

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

    /** A word nobody knows asks for every card: more work, but no card that nobody looked at. */
    public boolean due(Transaction transaction) {
        var word = settings.get(Checks.SETTING).map(value -> value.strip().toLowerCase(Locale.ROOT)).orElse("");
        if (word.isEmpty() || word.equals("none")) {
            return false;
        }
        if (word.equals("every")) {
            return true;
        }
        try {
            var every = Integer.parseInt(word);
            return every > 0 && (printedToday(transaction) + 1) % every == 0;
        } catch (NumberFormatException noNumber) {
            LOG.warn(CheckMsg.settingUnknown.text(Checks.SETTING, word));
            return true;
        }
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
