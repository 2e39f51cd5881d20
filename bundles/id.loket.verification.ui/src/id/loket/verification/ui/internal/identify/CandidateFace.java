package id.loket.verification.ui.internal.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.access.Session;
import id.loket.kernel.AgeRule;
import id.loket.kernel.text.Refusal;
import id.loket.ui.Formats;
import id.loket.ui.theme.Icon;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Preview;
import id.loket.ui.work.Work;
import id.loket.verification.identify.Candidate;
import id.loket.verification.identify.FingerSearch;
import id.loket.verification.identify.Identification;

/** One candidate beside the person at the counter: portrait, biodata, and what does not fit. */
final class CandidateFace extends Composite {

    private static final int PORTRAIT_WIDTH = 118;
    private static final int PORTRAIT_HEIGHT = 148;

    private final Session session;
    private final Identification identification;
    private final Formats formats;
    private final Consumer<Refusal> refused;
    private final Preview portrait;
    private final Label name;
    private final Label about;
    private final Label finger;
    private final Label agrees;
    private final Label differs;
    private Candidate shown;

    CandidateFace(Composite parent, Session session, Identification identification, Formats formats, Consumer<Refusal> refused) {
        super(parent, SWT.NONE);
        this.session = session;
        this.identification = identification;
        this.formats = formats;
        this.refused = refused;
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        setLayout(Grids.layout(2, 0, Theme.GAP));
        Grids.wide(this);
        portrait = new Preview(this, "identify.portrait");
        GridDataFactory.swtDefaults().hint(PORTRAIT_WIDTH, PORTRAIT_HEIGHT).applyTo(portrait);
        var facts = Grids.wide(Grids.plain(this, 1));
        name = Names.id(Grids.wide(Labels.heading(facts, "")), "identify.name");
        about = Grids.wide(Labels.muted(facts, ""));
        finger = Grids.wide(Labels.body(facts, ""));
        agrees = Names.id(Grids.wide(Labels.toned(facts, "", Tone.GOOD)), "identify.agrees");
        differs = Names.id(Grids.wide(Labels.toned(facts, "", Tone.WARNING)), "identify.differs");
    }

    void clear() {
        shown = null;
        portrait.empty(Icon.USER_ROUND, IdentifyText.portraitNone.text());
        for (var label : new Label[] {name, about, finger, agrees, differs}) {
            label.setText("");
        }
        setVisible(false);
    }

    void show(FingerSearch search, Candidate candidate) {
        shown = candidate;
        set(name, candidate.name());
        set(about, String.join(" · ", candidate.maskedNik(), candidate.sex().label(),
                IdentifyText.bornOn.text(Formats.date(candidate.birthDate()), AgeRule.age(candidate.birthDate(), formats.today())),
                candidate.village()));
        set(finger, IdentifyText.nearFinger.text(candidate.finger().label().toLowerCase(Locale.ROOT), candidate.strength().label()));
        var fits = new ArrayList<String>();
        var fitsNot = new ArrayList<String>();
        compare(search, candidate, fits, fitsNot);
        set(agrees, String.join("\n", fits));
        set(differs, String.join("\n", fitsNot));
        setVisible(true);
        layout(true, true);
        requestLayout();
        portrait(search.id(), candidate);
    }

    private static void compare(FingerSearch search, Candidate candidate, List<String> fits, List<String> fitsNot) {
        if (search.sex() != null) {
            (candidate.sexDiffers() ? fitsNot : fits)
                    .add((candidate.sexDiffers() ? IdentifyText.sexDiffers : IdentifyText.sexAgrees).text(search.sex().label()));
        }
        if (candidate.yearsApart() != null) {
            var apart = candidate.yearsApart() > search.tolerance();
            (apart ? fitsNot : fits).add((apart ? IdentifyText.ageDiffers : IdentifyText.ageAgrees).text(candidate.yearsApart()));
        }
        if (candidate.finger() != search.finger()) {
            fitsNot.add(IdentifyText.otherHand.text(search.finger().label().toLowerCase(Locale.ROOT)));
        }
    }

    private void portrait(long searchId, Candidate candidate) {
        portrait.empty(Icon.USER_ROUND, IdentifyText.portraitNone.text());
        if (!session.may(Identification.SEE_PORTRAIT)) {
            return;
        }
        Work.quiet(progress -> identification.portrait(session, searchId, candidate.residentId()))
                .done(png -> png.filter(picture -> candidate == shown)
                        .ifPresent(picture -> portrait.show(picture, Tone.NEUTRAL, IdentifyText.portraitOf.text(candidate.name()))))
                .refused(refused)
                .start(this);
    }

    private static void set(Label label, String text) {
        label.setText(Labels.escape(text));
    }
}
