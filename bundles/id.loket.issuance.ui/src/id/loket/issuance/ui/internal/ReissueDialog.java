package id.loket.issuance.ui.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private Text search;
    private TableView<Applicant> table;
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
        reason.addListener(SWT.Selection, event -> form());
        evidence = Grids.wide(Grids.plain(body, 4));
        form();
        search.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.back.text());
        ask = Names.id(KeyButton.primary(bar, Msg.reissueAct.text(), Key.function(2), this::request),
                "issuance.reissue.ask");
        enable();
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

    private void enable() {
        ask.setEnabled(table.selection().filter(Applicant::mayAsk).isPresent());
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
        var shown = typed();
        ask.setEnabled(false);
        Work.quiet(progress -> requests.ask(session, applicant.residentId(), why, shown))
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
