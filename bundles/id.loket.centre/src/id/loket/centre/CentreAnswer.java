package id.loket.centre;

import java.time.Instant;
import java.util.Locale;

import id.loket.kernel.EnrolmentState;
import id.loket.kernel.Nik;

/**
 * One answer of the centre about one record.
 *
 * @param id the answer's id; the same answer may come twice or late
 * @param packetId the packet it answers
 * @param nik whose record
 * @param status the status word, raw: {@code PRINT_READY_RECORD}
 * @param detail what the centre added; may be empty
 * @param at the centre's time, which orders answers about one record
 */
public record CentreAnswer(String id, String packetId, Nik nik, String status, String detail, Instant at) {

    /** @return the state this status means; UNKNOWN for a word the list does not have, never dropped */
    public EnrolmentState state() {
        return stateOf(status);
    }

    /**
     * @param status a status word, raw
     * @return the state it means; UNKNOWN for a word the list does not have
     */
    public static EnrolmentState stateOf(String status) {
        try {
            return EnrolmentState.valueOf(status.trim().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unheardOf) {
            return EnrolmentState.UNKNOWN;
        }
    }
}
