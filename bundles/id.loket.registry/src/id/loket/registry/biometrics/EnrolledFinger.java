package id.loket.registry.biometrics;

import id.loket.kernel.FingerPosition;
import id.loket.kernel.Sex;

/**
 * A finger the office has on record, without its template.
 *
 * @param id of the reference
 * @param version of the reference: another one means another template
 * @param residentId whose
 * @param position which finger
 * @param sex of the resident
 * @param birthYear of the resident
 */
public record EnrolledFinger(long id, int version, long residentId, FingerPosition position, Sex sex, int birthYear) {
}
