package id.loket.update;

import java.time.Instant;

/**
 * Who signed, as the certificate says.
 *
 * @param name common name
 * @param fingerprint SHA-256 of the certificate, 64 lower-case hexadecimal digits
 * @param validUntil end of the certificate
 * @param training whether it is a training key; its private half is public
 */
public record Signer(String name, String fingerprint, Instant validUntil, boolean training) {
}
