package id.loket.verification.campaign;

import java.util.Arrays;
import java.util.List;

import id.loket.kernel.text.Message;

/**
 * Something about one row of a list.
 *
 * @param column what it is about, or null for the row as a whole
 * @param grade how much it takes from the row
 * @param rule the rule
 * @param arguments values for the rule's text; may be personal, and so lie sealed with the row
 */
public record RowFinding(ListColumn column, Grade grade, Message rule, List<String> arguments) {

    /**
     * @param column what it is about, or null for the row as a whole
     * @param grade how much it takes from the row
     * @param rule the rule
     * @param arguments values for the rule's text
     * @return the finding
     */
    public static RowFinding of(ListColumn column, Grade grade, Message rule, Object... arguments) {
        return new RowFinding(column, grade, rule, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** @return the rule in words, in the language of this session */
    public String text() {
        return rule.text(arguments.toArray());
    }

    /** @return what it is about, in the language of this session */
    public String field() {
        return column == null ? CampaignMsg.wholeRow.text() : column.label();
    }
}
