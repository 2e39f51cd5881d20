package id.loket.stock.ui.internal.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import id.loket.access.Approval;
import id.loket.access.Approvals;
import id.loket.access.Permission;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.ui.Formats;
import id.loket.ui.dialog.SupervisorDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;

/**
 * What the views of one page share: who works, and where answers are shown.
 *
 * @param session who works
 * @param formats of days and moments
 * @param approvals takes the second person's consent
 * @param header of the page
 * @param banner of the page
 * @param reload fetches all lists again
 */
public record Desk(Session session, Formats formats, Approvals approvals, PageHeader header, Banner banner, Runnable reload) {

    /** @param words what was done */
    public void told(String words) {
        banner.clear();
        header.fact(words, Tone.GOOD);
        reload.run();
    }

    /** @param refusal why not */
    public void refused(Refusal refusal) {
        banner.show(refusal);
    }

    /**
     * @param table a list
     * @param action gets the chosen row; where none is chosen that is said
     * @param <T> a row
     */
    public <T> void chosen(TableView<T> table, Consumer<T> action) {
        table.selection().ifPresentOrElse(action, () -> {
            banner.show(Tone.WARNING, SupplyText.chooseRow.text(), "");
            table.setFocus();
        });
    }

    /**
     * @param shell window
     * @param permission the second person must have
     * @param what is to be approved
     * @return the consent, or empty
     */
    public Optional<Approval> consent(Shell shell, Permission permission, String what) {
        return consent(shell, permission, "", what);
    }

    /**
     * @param shell window
     * @param permission the second person must have
     * @param subject the one thing it is given for, as the audit trail names it
     * @param what is to be approved
     * @return the consent, or empty
     */
    public Optional<Approval> consent(Shell shell, Permission permission, String subject, String what) {
        return SupervisorDialog.ask(shell, approvals, session, permission, subject, what);
    }

    /**
     * @param typed a whole number, 1.500 or 1500
     * @return the number
     */
    public static long number(String typed) {
        var digits = typed.strip().replace(".", "");
        if (!digits.matches("\\d{1,9}")) {
            throw new Refusal(SupplyText.numberWrong, typed);
        }
        return Long.parseLong(digits);
    }

    /**
     * @param shell window
     * @param title of the dialog
     * @param extensions as {@code *.pdf;*.png}
     * @return the chosen file, or empty
     */
    public static Optional<Path> open(Shell shell, String title, String extensions) {
        return choose(shell, SWT.OPEN, title, extensions, "");
    }

    /**
     * @param shell window
     * @param title of the dialog
     * @param extensions as {@code *.xlsx}
     * @param name proposed
     * @return the chosen file, or empty
     */
    public static Optional<Path> save(Shell shell, String title, String extensions, String name) {
        return choose(shell, SWT.SAVE, title, extensions, name);
    }

    /**
     * @param file any
     * @return its bytes; not on the UI thread
     */
    public static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, SupplyText.fileUnreadable, file.getFileName());
        }
    }

    private static Optional<Path> choose(Shell shell, int style, String title, String extensions, String name) {
        var dialog = new FileDialog(shell, style);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[] {extensions});
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
