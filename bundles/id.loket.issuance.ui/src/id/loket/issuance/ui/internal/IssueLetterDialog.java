package id.loket.issuance.ui.internal;

import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import id.loket.access.Session;
import id.loket.issuance.letter.InterimLetter;
import id.loket.issuance.letter.Letters;
import id.loket.issuance.letter.Letters.Candidate;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** Finds who asks for a letter, says what speaks against it, and issues it. */
final class IssueLetterDialog extends LoketDialog {

    private static final int WIDTH = 820;
    private static final int LIST_HEIGHT = 230;

    private final Session session;
    private final Letters letters;
    private Banner banner;
    private PeopleSearch<Candidate> search;
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
        search = new PeopleSearch<>(body, banner, "letters.issue", LIST_HEIGHT, typed -> letters.candidates(session, typed));
        search.onChoice(this::look);
        search.people()
                .text(LetterText.name.text(), 190, Candidate::name)
                .text(LetterText.nik.text(), 135, Candidate::maskedNik)
                .text(LetterText.village.text(), 110, Candidate::village)
                .text(LetterText.status.text(), 80, Candidate::statusCode)
                .text(LetterText.against.text(), 290, each -> each.against().orElseGet(LetterText.mayHave::text));
        search.begin();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, LetterText.back.text());
        act = Names.id(KeyButton.primary(bar, LetterText.issueAct.text(), Key.function(2), this::issue), "letters.issue.act");
        act.setEnabled(false);
    }

    /** What speaks against a letter is told in full: the column may cut it off. */
    private void look(Optional<Candidate> candidate) {
        act.setEnabled(candidate.filter(each -> each.against().isEmpty()).isPresent());
        candidate.flatMap(Candidate::against)
                .ifPresentOrElse(words -> banner.show(Tone.WARNING, words, ""), banner::clear);
    }

    private void issue() {
        var candidate = search.choice().orElseThrow();
        act.setEnabled(false);
        Work.quiet(progress -> letters.issue(session, candidate.residentId())).done(letter -> {
            issued = new Issued(letter, candidate.name());
            okPressed();
        }).refused(refusal -> {
            banner.show(refusal);
            act.setEnabled(true);
        }).start(search.people());
    }
}
