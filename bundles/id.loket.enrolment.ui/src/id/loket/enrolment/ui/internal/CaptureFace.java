package id.loket.enrolment.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.device.Capture;
import id.loket.device.Device;
import id.loket.enrolment.CapturedItem;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Step;
import id.loket.registry.biometrics.FingerMatcher;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Pill;
import id.loket.ui.widget.Preview;
import id.loket.ui.widget.QualityBar;

/** Preview at the left; quality, threshold, tries, device, chips and notes at the right. */
final class CaptureFace extends Composite {

    private static final int PREVIEW_WIDTH = 276;

    private final Formats formats;
    private final Preview preview;
    private final Label measure;
    private final QualityBar quality;
    private final Label remarks;
    private final Label threshold;
    private final Label tries;
    private final Label device;
    private final Pill simulated;
    private final ItemChips chips;
    private final Label good;
    private final Label notes;
    private final Label trouble;

    CaptureFace(Composite parent, Formats formats) {
        super(parent, SWT.NONE);
        this.formats = formats;
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_FORCE);
        setLayout(Grids.layout(2, 0, Theme.GAP));
        preview = new Preview(this, "enrolment.preview");
        var left = new GridData(SWT.FILL, SWT.FILL, false, true);
        left.widthHint = PREVIEW_WIDTH;
        preview.setLayoutData(left);
        var facts = Grids.plain(this, 1);
        facts.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, true));
        var rows = Grids.wide(new Composite(facts, SWT.NONE));
        rows.setBackground(getBackground());
        rows.setBackgroundMode(SWT.INHERIT_FORCE);
        rows.setLayout(rowLayout());
        measure = caption(rows, Msg.quality);
        quality = new QualityBar(rows, "enrolment.quality");
        quality.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        remarks = Names.id(Labels.toned(rows, "", Tone.WARNING), "enrolment.remarks");
        remarks.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
        line(rows);
        Grids.show(remarks, false);
        threshold = value(rows, Msg.threshold, "enrolment.threshold");
        tries = value(rows, Msg.tries, "enrolment.tries");
        caption(rows, Msg.device);
        device = Names.id(Labels.body(rows, ""), "enrolment.device");
        device.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        simulated = new Pill(rows, "", Tone.WARNING);
        line(rows);
        chips = Grids.wide(new ItemChips(facts));
        good = Names.id(Grids.wide(Labels.toned(facts, "", Tone.GOOD)), "enrolment.good");
        notes = Names.id(Grids.wide(Labels.toned(facts, "", Tone.WARNING)), "enrolment.notes");
        trouble = Names.id(Grids.wide(Labels.toned(facts, "", Tone.BAD)), "enrolment.trouble");
    }

    Preview preview() {
        return preview;
    }

    /** Shows the item that is next, nothing taken yet. */
    void show(Recording recording, Optional<? extends Device> chosen) {
        var item = recording.nextItem();
        preview.empty(Words.icon(recording.step()), Msg.preview.text(Words.heading(recording)));
        quality.clear();
        remark("");
        var limit = item.map(recording.policy()::threshold).orElse(0);
        set(threshold, limit == 0 ? Msg.thresholdNone.text() : String.valueOf(limit));
        set(tries, Msg.triesNone.text(recording.policy().tries()));
        set(device, chosen.map(one -> one.identity().label()).orElse(Msg.deviceNone.text()));
        simulated.show(chosen.filter(one -> one.identity().simulated()).map(one -> Msg.simulated.text()).orElse(""), Tone.WARNING);
        chips.show(recording);
        set(notes, notes(recording));
        set(good, verified(recording));
        set(measure, recording.step() == Step.VERIFICATION ? Msg.score.text() : Msg.quality.text());
        set(trouble, item.filter(recording::verificationFailed).map(each -> Msg.noteVerifyFailed.text(each.label())).orElse(""));
        if (recording.step() == Step.VERIFICATION) {
            item.ifPresent(each -> showScore(recording, each));
        }
        layout(true, true);
    }

    /** Shows what was taken but not accepted yet. */
    void taken(Recording recording, Item item, List<Capture.Image> shots) {
        var best = shots.stream().mapToInt(Capture.Image::quality).max().orElseThrow();
        var last = shots.get(shots.size() - 1);
        var enough = last.quality() >= recording.policy().threshold(item);
        preview.show(last.image(), enough ? Tone.GOOD : Tone.WARNING,
                Msg.preview.text(item.label()) + ", " + Msg.previewTaken.text(last.quality()));
        quality.show(best, best >= recording.policy().threshold(item));
        remark(String.join(", ", last.score().remarks()));
        set(tries, Msg.triesBest.text(shots.size(), recording.policy().tries()));
        set(trouble, enough ? "" : tooPoor(recording, item, shots));
        layout(true, true);
    }

    private static String tooPoor(Recording recording, Item item, List<Capture.Image> shots) {
        var left = recording.policy().tries() - shots.size();
        var last = shots.get(shots.size() - 1).quality();
        return left > 0 ? Msg.notePoor.text(last, recording.policy().threshold(item), left) : Msg.notePoorLast.text(last, recording.policy().threshold(item));
    }

    void live(ImageData picture, Item item) {
        preview.show(picture, Tone.ACTIVE, Msg.preview.text(item.label()) + ", " + Msg.previewLive.text());
    }

    /** What would make the capture better, below its quality. */
    private void remark(String words) {
        set(remarks, words);
        Grids.show(remarks, !words.isEmpty());
    }

    private void showScore(Recording recording, Item item) {
        var last = recording.verifications().stream().filter(attempt -> attempt.item() == item).reduce((first, second) -> second);
        set(threshold, Formats.number((long) FingerMatcher.THRESHOLD));
        last.ifPresent(attempt -> {
            var score = Formats.number(Math.round(attempt.score()));
            set(tries, Msg.ofTotal.text(recording.mismatches(item), recording.policy().tries()) + " · "
                    + (attempt.matched() ? Msg.scoreMatch.text(score) : Msg.scoreNoMatch.text(score)));
        });
    }

    private String notes(Recording recording) {
        var excepted = recording.exceptions().stream()
                .filter(exception -> exception.item().step() == recording.step())
                .map(exception -> Words.excepted(exception, formats));
        var below = recording.captures().stream()
                .filter(capture -> capture.kept() && capture.belowThreshold() && capture.item().step() == recording.step())
                .map(capture -> below(recording, capture));
        return Stream.of(excepted, below, templateless(recording)).flatMap(words -> words).collect(Collectors.joining("\n"));
    }

    /** The print is safe; that its template is missing matters where fingers are taken and where they are compared. */
    private static Stream<String> templateless(Recording recording) {
        return recording.captures().stream()
                .filter(capture -> capture.kept() && capture.templateError() != null)
                .filter(capture -> recording.step() == capture.item().step() || recording.step() == Step.VERIFICATION)
                .map(capture -> Msg.noteNoTemplate.text(capture.item().label()));
    }

    private static String verified(Recording recording) {
        return recording.verifications().stream()
                .filter(attempt -> attempt.matched() && recording.step() == Step.VERIFICATION)
                .map(attempt -> Msg.noteVerified.text(attempt.item().label(), Formats.number(Math.round(attempt.score()))))
                .collect(Collectors.joining("\n"));
    }

    private static String below(Recording recording, CapturedItem capture) {
        return Msg.noteBelow.text(capture.item().label(), capture.quality(), recording.policy().tries());
    }

    private static void set(Label label, String text) {
        label.setText(Labels.escape(text));
    }

    private static GridLayout rowLayout() {
        var layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.marginLeft = Theme.GRID;
        layout.horizontalSpacing = 2 * Theme.GRID;
        layout.verticalSpacing = 6;
        return layout;
    }

    private static Label caption(Composite rows, Msg text) {
        var caption = Labels.body(rows, text.text());
        caption.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        return caption;
    }

    private static Label value(Composite rows, Msg text, String id) {
        caption(rows, text);
        var value = Names.id(Labels.body(rows, ""), id);
        end(rows, value);
        return value;
    }

    private static void end(Composite rows, org.eclipse.swt.widgets.Control control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        line(rows);
    }

    private static void line(Composite rows) {
        var line = new Composite(rows, SWT.NO_FOCUS);
        line.setBackground(Theme.of(rows).line);
        var hair = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
        hair.heightHint = 1;
        line.setLayoutData(hair);
    }
}
