package id.loket.outreach.ui.internal.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldFileName;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** The stick that packages are carried on, or a shared folder of the office's network: chosen once for a page. */
public final class Medium {

    private static final List<Path> MOUNTS = List.of(Path.of("/media"), Path.of("/run/media"));

    private final Text folder;

    /**
     * @param page of the medium; one row is added to it
     * @param id of the field, for tests
     */
    public Medium(Composite page, String id) {
        var row = Grids.wide(Grids.plain(page, 3));
        folder = Names.id(FormRow.text(row, FieldText.medium.text()), id);
        folder.setMessage(FieldText.mediumHint.text());
        KeyButton.secondary(row, FieldText.choose.text(), Key.control('m'), this::choose);
        Work.quiet(progress -> plugged()).done(found -> found.filter(stick -> folder.getText().isEmpty())
                .ifPresent(stick -> folder.setText(stick.toString()))).start(folder);
    }

    /** What a desktop has mounted for the person at work; the newest, if there are several. */
    private static Optional<Path> plugged() throws IOException {
        var user = System.getProperty("user.name");
        for (var mounts : MOUNTS.stream().map(each -> each.resolve(user)).filter(Files::isDirectory).toList()) {
            try (Stream<Path> sticks = Files.list(mounts)) {
                var newest = sticks.filter(Files::isDirectory).max(Comparator.comparingLong(each -> each.toFile().lastModified()));
                if (newest.isPresent()) {
                    return newest;
                }
            }
        }
        return Optional.empty();
    }

    private void choose() {
        var dialog = new DirectoryDialog(folder.getShell());
        dialog.setText(FieldText.medium.text());
        dialog.setFilterPath(folder.getText());
        Optional.ofNullable(dialog.open()).ifPresent(folder::setText);
    }

    /**
     * @return the folder that stands in the field; UI thread
     * @throws Refusal if none does, or it is not there
     */
    public Path folder() {
        var typed = folder.getText().strip();
        if (typed.isEmpty()) {
            folder.setFocus();
            throw new Refusal(FieldText.mediumMissing);
        }
        try {
            return Path.of(typed);
        } catch (InvalidPathException wrong) {
            throw new Refusal(wrong, FieldText.mediumGone, typed);
        }
    }

    /**
     * @param folder of the medium; off the UI thread
     * @param names how the files may be called
     * @return packages on it, newest first
     * @throws Refusal if the medium is not there
     */
    public static List<Path> files(Path folder, FieldFileName... names) {
        try {
            return FieldFileName.files(folder, names);
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, FieldText.mediumGone, folder);
        }
    }
}
