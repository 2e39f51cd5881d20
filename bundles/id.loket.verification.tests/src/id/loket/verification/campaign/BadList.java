package id.loket.verification.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import id.loket.kernel.text.Message;
import id.loket.registry.tables.TableMsg;

/**
 * A list with something wrong with it, and what an office must be told.
 *
 * @param name what is wrong
 * @param file makes it
 * @param refusal why it is not taken, or null
 * @param row number in its sheet of the row that is told of, 0 for none
 * @param column what of that row, or null for the row as a whole
 * @param rule the rule told
 * @param grade how much the rule takes from the row
 * @param note what is told of the file, or null
 * @param usable names of the rows somebody can be looked for by
 */
record BadList(String name, Maker file, Message refusal, int row, ListColumn column, Message rule, Grade grade,
        TableMsg note, List<String> usable) {

    static BadList refused(String name, Message refusal, Maker file) {
        return new BadList(name, file, refusal, 0, null, null, null, null, List.of());
    }

    static BadList found(String name, int row, ListColumn column, Message rule, Grade grade, Maker file,
            String... usable) {
        return new BadList(name, file, null, row, column, rule, grade, null, List.of(usable));
    }

    static BadList noted(String name, TableMsg note, Maker file, String... usable) {
        return new BadList(name, file, null, 0, null, null, null, note, List.of(usable));
    }

    static BadList harmless(String name, Maker file, String... usable) {
        return new BadList(name, file, null, 0, null, null, null, null, List.of(usable));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Makes a file. */
    interface Maker {

        Path in(Path folder) throws IOException;
    }
}
