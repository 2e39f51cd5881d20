package id.loket.issuance.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.card.Card;
import id.loket.issuance.Issuance;
import id.loket.issuance.Issuance.Applicant;
import id.loket.kernel.IssueReason;
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

/** Takes the request for a further card: who asks, why, and by which document. */
final class ReissueDialog extends LoketDialog {

    private static final int WIDTH = 640;
    private static final int LIST_HEIGHT = 190;
    private static final List<IssueReason> REASONS =
            Arrays.stream(IssueReason.values()).filter(reason -> reason != IssueReason.FIRST).toList();

    private final Session session;
    private final Issuance issuance;
    private Banner banner;
    private Text search;
    private TableView<Applicant> table;
    private Combo reason;
    private Text evidence;
    private KeyButton ask;
    private Asked asked;

    /** What was asked for. */
    record Asked(Applicant applicant, Card card) {
    }

    private ReissueDialog(Shell parent, Session session, Issuance issuance) {
        super(parent, Msg.reissueTitle.text());
        this.session = session;
        this.issuance = issuance;
    }

    static Optional<Asked> ask(Shell parent, Session session, Issuance issuance) {
        var dialog = new ReissueDialog(parent, session, issuance);
        return dialog.open() == Window.OK ? Optional.of(dialog.asked) : Optional.empty();
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        var who = Grids.wide(Grids.plain(body, 3));
        search = Names.id(FormRow.text(who, Msg.applicant.text()), "issuance.reissue.search");
        search.setMessage(Msg.applicantHint.text());
        search.addListener(SWT.DefaultSelection, event -> find());
        Names.id(KeyButton.secondary(who, Msg.find.text(), Key.function(9), this::find), "issuance.reissue.find");
        table = new TableView<Applicant>(body, Msg.applicants.text())
                .text(Msg.name.text(), 200, Applicant::name)
                .text(Msg.nik.text(), 135, Applicant::maskedNik)
                .text(Msg.village.text(), 130, Applicant::village)
                .pill(Msg.newestCard.text(), 135, each -> new TableView.State(
                        each.newest().map(state -> state.label()).orElse(Msg.noCardYet.text()),
                        each.mayAsk() ? Tone.NEUTRAL : Tone.WARNING))
                .empty(Msg.applicantNone.text())
                .bare();
        Names.id(table.table(), "issuance.reissue.people");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LIST_HEIGHT).applyTo(table);
        table.rows(List.of());
        table.onSelect(applicant -> enable());
        var form = Grids.wide(Grids.plain(body, 2));
        reason = Names.id(FormRow.choice(form, Msg.reason.text(),
                REASONS.stream().map(IssueReason::label).toArray(String[]::new)), "issuance.reissue.reason");
        reason.select(REASONS.indexOf(IssueReason.LOST));
        reason.addListener(SWT.Selection, event -> hint());
        evidence = Names.id(FormRow.text(form, Msg.evidence.text()), "issuance.reissue.evidence");
        evidence.setTextLimit(Issuance.EVIDENCE_LENGTH);
        evidence.addListener(SWT.Modify, event -> enable());
        hint();
        search.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.back.text());
        ask = Names.id(KeyButton.primary(bar, Msg.reissueAct.text(), Key.function(2), this::request),
                "issuance.reissue.ask");
        enable();
    }

    private void hint() {
        evidence.setMessage(REASONS.get(reason.getSelectionIndex()) == IssueReason.LOST
                ? Msg.evidenceLost.text() : Msg.evidenceOther.text());
    }

    private void enable() {
        ask.setEnabled(table.selection().filter(Applicant::mayAsk).isPresent() && !evidence.getText().isBlank());
    }

    private void find() {
        if (search.getText().isBlank()) {
            return;
        }
        var typed = search.getText();
        Work.quiet(progress -> issuance.applicants(session, typed)).done(found -> {
            banner.clear();
            table.rows(found);
            if (!found.isEmpty()) {
                table.select(found.get(0));
                table.setFocus();
            }
            enable();
        }).refused(banner::show).start(table);
    }

    private void request() {
        var applicant = table.selection().orElseThrow();
        var why = REASONS.get(reason.getSelectionIndex());
        var document = evidence.getText();
        ask.setEnabled(false);
        Work.quiet(progress -> issuance.request(session, applicant.residentId(), why, document))
                .done(card -> {
                    asked = new Asked(applicant, card);
                    okPressed();
                })
                .refused(refusal -> {
                    banner.show(refusal);
                    enable();
                })
                .start(table);
    }
}
