package id.loket.enrolment.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.enrolment.Recording;
import id.loket.ui.Formats;
import id.loket.ui.theme.Icon;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** What a recording became: the number under which it is known, and that its packet is sealed. */
final class Outcome extends Composite {

    private final Theme theme;
    private final Label picture;
    private final Label number;
    private final Label packet;

    Outcome(Composite parent) {
        super(parent, SWT.NONE);
        theme = Theme.of(parent);
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_FORCE);
        setLayout(Grids.layout(1, 0, Theme.GRID));
        picture = new Label(this, SWT.NONE);
        picture.setLayoutData(new GridData(SWT.CENTER, SWT.END, true, true));
        centre(Labels.muted(this, Msg.recordingNumber.text()));
        number = centre(Names.id(Labels.heading(this, ""), "enrolment.number"));
        packet = centre(Labels.toned(this, "", Tone.GOOD));
        new Label(this, SWT.NONE).setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, true));
    }

    void show(Recording recording, Formats formats) {
        number.setText(recording.enrolment().uuid());
        var sealedAt = recording.enrolment().sealedAt();
        picture.setImage(sealedAt == null ? Icon.PACKAGE_OPEN.large(this, theme.edge) : Icon.CIRCLE_CHECK.large(this, theme.mark(Tone.GOOD)));
        packet.setText(sealedAt == null ? "" : Msg.packetSealed.text(formats.timeToSecond(sealedAt)));
        layout(true);
    }

    private static Label centre(Label label) {
        label.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
        return label;
    }
}
