package id.loket.issuance.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.issuance.letter.InterimLetter;
import id.loket.issuance.letter.Letters;
import id.loket.issuance.letter.Letters.Candidate;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Finds who asks for a letter, says what speaks against it, and issues it. */
final class IssueLetterDialog extends LoketDialog {

    private static final int WIDTH = 820;
    private static final int LIST_HEIGHT = 230;

    private final Session session;
    private final Letters letters;
    private Banner banner;
    private Text search;
    private TableView<Candidate> table;
    private KeyButton act;
    private Issued issued;

    /**
     * @param letter what was issued
     * @param name for whom
     */
    record Issued(InterimLetter letter, String name) {
    }

    private IssueLetterDialog(Shell parent, Session session, Letters letters) {
        super(parent, LetterText.issueTitle.text());
        this.session = session;
        this.letters = letters;
    }

    static Optional<Issued> ask(Shell parent, Session session, Letters letters) {
        var dialog = new IssueLetterDialog(parent, session, letters);
        return dialog.open() == Window.OK ? Optional.of(dialog.issued) : Optional.empty();
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        var who = Grids.wide(Grids.plain(body, 3));
        search = Names.id(FormRow.text(who, LetterText.applicant.text()), "letters.issue.search");
        search.setMessage(LetterText.applicantHint.text());
        search.addListener(SWT.DefaultSelection, event -> find());
        Names.id(KeyButton.secondary(who, LetterText.find.text(), Key.function(9), this::find), "letters.issue.find");
        table = new TableView<Candidate>(body, LetterText.applicants.text())
                .text(LetterText.name.text(), 190, Candidate::name)
                .text(LetterText.nik.text(), 135, Candidate::maskedNik)
                .text(LetterText.village.text(), 110, Candidate::village)
                .text(LetterText.status.text(), 80, Candidate::statusCode)
                .text(LetterText.against.text(), 290, each -> each.against().orElseGet(LetterText.mayHave::text))
                .empty(LetterText.applicantNone.text())
                .bare();
        Names.id(table.table(), "letters.issue.people");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LIST_HEIGHT).applyTo(table);
        table.rows(List.of());
        table.onSelect(this::look);
        search.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, LetterText.back.text());
        act = Names.id(KeyButton.primary(bar, LetterText.issueAct.text(), Key.function(2), this::issue), "letters.issue.act");
        act.setEnabled(false);
    }

    /** What speaks against a letter is told in full: the column may cut it off. */
    private void look(Candidate candidate) {
        act.setEnabled(candidate.against().isEmpty());
        candidate.against().ifPresentOrElse(words -> banner.show(Tone.WARNING, words, ""), banner::clear);
    }

    private void find() {
        if (search.getText().isBlank()) {
            return;
        }
        var typed = search.getText();
        Work.quiet(progress -> letters.candidates(session, typed)).done(found -> {
            banner.clear();
            table.rows(found);
            act.setEnabled(false);
            if (!found.isEmpty()) {
                table.select(found.get(0));
                look(found.get(0));
                table.setFocus();
            }
        }).refused(banner::show).start(table);
    }

    private void issue() {
        var candidate = table.selection().orElseThrow();
        act.setEnabled(false);
        Work.quiet(progress -> letters.issue(session, candidate.residentId())).done(letter -> {
            issued = new Issued(letter, candidate.name());
            okPressed();
        }).refused(refusal -> {
            banner.show(refusal);
            act.setEnabled(true);
        }).start(table);
    }
}
