package id.loket.verification.ui.internal.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.kernel.RegionCode;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Pill;

/** One row beside the register: what the list says, who it may be, where the two differ. */
final class CaseCard {

    private final Label name;
    private final Pill verdict;
    private final Label line;
    private final Label reason;
    private final CandidateStrip strip;
    private final ComparisonView comparison;
    private final Label story;
    private final Card card;
    private final CaseWords words;

    /**
     * @param parent columns of the page
     * @param formats of moments
     * @param places names regions
     * @param office the office's regency
     * @param choose told which candidate was chosen, 0 for nobody
     */
    CaseCard(Composite parent, Formats formats, Function<RegionCode, String> places, RegionCode office, IntConsumer choose) {
        words = new CaseWords(formats, places, office);
        card = Grids.fill(new Card(parent, 2));
        name = Names.id(Grids.wide(Labels.heading(card, "")), "desk.name");
        verdict = new Pill(card, "", Tone.NEUTRAL);
        verdict.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        line = across(Labels.body(card, ""));
        reason = across(Labels.muted(card, ""));
        var below = Grids.fill(Grids.plain(card, 1));
        ((GridData) below.getLayoutData()).horizontalSpan = 2;
        strip = new CandidateStrip(below, places, choose);
        comparison = new ComparisonView(below);
        story = Names.id(Grids.wide(Labels.body(below, "")), "desk.story");
        clear(DeskText.noRow.text());
    }

    private static Label across(Label label) {
        ((GridData) Grids.wide(label).getLayoutData()).horizontalSpan = 2;
        return label;
    }

    /** @return where buttons are added below */
    Composite card() {
        return card;
    }

    /** @param name of the list's file */
    void file(String name) {
        words.file(name);
    }

    /** @param why there is no row to look at */
    void clear(String why) {
        strip.drop();
        name.setText(Labels.escape(why));
        line.setText("");
        reason.setText("");
        tell("");
        verdict.show("", Tone.NEUTRAL);
        strip.show(List.of(), CaseModel.NOBODY, "");
        comparison.show("", List.of());
        card.layout(true, true);
    }

    /** @param model another row */
    void open(CaseModel model) {
        strip.drop();
        var row = model.row().row();
        name.setText(Labels.escape(words.name(row.person())));
        line.setText(Labels.escape(words.line(row)));
        reason.setText(Labels.escape(words.reason(row)));
        var state = QueueWords.state(row);
        verdict.show(state.word(), state.tone());
        tell(words.story(model.row()));
        choice(model);
        card.layout(true, true);
    }

    private void tell(String words) {
        story.setText(Labels.escape(words));
        ((GridData) story.getLayoutData()).exclude = words.isEmpty();
        story.setVisible(!words.isEmpty());
    }

    /** @param model whose choice has changed */
    void choice(CaseModel model) {
        strip.show(model.candidates(), model.chosen(), model.isMatched() ? DeskText.nobodyFound.text() : DeskText.notMatchedNext.text());
        model.beside().ifPresentOrElse(
                candidate -> comparison.show(DeskText.registeredOf.text(candidate.resident().name()), candidate.agreements()),
                () -> comparison.show("", model.row().listed()));
    }

    /** @param portraits PNG by resident */
    void faces(Map<Long, byte[]> portraits) {
        strip.faces(portraits);
    }
}
