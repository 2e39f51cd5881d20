package id.loket.issuance.ui.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import id.loket.issuance.request.EvidenceField;
import id.loket.issuance.request.EvidenceRules;
import id.loket.issuance.request.Requests;
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

/** Takes the request for a further card: who asks, why, and exactly what that reason needs to be shown. */
final class ReissueDialog extends LoketDialog {

    private static final int WIDTH = 760;
    private static final int LIST_HEIGHT = 150;
    private static final List<IssueReason> REASONS =
            Arrays.stream(IssueReason.values()).filter(reason -> reason != IssueReason.FIRST).toList();

    private final Session session;
    private final Issuance issuance;
    private final Requests requests;
    private final Map<EvidenceField, Text> fields = new EnumMap<>(EvidenceField.class);
    private Banner banner;
    private PeopleSearch<Applicant> search;
    private Combo reason;
    private Composite evidence;
    private KeyButton ask;
    private Asked asked;

    /** What was asked for. */
    record Asked(Applicant applicant, Card card) {
    }

    private ReissueDialog(Shell parent, Session session, Issuance issuance, Requests requests) {
        super(parent, Msg.reissueTitle.text());
        this.session = session;
        this.issuance = issuance;
        this.requests = requests;
    }

    static Optional<Asked> ask(Shell parent, Session session, Issuance issuance, Requests requests) {
        var dialog = new ReissueDialog(parent, session, issuance, requests);
        return dialog.open() == Window.OK ? Optional.of(dialog.asked) : Optional.empty();
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        search = new PeopleSearch<>(body, banner, "issuance.reissue", LIST_HEIGHT, typed -> issuance.applicants(session, typed));
        search.onChoice(this::look);
        search.people()
                .text(Msg.name.text(), 200, Applicant::name)
                .text(Msg.nik.text(), 135, Applicant::maskedNik)
                .text(Msg.village.text(), 130, Applicant::village)
                .pill(Msg.newestCard.text(), 135, each -> new TableView.State(
                        each.newest().map(state -> state.label()).orElse(Msg.noCardYet.text()),
                        each.mayAsk() ? Tone.NEUTRAL : Tone.WARNING));
        var form = Grids.wide(Grids.plain(body, 2));
        reason = Names.id(FormRow.choice(form, Msg.reason.text(),
                REASONS.stream().map(IssueReason::label).toArray(String[]::new)), "issuance.reissue.reason");
        reason.select(REASONS.indexOf(IssueReason.LOST));
        reason.addListener(SWT.Selection, event -> form());
        evidence = Grids.wide(Grids.plain(body, 4));
        form();
        search.begin();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.back.text());
        ask = Names.id(KeyButton.primary(bar, Msg.reissueAct.text(), Key.function(2), this::request),
                "issuance.reissue.ask");
        ask.setEnabled(false);
    }

    /** The fields that the chosen reason needs, two in a row; what was typed in a field stays for the next reason. */
    private void form() {
        var typed = typed();
        for (var old : evidence.getChildren()) {
            old.dispose();
        }
        fields.clear();
        for (var field : EvidenceRules.needed(REASONS.get(reason.getSelectionIndex()))) {
            var text = Names.id(FormRow.text(evidence, field.label()), "issuance.reissue." + field.name());
            text.setTextLimit(EvidenceRules.LENGTH);
            text.setText(typed.getOrDefault(field, ""));
            text.setMessage(switch (field.kind()) {
                case DATE, PAST_DATE, FUTURE_DATE -> Msg.dateHint.text();
                case CHIP -> Msg.chipHint.text(EvidenceRules.UNREADABLE);
                case OPTIONAL_TEXT -> Msg.lateHint.text();
                default -> "";
            });
            fields.put(field, text);
        }
        if (getShell() != null && getShell().isVisible()) {
            getShell().layout(true, true);
            var size = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT);
            getShell().setSize(getShell().getSize().x, size.y);
        }
    }

    private Map<EvidenceField, String> typed() {
        var typed = new EnumMap<EvidenceField, String>(EvidenceField.class);
        fields.forEach((field, text) -> typed.put(field, text.getText()));
        return typed;
    }

    /** Whoever has a card on its way, or lying ready, is told so before the form is filled in. */
    private void look(Optional<Applicant> applicant) {
        ask.setEnabled(applicant.filter(Applicant::mayAsk).isPresent());
        applicant.filter(one -> !one.mayAsk()).flatMap(Applicant::newest).ifPresentOrElse(
                state -> banner.show(Tone.WARNING, Msg.applicantHasOne.text(state.label()), ""), banner::clear);
    }

    private void request() {
        var applicant = search.choice().orElseThrow();
        var why = REASONS.get(reason.getSelectionIndex());
        var shown = typed();
        ask.setEnabled(false);
        Work.quiet(progress -> requests.ask(session, applicant.residentId(), why, shown))
                .done(card -> {
                    asked = new Asked(applicant, card);
                    okPressed();
                })
                .refused(refusal -> {
                    banner.show(refusal);
                    ask.setEnabled(true);
                })
                .start(search.people());
    }
}
