package id.loket.shell.internal.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.kernel.text.Refusal;
import id.loket.shell.internal.ShellMsg;
import id.loket.store.Installation;
import id.loket.ui.Formats;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;
import jakarta.inject.Inject;

/** Shows the two recovery sheets once, to be printed and kept by two people. They are nowhere else. */
public final class SheetsDialog extends LoketDialog {

    private static final Template SHEET = Template.of(SheetsDialog.class, "recovery-sheet.html");

    private static final int TWO_LINES = 40;

    private final Opener opener;
    private final List<String> sheets;
    private Banner banner;

    private SheetsDialog(Shell parent, Opener opener, List<String> sheets) {
        super(parent, ShellMsg.sheetsTitle.text());
        this.opener = opener;
        this.sheets = sheets;
    }

    /** Opens the dialog. */
    @Creatable
    public static final class Opener {

        private final Documents documents;
        private final Installation installation;
        private final Formats formats;

        @Inject
        Opener(Documents documents, Installation installation, Formats formats) {
            this.documents = documents;
            this.installation = installation;
            this.formats = formats;
        }

        /**
         * @param parent window
         * @param sheets what the two say
         */
        public void open(Shell parent, List<String> sheets) {
            new SheetsDialog(parent, this, sheets).open();
        }

        private byte[] pdf(int number, String sheet) {
            var office = installation.setting("office").orElseGet(ShellMsg.office::text);
            return documents.pdf(SHEET, Map.of("title", ShellMsg.sheetTitle.text(number), "office", office,
                    "code", sheet, "line", ShellMsg.sheetLine.text(), "made", Formats.longDate(formats.today()),
                    "steps", ShellMsg.recoverySheetsHow.text(), "node", installation.node()));
        }
    }

    @Override
    protected int width() {
        return 620;
    }

    @Override
    protected void fill(Composite body) {
        Grids.wide(Labels.body(body, ShellMsg.sheetsLine.text()));
        banner = new Banner(body);
        for (int i = 0; i < sheets.size(); i++) {
            sheet(body, i);
        }
    }

    private void sheet(Composite body, int index) {
        var number = index + 1;
        Labels.strong(body, ShellMsg.sheetTitle.text(number));
        var row = Grids.wide(Grids.plain(body, 2));
        var code = new Text(row, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.BORDER);
        code.setFont(Theme.of(body).body());
        code.setText(sheets.get(index));
        Names.of(code, ShellMsg.sheetTitle.text(number));
        ((GridData) Names.id(Grids.wide(code), "sheet." + number).getLayoutData()).heightHint = TWO_LINES;
        Names.id(KeyButton.secondary(row, ShellMsg.sheetSave.text(), Key.function(number + 1), () -> save(number)),
                "sheet.save" + number);
    }

    @Override
    protected void buttons(Composite bar) {
        Names.id(primary(bar, ShellMsg.sheetsKept.text(), this::okPressed), "sheets.kept").setFocus();
    }

    /** Closing by mistake would lose them: only the button says that they are kept. */
    @Override
    protected void handleShellCloseEvent() {
        banner.show(Tone.WARNING, ShellMsg.sheetsKeepFirst.text(), "");
        getShell().pack();
    }

    private void save(int number) {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.pdf"});
        dialog.setFileName(ShellMsg.sheetFile.text(number) + ".pdf");
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        var sheet = sheets.get(number - 1);
        Work.quiet(progress -> write(Path.of(chosen), opener.pdf(number, sheet))).done(file -> {
            banner.show(Tone.GOOD, ShellMsg.sheetSaved.text(number, file), "");
            getShell().pack();
            Program.launch(file.toString());
        }).refused(banner::show).start(getContents());
    }

    private static Path write(Path file, byte[] pdf) {
        try {
            return Files.write(file, pdf);
        } catch (IOException e) {
            throw new Refusal(e, ShellMsg.sheetNotSaved, file);
        }
    }
}
