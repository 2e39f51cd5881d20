package id.loket.enrolment;

import java.time.Instant;

import id.loket.kernel.EnrolmentState;

/**
 * What a recording is known by on every node.
 *
 * @param uuid its number
 * @param operator the account that began it
 * @param node the station
 * @param begunAt when it was begun
 * @param biodataAt when the biodata were confirmed
 * @param recordedAt when the resident endorsed it
 * @param slipAt when the slip was made, or null
 */
public record Made(String uuid, String operator, String node, Instant begunAt, Instant biodataAt, Instant recordedAt,
        Instant slipAt) {

    /**
     * Where a recording stands at the node that keeps it.
     *
     * @param state there
     * @param word the centre's last word as it came, or null
     * @param sealedAt when it was sealed
     * @param stateAt since when it is in its state
     */
    public record Known(EnrolmentState state, String word, Instant sealedAt, Instant stateAt) {
    }
}
