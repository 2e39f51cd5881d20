package id.loket.centre.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.packet.OfficeCa.StationCertificate;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Asks why a certificate is revoked; without a reason it goes no further. */
final class RevokeDialog extends LoketDialog {

    private final StationCertificate certificate;
    private KeyButton revoke;
    private String reason = "";

    RevokeDialog(Shell parent, StationCertificate certificate) {
        super(parent, Msg.revokeTitle.text(certificate.node()));
        this.certificate = certificate;
    }

    String reason() {
        return reason;
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, Msg.revokeTitle.text(certificate.node()));
        Grids.wide(Labels.body(body, Msg.revokeExplained.text()));
        Labels.muted(body, Msg.revokeReason.text());
        var text = Grids.wide(new Text(body, SWT.BORDER));
        text.setFont(Theme.of(body).body());
        Names.of(text, Msg.revokeReason.text());
        text.addListener(SWT.Modify, event -> {
            reason = text.getText().trim();
            revoke.setEnabled(!reason.isEmpty());
        });
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.cancel.text());
        revoke = primary(bar, Msg.revokeCertificate.text(), this::okPressed);
        revoke.setEnabled(false);
    }
}
