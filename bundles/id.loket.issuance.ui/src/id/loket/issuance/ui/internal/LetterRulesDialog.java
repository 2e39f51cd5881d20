package id.loket.issuance.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.issuance.letter.LetterPolicy;
import id.loket.issuance.letter.Letters;
import id.loket.issuance.letter.NumberPattern;
import id.loket.issuance.letter.Signatory;
import id.loket.kernel.text.Refusal;
import id.loket.packet.OfficeSeal;
import id.loket.ui.Formats;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Whether letters are issued, why, since when; how they are numbered; the public key for those who check them. */
final class LetterRulesDialog extends LoketDialog {

    private static final int WIDTH = 720;
    private static final int LIST_HEIGHT = 140;

    private final Session session;
    private final Letters letters;
    private final OfficeSeal seal;
    private final Formats formats;
    private Banner banner;
    private Combo allowed;
    private Text reason;
    private TableView<LetterPolicy> history;
    private Text pattern;
    private Label example;
    private Text signatory;
    private Text signatoryNumber;

    private LetterRulesDialog(Shell parent, Session session, Letters letters, OfficeSeal seal, Formats formats) {
        super(parent, LetterText.rulesTitle.text());
        this.session = session;
        this.letters = letters;
        this.seal = seal;
        this.formats = formats;
    }

    static void open(Shell parent, Session session, Letters letters, OfficeSeal seal, Formats formats) {
        new LetterRulesDialog(parent, session, letters, seal, formats).open();
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        var form = Grids.wide(Grids.plain(body, 3));
        allowed = Names.id(FormRow.choice(form, LetterText.allowed.text(), LetterText.allowedYes.text(),
                LetterText.allowedNo.text()), "letters.allowed");
        Labels.muted(form, "");
        reason = Names.id(FormRow.text(form, LetterText.reason.text()), "letters.reason");
        reason.setMessage(LetterText.reasonHint.text());
        reason.setTextLimit(Letters.REASON_LENGTH);
        Names.id(KeyButton.secondary(form, LetterText.decide.text(), Key.function(2), this::decide), "letters.decide");
        pattern = Names.id(FormRow.text(form, LetterText.pattern.text()), "letters.pattern");
        pattern.addListener(SWT.Modify, event -> example());
        Names.id(KeyButton.secondary(form, LetterText.savePattern.text(), Key.function(3), this::number), "letters.pattern.save");
        signatory = Names.id(FormRow.text(form, LetterText.signatory.text()), "letters.signatory");
        signatory.setTextLimit(Signatory.LENGTH);
        Labels.muted(form, "");
        signatoryNumber = Names.id(FormRow.text(form, LetterText.signatoryNumber.text()), "letters.signatory.number");
        Names.id(KeyButton.secondary(form, LetterText.saveSignatory.text(), Key.function(5), this::signedBy), "letters.signatory.save");
        example = Grids.wide(Labels.muted(body, ""));
        history = new TableView<LetterPolicy>(body, LetterText.history.text())
                .value(LetterText.decidedAt.text(), 150, LetterPolicy::decidedAt, formats::dateTime)
                .text(LetterText.allowed.text(), 120,
                        each -> each.allowed() ? LetterText.allowedYes.text() : LetterText.allowedNo.text())
                .text(LetterText.reason.text(), 300, LetterPolicy::reason)
                .text(LetterText.decidedBy.text(), 100, LetterPolicy::actor)
                .empty(LetterText.noDecision.text())
                .bare();
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LIST_HEIGHT).applyTo(history);
        load();
        Work.quiet(progress -> letters.pattern().text()).done(pattern::setText).refused(banner::show).start(pattern);
        Work.quiet(progress -> letters.signatory()).done(who -> {
            signatory.setText(who.name());
            signatoryNumber.setText(who.number());
        }).refused(banner::show).start(signatory);
        reason.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        if (session.may(OfficeSeal.EXPORT)) {
            Names.id(KeyButton.secondary(bar, LetterText.exportSeal.text(), Key.function(4), this::export), "letters.seal");
        }
        leave(bar, LetterText.back.text());
    }

    private void load() {
        Work.quiet(progress -> letters.decisions(session)).done(rows -> {
            history.rows(rows);
            rows.stream().findFirst().ifPresent(newest -> allowed.select(newest.allowed() ? 0 : 1));
        }).refused(history::failed).start(history);
    }

    private void decide() {
        var open = allowed.getSelectionIndex() == 0;
        var why = reason.getText();
        Work.quiet(progress -> letters.decide(session, open, why)).done(decision -> {
            banner.show(Tone.GOOD, LetterText.decided.text(), "");
            reason.setText("");
            load();
        }).refused(banner::show).start(history);
    }

    private void example() {
        try {
            example.setText(Labels.escape(LetterText.patternHint.text(new NumberPattern(pattern.getText())
                    .of(1, formats.today()))));
        } catch (Refusal wrong) {
            example.setText(Labels.escape(wrong.happened() + " " + wrong.next()));
        }
    }

    private void number() {
        try {
            var wanted = new NumberPattern(pattern.getText().trim());
            Work.quiet(progress -> {
                letters.number(session, wanted);
                return wanted;
            }).done(saved -> banner.show(Tone.GOOD, LetterText.patternSaved.text(), "")).refused(banner::show).start(history);
        } catch (Refusal wrong) {
            banner.show(wrong);
            pattern.setFocus();
        }
    }

    private void signedBy() {
        try {
            var wanted = new Signatory(signatory.getText(), signatoryNumber.getText());
            Work.quiet(progress -> {
                letters.signedBy(session, wanted);
                return wanted;
            }).done(saved -> banner.show(Tone.GOOD, LetterText.signatorySaved.text(), "")).refused(banner::show).start(history);
        } catch (Refusal wrong) {
            banner.show(wrong);
            signatory.setFocus();
        }
    }

    private void export() {
        Files.save(getShell(), LetterText.exportSeal.text(), "pem", "segel-kantor.pem").ifPresent(file ->
                Work.quiet(progress -> {
                    seal.export(session, file);
                    return file;
                }).done(saved -> banner.show(Tone.GOOD, LetterText.sealExported.text(saved), ""))
                        .refused(banner::show).start(history));
    }
}
