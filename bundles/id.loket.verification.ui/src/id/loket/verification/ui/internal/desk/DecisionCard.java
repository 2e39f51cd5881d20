package id.loket.verification.ui.internal.desk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.desk.Outcome;

/** What a person may decide about the row beside it: Enter takes what is proposed, each outcome has its letter. */
final class DecisionCard {

    private static final int WIDTH = 296;

    private final Consumer<Outcome> decide;
    private final KeyButton accept;
    private final Label proposed;
    private final ScrolledComposite scroll;
    private final Map<Outcome, KeyButton> outcomes = new EnumMap<>(Outcome.class);
    private final Text note;
    private final KeyButton second;
    private boolean asksSecond;
    private CaseModel model;

    /**
     * @param parent columns of the page
     * @param enter what Enter does while it is not taken by a field
     * @param decide gets the outcome whose key was pressed
     * @param back gives the focus back to the queue
     */
    DecisionCard(Composite parent, Runnable enter, Consumer<Outcome> decide, Runnable back) {
        this.decide = decide;
        var card = new Card(parent, 1);
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, SWT.DEFAULT).applyTo(card);
        accept = Names.id(Grids.wide(KeyButton.primary(card, DeskText.accept.text(), Key.ENTER, enter)), "desk.accept");
        proposed = Names.id(Grids.wide(Labels.strong(card, "")), "desk.suggested");
        scroll = Grids.fill(new ScrolledComposite(card, SWT.V_SCROLL));
        scroll.setBackground(card.getBackground());
        scroll.setExpandHorizontal(true);
        note = Names.id(Grids.wide(new Text(card, SWT.BORDER | SWT.SINGLE)), "desk.note");
        note.setFont(Theme.of(card).body());
        note.setMessage(DeskText.noteHint.text());
        Names.of(note, DeskText.note.text());
        Key.function(3).on(note, note::setFocus);
        note.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                back.run();
            }
        });
        second = Names.id(Grids.wide(KeyButton.secondary(card, DeskText.second.text(), Key.function(6), this::toggle)), "desk.second");
        clear();
    }

    /** @param kind of campaign whose outcomes are offered */
    void kind(CampaignKind kind) {
        outcomes.clear();
        var lines = Grids.plain(scroll, 1);
        lines.setLayout(Grids.layout(1, 0, 0));
        for (var outcome : Outcome.of(kind)) {
            var button = Grids.wide(KeyButton.line(lines, outcome.label(), Key.plain(OutcomeKeys.letter(outcome)), () -> decide.accept(outcome)));
            outcomes.put(outcome, Names.id(button, "desk.outcome." + outcome.name()));
        }
        var before = scroll.getContent();
        scroll.setContent(lines);
        if (before != null) {
            before.dispose();
        }
        lines.setSize(scroll.getClientArea().width, lines.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        enable();
    }

    /** There is no row to decide. */
    void clear() {
        model = null;
        enable();
    }

    /** @param opened another row, or the same with another choice */
    void show(CaseModel opened) {
        if (model == null || model.row().row().id() != opened.row().row().id()) {
            note.setText("");
            asksSecond = false;
        }
        model = opened;
        enable();
    }

    String note() {
        return note.getText();
    }

    boolean asksSecond() {
        return asksSecond;
    }

    private void toggle() {
        asksSecond = !asksSecond;
        enable();
    }

    private void enable() {
        var open = model != null && model.isOpen();
        var suggested = model == null ? Optional.<Outcome>empty() : model.suggested();
        accept.setEnabled(suggested.isPresent());
        proposed.setText(Labels.escape(suggested.map(Outcome::label).orElse(open ? DeskText.chooseFirst.text() : "")));
        outcomes.forEach((outcome, button) -> {
            button.setEnabled(open && model.offers(outcome));
            button.primary(suggested.filter(outcome::equals).isPresent());
        });
        note.setEnabled(open);
        second.setEnabled(open);
        second.primary(asksSecond);
        proposed.getParent().layout();
    }
}
