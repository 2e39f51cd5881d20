package id.loket.matching;

import java.util.List;

/**
 * A resident who may be a row's person, and why.
 *
 * @param resident id of the register's {@link Entry}
 * @param score in bits, against everybody whom the row's person could be instead
 * @param rival name of the {@link Rival} that the resident could be of the row's person; empty if a chance likeness is
 *            what speaks most against the resident
 * @param agreements the fields that both have, the most telling of the shape first; their weights and what is known
 *            before any field is looked at make up the score, but for the other ways of being alike
 */
public record Candidate(long resident, double score, String rival, List<Agreement> agreements) {
}
