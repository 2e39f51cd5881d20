package id.loket.packet.field;

import java.time.Instant;
import java.util.Set;

/**
 * What is written on the outside of a field container, readable by whoever holds it and signed: no personal data.
 *
 * @param purpose what it is for
 * @param id its own, a UUID; for a package on its way out the package's
 * @param packageId the field package it belongs to
 * @param number 0 on the way out; on the way home 1, 2, … as the laptop made them
 * @param from who sealed it
 * @param to who alone can open it
 * @param team who works with it
 * @param madeAt when, by the sealer's clock
 * @param expiresAt from when on a package is not opened any more
 * @param lost packages that the office had declared lost by then; empty on the way home
 */
public record Heading(Purpose purpose, String id, String packageId, int number, Party from, Party to, String team,
        Instant madeAt, Instant expiresAt, Set<String> lost) {

    /** Copies the set. */
    public Heading {
        lost = Set.copyOf(lost);
    }

    /** What a container is for. */
    public enum Purpose {
        /** A slice of the office's data, to a laptop. */
        OUT,
        /** What was made in the field, to the office. */
        HOME,
        /** What the office did with each record, to the laptop. */
        RECEIPT,
        /** Nothing but its outside, from the office to whoever trusts it: what it declared lost. */
        NOTICE
    }

    /**
     * Whose certificate.
     *
     * @param node the node's name
     * @param serial the certificate's serial, lower-case hex
     */
    public record Party(String node, String serial) {
    }
}
