package id.loket.verification.ui.internal.identify;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.device.Capture;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.ui.theme.Icon;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Preview;
import id.loket.ui.widget.ProgressStrip;
import id.loket.ui.widget.QualityBar;
import id.loket.ui.work.Work;
import id.loket.verification.identify.Identification;
import id.loket.verification.identify.IdentifyRules;
import id.loket.verification.identify.Probe;

/** Takes the finger and shows how good it is. */
final class PrintCard {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int PICTURE_HEIGHT = 144;
    /** Before a simulated scanner sits whoever is named; this number is nobody's. */
    private static final Nik STRANGER = new Nik("9999994101600001");

    private final Session session;
    private final Identification identification;
    private final Consumer<Refusal> refused;
    private final Runnable changed;
    private final ProgressStrip strip;
    private final Preview preview;
    private final QualityBar quality;
    private final Label words;
    private final KeyButton right;
    private final KeyButton left;
    private final Composite training;
    private final Text sitter;
    private final AtomicReference<ImageData> newest = new AtomicReference<>();
    private IdentifyRules rules;
    private Probe probe;
    private boolean taking;

    PrintCard(Composite parent, Session session, Identification identification, ProgressStrip strip, Consumer<Refusal> refused,
            Runnable changed) {
        this.session = session;
        this.identification = identification;
        this.refused = refused;
        this.changed = changed;
        this.strip = strip;
        Labels.strong(parent, IdentifyText.stepFinger.text());
        preview = new Preview(parent, "identify.preview");
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, PICTURE_HEIGHT).applyTo(preview);
        var bar = Grids.wide(Grids.plain(parent, 2));
        Labels.muted(bar, IdentifyText.quality.text());
        quality = Grids.wide(new QualityBar(bar, "identify.quality"));
        words = Names.id(Grids.wide(Labels.muted(parent, "")), "identify.print");
        var buttons = Grids.plain(parent, 2);
        right = Names.id(KeyButton.primary(buttons, IdentifyText.takeRight.text(), Key.function(2),
                () -> take(FingerPosition.RIGHT_INDEX)), "identify.take.right");
        left = Names.id(KeyButton.secondary(buttons, IdentifyText.takeLeft.text(), Key.function(3),
                () -> take(FingerPosition.LEFT_INDEX)), "identify.take.left");
        training = Grids.wide(Grids.plain(parent, 2));
        sitter = Names.id(FormRow.text(training, IdentifyText.sitter.text()), "identify.sitter");
        sitter.setMessage(IdentifyText.sitterNobody.text());
        offerSitter(false);
        clear();
    }

    /** What the office asks of a print, once it is known. */
    void rules(IdentifyRules asked) {
        rules = asked;
    }

    /** Whoever trains says who sits before the simulated scanner. */
    void offerSitter(boolean simulated) {
        Grids.show(training, simulated);
        training.requestLayout();
    }

    Optional<Probe> probe() {
        return Optional.ofNullable(probe);
    }

    boolean isTaking() {
        return taking;
    }

    void clear() {
        probe = null;
        preview.empty(Icon.FINGERPRINT, IdentifyText.pictureNone.text());
        quality.clear();
        tell(IdentifyText.fingerHint.text(), Tone.NEUTRAL);
    }

    void enable(boolean possible) {
        right.setEnabled(possible);
        left.setEnabled(possible);
        right.primary(probe == null);
    }

    void focus() {
        preview.forceFocus();
    }

    private void take(FingerPosition finger) {
        Nik before;
        try {
            before = sitter.getText().isBlank() ? STRANGER : new Nik(sitter.getText().strip());
        } catch (Refusal wrong) {
            refused.accept(wrong);
            return;
        }
        taking = true;
        probe = null;
        quality.clear();
        var ask = IdentifyText.layDown.text(finger.label().toLowerCase(Locale.ROOT));
        tell(ask, Tone.ACTIVE);
        changed.run();
        focus();
        strip.begin(Work.of(ask, progress -> identification.take(session, finger,
                new Capture.Control(before, TIMEOUT, progress::cancelled, this::live)))
                .done(this::show)
                .refused(refusal -> {
                    clear();
                    refused.accept(refusal);
                })
                .always(() -> {
                    taking = false;
                    strip.end();
                    changed.run();
                })
                .start(preview));
    }

    /** On the device's thread; a picture that comes before the last one is painted takes its place. */
    private void live(byte[] png) {
        if (newest.getAndSet(new ImageData(new ByteArrayInputStream(png))) != null) {
            return;
        }
        preview.getDisplay().asyncExec(() -> {
            var picture = newest.getAndSet(null);
            if (!preview.isDisposed() && taking) {
                preview.show(picture, Tone.ACTIVE, IdentifyText.pictureLive.text());
            }
        });
    }

    private void show(Probe taken) {
        probe = taken;
        var good = rules == null || rules.accepts(taken);
        preview.show(taken.image(), good ? Tone.GOOD : Tone.WARNING, IdentifyText.picture.text(taken.finger().label()));
        quality.show(taken.quality(), good);
        var text = good ? IdentifyText.printGood : IdentifyText.printPoor;
        tell(text.text(taken.finger().label(), taken.minutiae()), good ? Tone.GOOD : Tone.WARNING);
    }

    private void tell(String text, Tone tone) {
        words.setForeground(tone == Tone.NEUTRAL ? Theme.of(words).muted : Theme.of(words).text(tone));
        words.setText(Labels.escape(text));
        words.requestLayout();
    }
}
