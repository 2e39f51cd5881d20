package id.loket.verification.match;

/**
 * Open rows by what is proposed for them.
 *
 * @param same the same as one resident, beyond doubt
 * @param look for a person to look at
 * @param different nobody in the register
 * @param unmatched without a proposal: not matched yet, or nobody can be looked for by the row
 */
public record VerdictCounts(long same, long look, long different, long unmatched) {
}
