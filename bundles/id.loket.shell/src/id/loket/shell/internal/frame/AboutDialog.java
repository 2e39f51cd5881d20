package id.loket.shell.internal.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.osgi.framework.FrameworkUtil;

import id.loket.shell.internal.ShellMsg;
import id.loket.store.Installation;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** What this is, which version, on which node, and whose work it contains under which licence. */
final class AboutDialog extends LoketDialog {

    private static final int NOTICE_HEIGHT = 340;

    private final Installation installation;

    AboutDialog(Shell parent, Installation installation) {
        super(parent, ShellMsg.menuAbout.text());
        this.installation = installation;
    }

    @Override
    protected int width() {
        return 720;
    }

    @Override
    protected void fill(Composite body) {
        var version = FrameworkUtil.getBundle(AboutDialog.class).getVersion();
        Labels.heading(body, ShellMsg.aboutVersion.text(version));
        Grids.wide(Labels.body(body, ShellMsg.aboutLine.text()));
        Grids.wide(Labels.muted(body, ShellMsg.aboutNode.text(installation.node(), installation.data())));
        var notice = new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        notice.setFont(Theme.of(body).body());
        notice.setText(notice());
        Names.of(notice, ShellMsg.aboutLicences.text());
        Names.id(notice, "about.notice");
        var room = new GridData(SWT.FILL, SWT.FILL, true, true);
        room.heightHint = NOTICE_HEIGHT;
        notice.setLayoutData(room);
    }

    @Override
    protected void buttons(Composite bar) {
        Names.id(leave(bar, ShellMsg.close.text()), "about.close").setFocus();
    }

    private static String notice() {
        try (var stream = AboutDialog.class.getResourceAsStream("/NOTICE")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("NOTICE", e);
        }
    }
}
