package id.loket.updater.ui.internal;

import java.util.function.Function;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import id.loket.ui.Formats;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.updater.Change.Act;
import id.loket.updater.Preview;
import id.loket.updater.Preview.Difference;

/** What a change will do, before it is done. */
final class PreviewDialog extends LoketDialog {

    private final Preview preview;

    private PreviewDialog(Shell parent, Preview preview) {
        super(parent, title(preview.change().act()));
        this.preview = preview;
    }

    /** @return whether it shall be done */
    static boolean confirmed(Shell parent, Preview preview) {
        return new PreviewDialog(parent, preview).open() == OK;
    }

    private static String title(Act act) {
        return (switch (act) {
            case INSTALL -> Msg.previewInstall;
            case UNINSTALL -> Msg.previewUninstall;
            case ROLL_BACK -> Msg.previewRollBack;
        }).text();
    }

    static String sentence(Difference each) {
        return each.from().isEmpty() ? Msg.comes.text(each.name(), each.to())
                : each.to().isEmpty() ? Msg.goes.text(each.name(), each.from()) : Msg.changes.text(each.name(), each.from(), each.to());
    }

    @Override
    protected void fill(Composite body) {
        Grids.wide(Labels.heading(body, title(preview.change().act())));
        preview.differences().stream().map((Function<Difference, String>) PreviewDialog::sentence)
                .forEach(text -> Grids.wide(Labels.body(body, text)));
        var kilobytes = (preview.downloadBytes() + 1023) / 1024;
        Grids.wide(Labels.muted(body, kilobytes == 0 ? Msg.sizeBytes.text(preview.bundles())
                : Msg.size.text(preview.bundles(), Formats.number(kilobytes))));
        if (!preview.signer().isEmpty()) {
            Grids.wide(Labels.muted(body, Msg.signer.text(preview.signer())));
        }
        if (preview.backup()) {
            Grids.wide(Labels.body(body, Msg.withBackup.text()));
        }
        Grids.wide(Labels.toned(body, (preview.restart() ? Msg.atRestart : Msg.atOnce).text(), preview.restart() ? Tone.WARNING : Tone.GOOD));
    }

    @Override
    protected void buttons(Composite bar) {
        Names.id(leave(bar, Msg.leave.text()), "updates.leave");
        Names.id(primary(bar, Msg.go.text(), this::okPressed), "updates.go").setFocus();
    }

    @Override
    protected int width() {
        return 520;
    }
}
