package id.loket.issuance.ui.internal;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.issuance.letter.InterimLetter;
import id.loket.issuance.letter.InterimLetter.State;
import id.loket.issuance.letter.LetterCode;
import id.loket.issuance.letter.LetterCode.Verdict;
import id.loket.issuance.letter.LetterRegister.Row;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** One letter: as the register has it, or as the check of its code found it. */
final class LetterPanel extends Card {

    private final Formats formats;
    private final Label verdict;
    private final Composite facts;

    /**
     * What a check found, to be shown on a panel.
     *
     * @param panel where
     * @param verdict the finding
     * @param code what the seal proves
     * @param letter the register's entry
     */
    record Finding(LetterPanel panel, Verdict verdict, Optional<LetterCode> code, Optional<InterimLetter> letter) {

        void show() {
            panel.show(this);
        }
    }

    LetterPanel(Composite parent, Formats formats, Runnable checkOther) {
        super(parent, 1);
        this.formats = formats;
        verdict = Names.id(Grids.wide(Labels.heading(this, LetterText.nothingChosen.text())), "letters.verdict");
        facts = Grids.fill(Grids.plain(this, 1));
        Names.id(KeyButton.secondary(this, LetterText.checkOther.text(), null, checkOther), "letters.other");
    }

    void show(Row row, LocalDate today) {
        var letter = row.letter();
        tell(row.state(today), letter.state() == State.ISSUED && !letter.expiredOn(today) ? Tone.GOOD : Tone.WARNING);
        clear();
        fact(LetterText.number.text(), letter.number());
        fact(LetterText.holder.text(), row.name() + "\n" + row.nik() + " · " + row.village());
        fact(LetterText.born.text(), Formats.date(row.birthDate()));
        register(letter);
        done();
    }

    private void show(Finding finding) {
        tell(finding.verdict().label(), tone(finding.verdict()));
        clear();
        finding.code().ifPresent(code -> {
            fact(LetterText.number.text(), code.number());
            fact(LetterText.holder.text(), code.name() + "\n" + code.nik().value());
            fact(LetterText.born.text(), Formats.date(code.birthDate()));
            if (finding.letter().isEmpty()) {
                fact(LetterText.dates.text(), between(code.issuedOn(), code.validUntil()));
                Grids.wide(Labels.muted(facts, LetterText.endUnknown.text()));
            }
        });
        finding.letter().ifPresent(this::register);
        done();
    }

    private void register(InterimLetter letter) {
        fact(LetterText.dates.text(), between(letter.issuedOn(), letter.validUntil()));
        fact(LetterText.status.text(), letter.statusCode().isEmpty() ? "-" : letter.statusCode());
        fact(LetterText.by.text(), letter.actor() + " · " + formats.dateTime(letter.issuedAt()));
        if (letter.renewsId() != null) {
            Grids.wide(Labels.muted(facts, LetterText.renews.text()));
        }
        if (letter.endedAt() != null) {
            var why = letter.endReason() == null ? letter.state().label() : letter.endReason();
            fact(LetterText.endedBy.text(), letter.endedBy() + " · " + formats.dateTime(letter.endedAt()) + "\n" + why);
        }
    }

    private static String between(LocalDate from, LocalDate until) {
        return Formats.date(from) + " – " + Formats.date(until);
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case VALID -> Tone.GOOD;
            case EXPIRED, TOO_EARLY, LISTED, OTHER_SEAL -> Tone.WARNING;
            case ENDED, NOT_REGISTERED, CHANGED -> Tone.BAD;
        };
    }

    private void tell(String words, Tone tone) {
        verdict.setForeground(Theme.of(this).text(tone));
        verdict.setText(Labels.escape(words));
    }

    private void clear() {
        for (var old : facts.getChildren()) {
            old.dispose();
        }
    }

    private void fact(String label, String value) {
        Grids.wide(Labels.muted(facts, label));
        var text = Grids.wide(Labels.body(facts, value));
        ((GridData) text.getLayoutData()).verticalAlignment = SWT.BEGINNING;
    }

    private void done() {
        layout(true, true);
    }
}
