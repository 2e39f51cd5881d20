package id.loket.verification.ui.internal.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;

/**
 * How long a campaign's lists are still kept, in one word for a pill.
 *
 * @param word what it says
 * @param tone how near the end is
 */
record Retention(String word, Tone tone) {

    /** From here on somebody should think of the result, which cannot be written once the list is gone. */
    private static final int NEAR_DAYS = 14;

    /**
     * @param until the last day the lists are kept
     * @param today the day it is
     * @return what to say of it
     */
    static Retention of(LocalDate until, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, until);
        if (left < 0) {
            return new Retention(CampaignText.retentionOver.text(Formats.date(until)), Tone.BAD);
        }
        if (left == 0) {
            return new Retention(CampaignText.retentionToday.text(), Tone.WARNING);
        }
        return left <= NEAR_DAYS ? new Retention(CampaignText.retentionNear.text(Formats.date(until), left), Tone.WARNING)
                : new Retention(CampaignText.retentionUntil.text(Formats.date(until)), Tone.NEUTRAL);
    }
}
