package id.loket.verification.ui.internal.identify;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.ProgressStrip;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Task;
import id.loket.ui.work.Work;
import id.loket.verification.identify.Candidate;
import id.loket.verification.identify.FingerCandidate.Verdict;
import id.loket.verification.identify.FingerSearch.Outcome;
import id.loket.verification.identify.Found;
import id.loket.verification.identify.Identification;

/** Whom the search brought near, and the decision that a person takes. */
final class CandidatesPane extends Card {

    private final Session session;
    private final Identification identification;
    private final Consumer<Refusal> refused;
    private final Consumer<Found> decided;
    private final TableView<Candidate> table;
    private final Label summary;
    private final Composite onwards;
    private final ProgressStrip strip;
    private final CandidateFace face;
    private final KeyButton same;
    private final KeyButton different;
    private final KeyButton nobody;
    private final KeyButton undo;
    private Found found;

    CandidatesPane(Composite parent, Session session, Identification identification, Formats formats, Consumer<Refusal> refused,
            Consumer<Found> decided) {
        super(parent, 1);
        this.session = session;
        this.identification = identification;
        this.refused = refused;
        this.decided = decided;
        var top = Grids.wide(Grids.plain(this, 2));
        summary = Names.id(Grids.wide(Labels.strong(top, "")), "identify.summary");
        onwards = Grids.plain(top, 2);
        strip = new ProgressStrip(this);
        table = new TableView<Candidate>(this, IdentifyText.candidates.text()).key(Candidate::residentId)
                .number(IdentifyText.place.text(), 36, Candidate::place)
                .text(IdentifyText.name.text(), 190, Candidate::name)
                .text(IdentifyText.nik.text(), 152, Candidate::maskedNik)
                .value(IdentifyText.born.text(), 104, Candidate::birthDate, Formats::date)
                .pill(IdentifyText.likeness.text(), 124, each -> new TableView.State(each.strength().label(), tone(each)))
                .pill(IdentifyText.verdict.text(), 116, CandidatesPane::verdict)
                .bare();
        Names.id(table.table(), "identify.candidates");
        table.onSelect(this::show);
        face = new CandidateFace(this, session, identification, formats, refused);
        var buttons = Grids.plain(this, 4);
        same = Names.id(KeyButton.primary(buttons, IdentifyText.same.text(), Key.function(7), this::same), "identify.same");
        different = Names.id(KeyButton.secondary(buttons, IdentifyText.different.text(), Key.function(8), this::different),
                "identify.different");
        nobody = Names.id(KeyButton.secondary(buttons, IdentifyText.nobody.text(), Key.function(9), this::nobody), "identify.nobody");
        undo = Names.id(KeyButton.secondary(buttons, IdentifyText.undo.text(), Key.control('z'), this::undo), "identify.undo");
        clear();
    }

    private static Tone tone(Candidate candidate) {
        return switch (candidate.strength()) {
            case VERY_STRONG -> Tone.GOOD;
            case STRONG -> Tone.ACTIVE;
            case BY_CHANCE -> Tone.WARNING;
        };
    }

    private static TableView.State verdict(Candidate candidate) {
        return switch (candidate.verdict()) {
            case OPEN -> new TableView.State("", Tone.NEUTRAL);
            case SAME -> new TableView.State(IdentifyText.verdictSame.text(), Tone.GOOD);
            case DIFFERENT -> new TableView.State(IdentifyText.verdictDifferent.text(), Tone.NEUTRAL);
        };
    }

    /** @return at the right of the result, for what comes after it */
    Composite onwards() {
        return onwards;
    }

    /** @return tells what goes on */
    ProgressStrip strip() {
        return strip;
    }

    /** Nothing was searched yet. */
    void clear() {
        found = null;
        table.empty(IdentifyText.nothingSearched.text());
        table.rows(List.of());
        face.clear();
        summary.setText(IdentifyText.resultNone.text());
        enable();
    }

    /** Shows a search; the first of whom nothing is decided stands out. */
    void show(Found result) {
        found = result;
        table.empty(IdentifyText.nobodyNear.text(result.search().compared()));
        table.rows(result.candidates());
        summary.setText(Labels.escape(summary(result)));
        summary.requestLayout();
        result.candidates().stream().filter(each -> each.verdict() == wanted(result)).findFirst().ifPresentOrElse(next -> {
            table.select(next);
            show(next);
        }, face::clear);
        enable();
    }

    private static Verdict wanted(Found result) {
        return result.search().outcome() == Outcome.FOUND ? Verdict.SAME : Verdict.OPEN;
    }

    private static String summary(Found result) {
        var compared = result.search().compared();
        return switch (result.search().outcome()) {
            case FOUND -> IdentifyText.resultFound.text(result.search().decidedBy());
            case NOT_FOUND -> IdentifyText.resultNotFound.text(compared, result.search().decidedBy());
            case OPEN -> result.candidates().isEmpty() ? IdentifyText.resultEmpty.text(compared)
                    : IdentifyText.resultOpen.text(result.candidates().size(), compared);
        };
    }

    void focusFirst() {
        table.setFocus();
    }

    private void show(Candidate candidate) {
        face.show(found.search(), candidate);
        enable();
    }

    /** What a person may decide now; off while something is under way. */
    void enable() {
        var open = found != null && found.search().outcome() == Outcome.OPEN;
        var chosen = table.selection().filter(each -> each.verdict() == Verdict.OPEN).isPresent();
        same.setEnabled(open && chosen);
        different.setEnabled(open && chosen);
        nobody.setEnabled(open);
        nobody.primary(open && found.candidates().isEmpty());
        same.primary(!open || !found.candidates().isEmpty());
        undo.setEnabled(found != null && !open);
    }

    private void same() {
        table.selection().ifPresent(chosen -> decide(search -> identification.same(session, search, chosen.residentId())));
    }

    private void different() {
        table.selection().ifPresent(chosen -> decide(search -> identification.different(session, search, chosen.residentId())));
    }

    private void nobody() {
        decide(search -> identification.notFound(session, search));
    }

    private void undo() {
        decide(search -> identification.reopen(session, search));
    }

    /** One use case about the search that is shown. */
    @FunctionalInterface
    private interface Decision {
        Found about(long searchId);
    }

    private void decide(Decision decision) {
        var search = found.search().id();
        for (var button : new KeyButton[] {same, different, nobody, undo}) {
            button.setEnabled(false);
        }
        Task<Found> task = progress -> decision.about(search);
        Work.quiet(task).done(result -> {
            if (found != null && found.search().id() == search) {
                show(result);
                decided.accept(result);
            }
        }).refused(refused).always(this::enable).start(this);
    }
}
