package id.loket.ui.widget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import id.loket.kernel.text.Refusal;
import id.loket.ui.internal.Csv;
import id.loket.ui.internal.UiMsg;

/**
 * A list that leaves as a file, as Indonesian spreadsheets read it. {@link TableView} writes what it shows by itself; this
 * is for lists that are longer than what is on the screen.
 */
public final class ListFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ListFile() {
    }

    /** What stands in the file. */
    @FunctionalInterface
    public interface Content {

        /**
         * @param out takes {@link ListFile#line lines}
         * @throws IOException if the file cannot be written
         */
        void to(Appendable out) throws IOException;
    }

    /**
     * @param shell of the page
     * @param name of the list
     * @return where a person wants it, if anywhere
     */
    public static Optional<Path> choose(Shell shell, String name) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFileName(name + ".csv");
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /**
     * Writes the file whole or not at all: what throws, because somebody cancelled it for example, leaves none.
     *
     * @param file where to
     * @param content its lines
     * @return the file
     * @throws Refusal if it cannot be written
     */
    public static Path write(Path file, Content content) {
        var half = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            try (var out = Files.newBufferedWriter(half)) {
                out.append(BYTE_ORDER_MARK);
                content.to(out);
            }
            return Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal(e, UiMsg.exportFailed, file);
        } finally {
            forget(half);
        }
    }

    /**
     * @param cells of one row, or the headings
     * @return a line of the file, none of whose cells is taken for a formula
     */
    public static String line(List<String> cells) {
        return Csv.line(cells);
    }

    private static void forget(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException stays) {
            throw new Refusal(stays, UiMsg.exportFailed, half);
        }
    }
}
