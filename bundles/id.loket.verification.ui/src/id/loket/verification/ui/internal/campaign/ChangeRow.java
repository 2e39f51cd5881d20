package id.loket.verification.ui.internal.campaign;

import java.util.stream.Collectors;

import id.loket.verification.campaign.ChangeKind;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.RowChange;

/**
 * What became of a row from one version to the next, as it stands on the screen: light enough to keep many of.
 *
 * @param kind new, gone or changed
 * @param older row in the older version's sheet, or null
 * @param newer row in the newer version's sheet, or null
 * @param sheet where it stands now, or stood
 * @param name whom it speaks of
 * @param what differs, both sides in words; empty for new and gone
 */
record ChangeRow(ChangeKind kind, Long older, Long newer, String sheet, String name, String what) {

    static ChangeRow of(RowChange change) {
        var shown = change.newer() == null ? change.older() : change.newer();
        return new ChangeRow(change.kind(), row(change.older()), row(change.newer()), shown.sheet(), shown.name(), what(change));
    }

    private static Long row(ListedPerson person) {
        return person == null ? null : (long) person.row();
    }

    private static String what(RowChange change) {
        if (change.kind() != ChangeKind.CHANGED) {
            return "";
        }
        return change.columns().stream().sorted().map(column -> CampaignText.changedFrom.text(column.label(),
                said(change.older(), column), said(change.newer(), column))).collect(Collectors.joining("; "));
    }

    private static String said(ListedPerson person, ListColumn column) {
        var written = person.written(column);
        return written.isEmpty() ? "–" : written;
    }
}
