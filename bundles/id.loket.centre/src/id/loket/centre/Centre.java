package id.loket.centre;

import java.time.Instant;

import id.loket.kernel.Nik;

/** What the ministry's closed system is asked while a person waits. Everything else goes through packets and answers. */
public interface Centre {

    /**
     * Asks whether a card may be printed now. Blocks at most a few seconds; not for a UI thread.
     *
     * @param nik whose card
     * @return the centre's word
     * @throws CentreSilent if no answer came, with the cause told apart
     */
    Release confirmPrintable(Nik nik);

    /** @return how the centre looked at the last try, for the status line */
    LinkState link();

    /**
     * The centre's word on one resident.
     *
     * @param printable whether a card may be printed
     * @param status the status it gave, raw
     * @param at the centre's time
     */
    record Release(boolean printable, String status, Instant at) {
    }

    /**
     * The link as last seen.
     *
     * @param up whether the last try was answered
     * @param cause why not, null when up
     * @param since since when it is so
     */
    record LinkState(boolean up, SilenceCause cause, Instant since) {
    }
}
