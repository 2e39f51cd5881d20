package id.loket.verification.identify;

import java.time.LocalDate;

import id.loket.kernel.FingerPosition;
import id.loket.kernel.Sex;

/**
 * Somebody who may be the person, with what a person needs to decide.
 *
 * @param residentId the resident
 * @param place 1 for the best
 * @param maskedNik the NIK, its middle hidden
 * @param name of the resident
 * @param sex of the resident
 * @param birthDate of the resident
 * @param village name of the village of residence
 * @param finger which of the fingers on record came near
 * @param strength what the score says
 * @param sexDiffers whether the sex is not the one asked for
 * @param yearsApart between the birth year and the one asked for, or null if none was
 * @param verdict what was decided
 */
public record Candidate(long residentId, int place, String maskedNik, String name, Sex sex, LocalDate birthDate,
        String village, FingerPosition finger, Strength strength, boolean sexDiffers, Integer yearsApart,
        FingerCandidate.Verdict verdict) {
}
