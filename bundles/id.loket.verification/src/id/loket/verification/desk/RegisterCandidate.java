package id.loket.verification.desk;

import java.util.List;
import java.util.Set;

import id.loket.registry.Resident;

/**
 * A resident who may be a row's person.
 *
 * @param resident who
 * @param score in bits, against everybody whom the row's person could be instead; 0 for one whom a person found
 * @param rival whom the likeness may come from besides, in words: a twin, a relative, a namesake; empty if nobody
 * @param agreements field by field, the most telling first; fields that are empty on both sides are left out
 * @param flags what is true of the resident: RECORDED, PRINTED, HANDED_OVER
 */
public record RegisterCandidate(Resident resident, double score, String rival, List<FieldAgreement> agreements,
        Set<Flag> flags) {
}
