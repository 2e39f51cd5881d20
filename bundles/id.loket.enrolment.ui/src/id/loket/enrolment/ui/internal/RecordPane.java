package id.loket.enrolment.ui.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import id.loket.device.Capture;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recorder;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Step;
import id.loket.enrolment.ui.internal.RecordButtons.Act;
import id.loket.kernel.text.Refusal;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;

/** One resident being recorded: steps, what is being taken, biodata. Shows only; {@link RecordFlow} acts. */
final class RecordPane extends Composite {

    private static final int STEPS_WIDTH = 236;
    private static final int BIODATA_WIDTH = 272;
    private static final int HINT_HEIGHT = 120;

    private final Counter counter;
    private final PageHeader header;
    private final Banner banner;
    private final StepList steps;
    private final KeyButton retakeLast;
    private final KeyButton abandon;
    private final Label heading;
    private final Label hint;
    private final Composite stack;
    private final CaptureFace face;
    private final BiodataRows allBiodata;
    private final Outcome outcome;
    private final RecordButtons buttons;
    private final BiodataRows biodata;
    private final PortraitHint background;

    RecordPane(Composite parent, Counter counter, Map<Act, Runnable> actions, Runnable again, Runnable giveUp) {
        super(parent, SWT.NONE);
        this.counter = counter;
        var theme = Theme.of(parent);
        setBackground(theme.background);
        setBackgroundMode(SWT.INHERIT_FORCE);
        setLayout(Grids.layout(1, 0, Theme.GAP));
        header = new PageHeader(this, "", "");
        banner = new Banner(this);
        var columns = Grids.fill(Grids.plain(this, 3));
        columns.setLayout(Grids.layout(3, 0, Theme.GAP));
        var left = column(columns, STEPS_WIDTH);
        steps = Grids.wide(new StepList(left, counter.formats()));
        retakeLast = Names.id(KeyButton.secondary(left, Msg.retakeLast.text(), Key.function(3), again), "enrolment.retake-last");
        retakeLast.setLayoutData(new GridData(SWT.BEGINNING, SWT.END, true, true));
        abandon = Names.id(KeyButton.secondary(left, Msg.abandon.text(), Key.function(12), giveUp), "enrolment.abandon");
        abandon.setLayoutData(new GridData(SWT.BEGINNING, SWT.END, true, false));
        var middle = Grids.fill(new Card(columns, 1));
        var top = Grids.wide(Grids.plain(middle, 2));
        heading = Names.id(Labels.heading(top, ""), "enrolment.heading");
        hint = Grids.wide(Labels.muted(top, ""));
        stack = Grids.fill(new Composite(middle, SWT.NONE));
        stack.setBackground(theme.surface);
        stack.setLayout(new StackLayout());
        face = new CaptureFace(stack, counter.formats());
        allBiodata = new BiodataRows(stack, Msg.nik, Msg.familyCard, Msg.name, Msg.born, Msg.sex, Msg.address, Msg.rtRw, Msg.village,
                Msg.religion, Msg.marital, Msg.bloodGroup, Msg.occupation, Msg.citizenship);
        outcome = new Outcome(stack);
        buttons = Grids.wide(new RecordButtons(middle, actions));
        var right = column(columns, BIODATA_WIDTH);
        Grids.wide(Labels.strong(right, Msg.biodata.text()));
        biodata = Grids.wide(new BiodataRows(right, Msg.born, Msg.address, Msg.rtRw, Msg.religion, Msg.marital, Msg.occupation));
        background = new PortraitHint(right);
        var box = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        box.heightHint = HINT_HEIGHT;
        background.setLayoutData(box);
        Grids.wide(Labels.muted(this, Msg.footer.text()));
    }

    private static Card column(Composite parent, int width) {
        var card = new Card(parent, 1);
        var data = new GridData(SWT.BEGINNING, SWT.FILL, false, true);
        data.widthHint = width;
        card.setLayoutData(data);
        return card;
    }

    /** Shows a resident for the first time: name, place, biodata. */
    void open(Recording recording, String place) {
        var resident = recording.resident();
        header.title(resident.name());
        header.line(Words.who(resident, counter.formats().today(), place));
        biodata.show(resident, place);
        allBiodata.show(resident, place);
        background.show(resident);
        banner.clear();
        show(recording);
    }

    /** Shows where the recording stands, nothing being taken. */
    void show(Recording recording) {
        header.fact(Msg.stored.text(counter.formats().timeToSecond(recording.lastStored())), Tone.GOOD);
        steps.show(recording);
        if (recording.kept(Item.PORTRAIT).isEmpty()) {
            background.show(recording.resident());
        }
        heading.setText(Labels.escape(Words.heading(recording)));
        hint.setText(Labels.escape(Words.hint(recording, counter.formats())));
        heading.requestLayout();
        var item = recording.nextItem();
        item.ifPresent(next -> face.show(recording, counter.devices().one(Recorder.kind(next))));
        outcome.show(recording, counter.formats());
        top(item.isPresent() ? face : recording.step() == Step.BIODATA ? allBiodata : outcome);
        offer(recording, List.of());
        focus();
    }

    /** Shows what was taken and not accepted yet. */
    void taken(Recording recording, Item item, List<Capture.Image> shots) {
        face.taken(recording, item, shots);
        offer(recording, shots);
        focus();
    }

    void live(ImageData picture, Item item) {
        face.live(picture, item);
    }

    void portrait(byte[] png) {
        background.portrait(png);
    }

    /** Something is under way; it can be cancelled or must be waited for. */
    void busy(String doing, boolean cancellable) {
        banner.clear();
        hint.setText(Labels.escape(doing));
        var shown = EnumSet.of(cancellable ? Act.CANCEL : Act.POSTPONE);
        buttons.offer(shown, cancellable ? shown : Set.of());
        abandon.setEnabled(false);
        retakeLast.setEnabled(false);
        focus();
    }

    void refused(Refusal refusal) {
        banner.show(refusal);
    }

    void tell(Tone tone, String what) {
        banner.show(tone, what, "");
    }

    void clearBanner() {
        banner.clear();
    }

    void focus() {
        face.preview().forceFocus();
    }

    /** While a page is taken down, the platform offers the focus to what surrounds the control that had it. */
    @Override
    public boolean setFocus() {
        return !face.preview().isDisposed() && face.preview().forceFocus();
    }

    private void offer(Recording recording, List<Capture.Image> shots) {
        var shown = EnumSet.of(Act.POSTPONE);
        var possible = EnumSet.of(Act.POSTPONE);
        switch (recording.step()) {
            case BIODATA -> both(shown, possible, Act.CONFIRM, Act.CORRECT);
            case VERIFICATION -> offerVerification(recording, shown, possible);
            case PACKET -> both(shown, possible, Act.SEAL);
            case SLIP -> both(shown, possible, Act.SLIP);
            case DONE -> {
                shown.remove(Act.POSTPONE);
                both(shown, possible, Act.NEXT, Act.SLIP_AGAIN);
            }
            default -> offerCapture(recording, shots, shown, possible);
        }
        buttons.offer(shown, possible);
        var last = recording.lastTaken();
        retakeLast.setVisible(recording.enrolment().inProgress());
        retakeLast.setEnabled(last.isPresent());
        retakeLast.setToolTipText(last.map(Item::label).orElse(""));
        abandon.setVisible(recording.enrolment().inProgress());
        abandon.setEnabled(recording.enrolment().inProgress());
    }

    private void offerCapture(Recording recording, List<Capture.Image> shots, Set<Act> shown, Set<Act> possible) {
        var item = recording.nextItem().orElseThrow();
        var policy = recording.policy();
        var enough = shots.stream().anyMatch(shot -> shot.quality() >= policy.threshold(item));
        var triesLeft = shots.size() < policy.tries();
        shown.addAll(Set.of(Act.TAKE, Act.ACCEPT));
        if (item.mayBeExcepted()) {
            both(shown, possible, Act.EXCEPT);
        }
        if (triesLeft) {
            possible.add(Act.TAKE);
        }
        if (enough || !triesLeft) {
            possible.add(Act.ACCEPT);
        }
        buttons.label(Act.ACCEPT, enough || triesLeft ? Msg.accept : Msg.acceptBest);
    }

    private static void offerVerification(Recording recording, Set<Act> shown, Set<Act> possible) {
        var failed = recording.nextItem().filter(recording::verificationFailed).isPresent();
        if (failed) {
            both(shown, possible, Act.RETAKE, Act.OVERRIDE);
        } else {
            both(shown, possible, Act.TAKE);
        }
    }

    private static void both(Set<Act> shown, Set<Act> possible, Act... acts) {
        shown.addAll(List.of(acts));
        possible.addAll(List.of(acts));
    }

    private void top(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    static Map<Act, Runnable> actions() {
        return new EnumMap<>(Act.class);
    }
}
