package id.loket.issuance.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import id.loket.kernel.text.Refusal;

/** Files that a person chooses. */
final class Files {

    private Files() {
    }

    static Optional<Path> open(Shell shell, String title, String extension) {
        return choose(shell, SWT.OPEN, title, extension, "");
    }

    static Optional<Path> save(Shell shell, String title, String extension, String name) {
        return choose(shell, SWT.SAVE, title, extension, name);
    }

    static Path write(Path file, byte[] content) {
        try {
            return java.nio.file.Files.write(file, content);
        } catch (IOException failed) {
            throw new Refusal(failed, LetterText.saveFailed, file);
        }
    }

    private static Optional<Path> choose(Shell shell, int style, String title, String extension, String name) {
        var dialog = new FileDialog(shell, style);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[] {"*." + extension});
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
