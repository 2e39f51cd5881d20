package id.loket.printing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.card.Card;
import id.loket.card.Lane;
import id.loket.centre.Centre;
import id.loket.centre.CentreSilent;
import id.loket.kernel.AgeRule;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Hold;
import id.loket.printing.PrintingMsg;
import id.loket.registry.Resident;
import id.loket.registry.office.OfficeSettings;

/** May this card be printed now? Age, and a release that is fresh by the centre's word or by the office's policy. */
@Component(service = Gate.class)
public final class Gate {

    /** After the centre was silent, a queue is not held up by asking it again for each card. */
    private static final Duration LEAVE_ALONE = Duration.ofSeconds(30);

    private final OfficeSettings settings;
    private final Clock clock;
    private final Centre centre;
    private volatile Silence lastSilence = new Silence(Instant.EPOCH, "");

    /**
     * @param settings the policy
     * @param clock the office's time
     * @param centre asked while an operator waits; null where no centre is installed
     */
    @Activate
    public Gate(@Reference OfficeSettings settings, @Reference Clock clock,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL,
                    policyOption = ReferencePolicyOption.GREEDY) Centre centre) {
        this.settings = settings;
        this.clock = clock;
        this.centre = centre;
    }

    /** The centre's word, or its silence. */
    sealed interface Word {
    }

    /** Printable now. */
    record Confirmed() implements Word {
    }

    /** Not printable. */
    record Denied(String status) implements Word {
    }

    /** No answer. */
    record Silence(Instant at, String why) implements Word {
    }

    /**
     * What holds for every card at one moment. The office's settings lie in the store and the link's route is one of
     * them: asked for each card of a page, they would be most of what a page costs.
     *
     * @param today at the office
     * @param centreAnswers whether the centre is there to be asked
     * @param oldestFresh from when on a release counts as fresh if it is not
     */
    record Look(LocalDate today, boolean centreAnswers, Instant oldestFresh) {

        /** Why a card is held, as far as can be told without asking anyone. */
        Hold hold(Card card, Resident resident) {
            if (!AgeRule.mayPrint(resident.birthDate(), resident.maritalStatus(), today)) {
                return Hold.UNDER_AGE;
            }
            if (card.releasedAt() == null) {
                return Hold.WITHDRAWN;
            }
            return centreAnswers || !card.releasedAt().isBefore(oldestFresh) ? Hold.NONE : Hold.RELEASE_OLD;
        }

        /** The gates that are no reason to wait. */
        Set<Lane.Gate> open() {
            return centreAnswers ? Set.of(Lane.Gate.OPEN, Lane.Gate.OLD_RELEASE) : Set.of(Lane.Gate.OPEN);
        }
    }

    Look look() {
        return new Look(today(), centreAnswers(), oldest());
    }

    void requireAge(Resident resident) {
        if (!AgeRule.mayPrint(resident.birthDate(), resident.maritalStatus(), today())) {
            var from = resident.birthDate().plusYears(AgeRule.PRINTING_AGE);
            throw new Refusal(PrintingMsg.underAge, Date.from(from.atStartOfDay(clock.getZone()).toInstant()));
        }
    }

    /** Asks the centre; blocks at most a few seconds. */
    Word ask(Nik nik) {
        if (centre == null) {
            return new Silence(clock.instant(), PrintingMsg.holdReleaseOld.text());
        }
        if (recentlySilent()) {
            return lastSilence;
        }
        try {
            var release = centre.confirmPrintable(nik);
            return release.printable() ? new Confirmed() : new Denied(release.status());
        } catch (CentreSilent silent) {
            lastSilence = new Silence(clock.instant(), silent.silence().label());
            return lastSilence;
        }
    }

    void requireFresh(Instant releasedAt, Silence silence) {
        if (releasedAt == null || !isFresh(releasedAt)) {
            throw new Refusal(PrintingMsg.releaseOld, silence.why(), releaseDays());
        }
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return clock.getZone();
    }

    /** The office's day. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant midnight() {
        return today().atStartOfDay(clock.getZone()).toInstant();
    }

    private boolean centreAnswers() {
        return centre != null && !recentlySilent() && centre.link().up();
    }

    private boolean recentlySilent() {
        return clock.instant().isBefore(lastSilence.at().plus(LEAVE_ALONE));
    }

    private boolean isFresh(Instant releasedAt) {
        return !releasedAt.isBefore(oldest());
    }

    private Instant oldest() {
        return clock.instant().minus(Duration.ofDays(releaseDays()));
    }

    private int releaseDays() {
        return settings.number(Printing.RELEASE_DAYS, Printing.USUAL_RELEASE_DAYS);
    }
}
