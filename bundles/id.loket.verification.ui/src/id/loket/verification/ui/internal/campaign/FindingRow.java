package id.loket.verification.ui.internal.campaign;

import java.util.List;
import java.util.stream.IntStream;

import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.RowFinding;

/**
 * One finding about one row: a row with three is told of three times.
 *
 * @param person the row
 * @param index of the finding among the row's
 */
record FindingRow(ListedPerson person, int index) {

    /**
     * @param people rows
     * @return what is to be said of them, row by row
     */
    static List<FindingRow> of(List<ListedPerson> people) {
        return people.stream().flatMap(person -> IntStream.range(0, person.findings().size())
                .mapToObj(index -> new FindingRow(person, index))).toList();
    }

    /** @return what tells it from the others of its list */
    String key() {
        return person.line() + "/" + index;
    }

    String field() {
        return finding().field();
    }

    /** @return the cell it is about, as written; empty for the row as a whole */
    String written() {
        return finding().column() == null ? "" : person.written(finding().column());
    }

    String rule() {
        return finding().text();
    }

    Grade grade() {
        return finding().grade();
    }

    private RowFinding finding() {
        return person.findings().get(index);
    }

    /** @return headings of the file that goes back to the sender */
    static List<String> headings() {
        return List.of(CampaignText.sheet.text(), CampaignText.row.text(), CampaignText.person.text(), CampaignText.field.text(),
                CampaignText.written.text(), CampaignText.rule.text());
    }

    /** @return its line in that file */
    List<String> cells() {
        return List.of(person.sheet(), String.valueOf(person.row()), person.name(), field(), written(), rule());
    }
}
