package id.loket.registry.lists;

import java.util.List;

import id.loket.kernel.text.Message;

/**
 * Something about one row: a rule it breaks, or something to look at.
 *
 * @param field the field
 * @param rule the rule
 * @param refuses whether the row cannot be taken
 * @param arguments values for the rule's text; never a full NIK
 */
public record Finding(ListField field, Message rule, boolean refuses, List<Object> arguments) {

    /**
     * @param field the field
     * @param rule the rule it breaks
     * @param arguments values for the rule's text
     * @return a finding for which the row cannot be taken
     */
    public static Finding error(ListField field, Message rule, Object... arguments) {
        return new Finding(field, rule, true, List.of(arguments));
    }

    /**
     * @param field the field
     * @param rule what to look at
     * @param arguments values for the rule's text
     * @return a finding with which the row is taken
     */
    public static Finding warning(ListField field, Message rule, Object... arguments) {
        return new Finding(field, rule, false, List.of(arguments));
    }

    /** @return the rule in words, in the language of this session */
    public String text() {
        return rule.text(arguments.toArray());
    }
}
