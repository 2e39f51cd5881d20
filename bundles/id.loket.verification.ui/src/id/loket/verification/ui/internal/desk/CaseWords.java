package id.loket.verification.ui.internal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import id.loket.kernel.RegionCode;
import id.loket.ui.Formats;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.desk.Decision;
import id.loket.verification.desk.DeskCase;
import id.loket.verification.desk.DeskRow;

/** What a row says and what happened to it, in sentences. */
final class CaseWords {

    private static final int DECISIONS = 3;
    private static final List<ListColumn> TOLD = List.of(ListColumn.MOTHER, ListColumn.FATHER, ListColumn.CELL,
            ListColumn.POLLING_STATION, ListColumn.REMARK);

    private final Formats formats;
    private final Function<RegionCode, String> places;
    private final RegionCode office;
    private String file = "";

    /**
     * @param formats of moments
     * @param places names regions
     * @param office the office's regency
     */
    CaseWords(Formats formats, Function<RegionCode, String> places, RegionCode office) {
        this.formats = formats;
        this.places = places;
        this.office = office;
    }

    /** @param name of the list's file: a CSV has one sheet, of the same name, which need not be told */
    void file(String name) {
        file = name;
    }

    /**
     * @param person a row
     * @return the name as written, with the alias
     */
    String name(ListedPerson person) {
        var alias = person.written(ListColumn.ALIAS);
        return alias.isEmpty() ? person.name() : DeskText.alias.text(person.name(), alias);
    }

    /**
     * @param row in the queue
     * @return where it stands, where the person belongs if that is another regency, and what the list says beside what is compared
     */
    String line(DeskRow row) {
        var parts = new ArrayList<String>();
        var number = String.valueOf(row.person().row());
        parts.add(row.person().sheet().equals(file) ? DeskText.whereAlone.text(number) : DeskText.where.text(row.person().sheet(), number));
        if (row.homeRegency() != null && !row.homeRegency().equals(office)) {
            parts.add(DeskText.homeOf.text(places.apply(row.homeRegency())));
        }
        for (var column : TOLD) {
            if (!row.person().written(column).isEmpty()) {
                parts.add(column.label() + ": " + row.person().written(column));
            }
        }
        return String.join(" · ", parts);
    }

    /**
     * @param row in the queue
     * @return why that is proposed; what is wrong with the row itself
     */
    String reason(DeskRow row) {
        var parts = new ArrayList<String>();
        row.proposed().ifPresentOrElse(proposal -> parts.add(DeskText.proposed.text(proposal.verdict().label(), proposal.reason().label())),
                () -> parts.add(DeskText.notMatched.text()));
        row.person().findings().forEach(finding -> parts.add(finding.text()));
        return String.join(" ", parts);
    }

    /**
     * @param row opened
     * @return what teams found out and what was decided, newest first
     */
    String story(DeskCase row) {
        var lines = new ArrayList<String>();
        row.findings().forEach(finding -> lines.add(DeskText.inField.text(finding.status().label(), finding.by(),
                formats.moment(finding.at()), finding.evidence()).strip()));
        row.story().stream().limit(DECISIONS).forEach(decision -> lines.add(decided(decision)));
        return String.join("\n", lines);
    }

    private String decided(Decision decision) {
        var said = DeskText.decidedBy.text(decision.stage().label(), decision.outcome().label(), decision.by(),
                formats.moment(decision.at()));
        var more = new ArrayList<String>();
        if (decision.fromVersion() > 0) {
            more.add((decision.stage() == Decision.Stage.EARLIER ? DeskText.changedSince : DeskText.fromVersion)
                    .text(decision.fromVersion()));
        }
        if (decision.cause() != null) {
            more.add(decision.cause().label());
        }
        if (!decision.note().isEmpty()) {
            more.add(DeskText.noteOf.text(decision.note()));
        }
        if (decision.undone() != null) {
            more.add(DeskText.undoneBy.text(decision.undone().by(), decision.undone().reason()).strip());
        }
        return more.isEmpty() ? said : said + " " + String.join(" ", more);
    }
}
