package id.loket.packet;

import java.time.Instant;

/**
 * A packet as it crosses a wire or a stick.
 *
 * @param id a UUID; receivers are idempotent by it
 * @param number running number at this node
 * @param kind what it is
 * @param sealedAt when
 * @param bytes CMS signed, then enveloped
 * @param sha256 of the bytes, lower-case hex
 */
public record SealedPacket(String id, long number, String kind, Instant sealedAt, byte[] bytes, String sha256) {
}
