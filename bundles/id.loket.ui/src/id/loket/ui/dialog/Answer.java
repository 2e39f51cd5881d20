package id.loket.ui.dialog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import id.loket.access.Approval;
import id.loket.kernel.text.Refusal;
import id.loket.ui.internal.UiMsg;

/** What was answered in an {@link AskDialog}, by the ids of its fields. */
public final class Answer {

    private final Map<String, Object> values;
    private final Optional<Approval> consent;

    /**
     * @param values of a text what was typed, of a choice the index of the option, of a box whether it is ticked
     */
    public Answer(Map<String, Object> values) {
        this(values, Optional.empty());
    }

    private Answer(Map<String, Object> values, Optional<Approval> consent) {
        this.values = new HashMap<>(values);
        this.consent = consent;
    }

    /** @return the same answer with the second person's consent */
    Answer with(Approval given) {
        return new Answer(values, Optional.of(given));
    }

    /**
     * @param id of a text
     * @return what was typed, stripped; empty if it was not asked for
     */
    public String text(String id) {
        return ((String) values.getOrDefault(id, "")).strip();
    }

    /**
     * @param id of a text
     * @return what was typed as a number
     */
    public int number(String id) {
        return (int) Math.min(Integer.MAX_VALUE, whole(id));
    }

    /**
     * @param id of a text
     * @return what was typed as a number, grouped as people write it, 1.250.000, or not at all
     */
    public long whole(String id) {
        var typed = text(id).replaceAll("[. ]", "");
        if (!typed.matches("-?\\d{1,15}")) {
            throw new Refusal(UiMsg.numberWrong, text(id));
        }
        return Long.parseLong(typed);
    }

    /**
     * @param id of a choice
     * @return index of the option
     */
    public int choice(String id) {
        return (int) values.get(id);
    }

    /**
     * @param id of a box
     * @return whether it is ticked; false if it was not asked for
     */
    public boolean checked(String id) {
        return (boolean) values.getOrDefault(id, false);
    }

    /** @return what the second person agreed to; a dialog that asks one acts only with it */
    public Approval consent() {
        return consent.orElseThrow(() -> new IllegalStateException("no second person was asked"));
    }
}
