package id.loket.registry.tables;

/** Told what is wrong with one cell, or was mended in it. Arguments never hold a full NIK. */
public interface CellNotes {

    /**
     * @param rule the rule for which the cell's value cannot be taken
     * @param arguments values for the rule's text
     */
    void refuse(TableMsg rule, Object... arguments);

    /**
     * @param rule what to look at although the value is taken
     * @param arguments values for the rule's text
     */
    void note(TableMsg rule, Object... arguments);
}
