package id.loket.update;

import java.time.Instant;

/**
 * A profile whose signature this office trusts.
 *
 * @param profile what it asks for
 * @param serial rises with every signing
 * @param expires end of the signature's time
 * @param signer who signed
 */
public record VerifiedProfile(OfficeProfile profile, long serial, Instant expires, Signer signer) {
}
