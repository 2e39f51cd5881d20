package id.loket.verification.campaign;

import java.util.Set;

/**
 * What became of one row from an older version of a list to a newer one.
 *
 * @param kind NEW, GONE, CHANGED or SAME
 * @param olderLine line in the older version, 0 for NEW
 * @param newerLine line in the newer version, 0 for GONE
 * @param columns what differs; of CHANGED only
 * @param older the row before; of GONE and CHANGED only, else null
 * @param newer the row now; null for GONE
 */
public record RowChange(ChangeKind kind, int olderLine, int newerLine, Set<ListColumn> columns, ListedPerson older,
        ListedPerson newer) {
}
