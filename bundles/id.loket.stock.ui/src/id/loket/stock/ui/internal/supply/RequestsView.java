package id.loket.stock.ui.internal.supply;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.text.Refusal;
import id.loket.stock.supply.BlankRequest;
import id.loket.stock.supply.Requests;
import id.loket.stock.supply.Requests.QuotaUse;
import id.loket.stock.supply.Sender;
import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Letters that ask for blanks, and the quotas the centre sets. */
final class RequestsView implements Segments.View {

    private static final int SHOWN = 300;
    private static final int FORM_WIDTH = 330;
    private static final List<String> SENDERS = List.of(Sender.MINISTRY.label(), Sender.PROVINCE.label());

    private final Desk desk;
    private final Requests requests;
    private final Label figures;
    private final Label due;
    private final Combo recipient;
    private final Text pieces;
    private final Text reason;
    private final TableView<BlankRequest> table;
    private final TableView<QuotaUse> quotas;

    RequestsView(Composite pane, Desk desk, Requests requests) {
        this.desk = desk;
        this.requests = requests;
        var form = new Card(pane, 2, SupplyText.requestTitle.text());
        GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, SWT.DEFAULT).applyTo(form);
        figures = Labels.body(form, "");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(FORM_WIDTH - 40, 124).applyTo(figures);
        due = Names.id(Labels.strong(form, ""), "supply.due");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(due);
        recipient = Names.id(FormRow.choice(form, SupplyText.recipient.text(), SENDERS.toArray(String[]::new)), "supply.recipient");
        pieces = Names.id(FormRow.text(form, SupplyText.asked.text()), "supply.pieces");
        reason = Names.id(FormRow.lines(form, SupplyText.reason.text()), "supply.reason");
        var write = Names.id(KeyButton.primary(form, SupplyText.writeLetter.text(), Key.function(2), this::write), "supply.write");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(write);
        write.setEnabled(desk.session().may(Requests.REQUEST));
        var right = Grids.fill(Grids.plain(pane, 1));
        right.setLayout(Grids.layout(1, 0, Theme.GAP));
        table = table(Grids.fill(new Card(right, 1)));
        quotas = quotas(Grids.fill(new Card(right, 1)));
    }

    private TableView<BlankRequest> table(Composite card) {
        var view = new TableView<BlankRequest>(card, SupplyText.requests.text()).key(BlankRequest::id)
                .text(SupplyText.letterNumber.text(), 215, BlankRequest::letterNumber)
                .text(SupplyText.recipient.text(), 115, request -> request.recipient().label())
                .pill(SupplyText.state.text(), 130, request -> new TableView.State(request.state().label(), tone(request)))
                .number(SupplyText.asked.text(), 80, BlankRequest::asked)
                .value(SupplyText.granted.text(), 80, BlankRequest::granted, Formats::number)
                .number(SupplyText.came.text(), 80, BlankRequest::fulfilled)
                .value(SupplyText.written.text(), 95, BlankRequest::writtenAt, desk.formats()::date)
                .empty(SupplyText.requestsEmpty.text());
        Names.id(view.table(), "supply.requests");
        var bar = view.bar();
        Names.id(KeyButton.secondary(bar, SupplyText.letter.text(), Key.function(3), () -> desk.chosen(view, this::letter)), "supply.letter");
        Names.id(KeyButton.secondary(bar, SupplyText.send.text(), Key.function(4), () -> desk.chosen(view, this::send)), "supply.send");
        Names.id(KeyButton.secondary(bar, SupplyText.answer.text(), Key.function(6), () -> desk.chosen(view, this::answer)), "supply.answer");
        Grids.row(bar);
        bar.requestLayout();
        return view;
    }

    private TableView<QuotaUse> quotas(Composite card) {
        var view = new TableView<QuotaUse>(card, SupplyText.quotas.text())
                .text(SupplyText.document.text(), 170, use -> use.quota().document())
                .text(SupplyText.sender.text(), 115, use -> use.quota().sender().label())
                .value(SupplyText.firstDay.text(), 95, use -> use.quota().firstDay(), Formats::date)
                .value(SupplyText.lastDay.text(), 95, use -> use.quota().lastDay(), Formats::date)
                .number(SupplyText.quota.text(), 80, use -> use.quota().pieces())
                .number(SupplyText.came.text(), 80, QuotaUse::received)
                .number(SupplyText.left.text(), 80, QuotaUse::left)
                .empty(SupplyText.quotasEmpty.text());
        Names.id(view.table(), "supply.quotas");
        Names.id(KeyButton.secondary(view.bar(), SupplyText.newQuota.text(), Key.function(7), this::quota), "supply.quota");
        Grids.row(view.bar());
        view.bar().requestLayout();
        return view;
    }

    private static Tone tone(BlankRequest request) {
        return switch (request.state()) {
            case WRITTEN -> Tone.NEUTRAL;
            case SENT, ANSWERED, PARTLY_FULFILLED -> Tone.WARNING;
            case FULFILLED -> Tone.GOOD;
            case DECLINED -> Tone.BAD;
        };
    }

    @Override
    public void load() {
        table.loading();
        Work.quiet(progress -> new Content(requests.propose(desk.session()), requests.latest(desk.session(), SHOWN),
                requests.quotas(desk.session()))).done(this::show).refused(table::failed).start(table);
    }

    private void show(Content content) {
        var proposal = content.proposal();
        var known = SupplyText.figures.text(proposal.stock(), proposal.perDay(), proposal.backlog(), proposal.expected());
        figures.setText(proposal.pieces() == 0 ? known : known + "\n" + SupplyText.figuresWanted.text(proposal.pieces(),
                proposal.settings().leadDays(), proposal.settings().coverDays()));
        due.setText(proposal.due() ? SupplyText.figuresDue.text() : SupplyText.figuresEarly.text());
        due.setForeground(Theme.of(due).text(proposal.due() ? Tone.WARNING : Tone.GOOD));
        due.requestLayout();
        if (pieces.getText().isBlank()) {
            pieces.setText(proposal.pieces() == 0 ? "" : Formats.number(proposal.pieces()));
        }
        table.rows(content.requests());
        quotas.rows(content.quotas());
    }

    private void write() {
        try {
            var draft = new Requests.Draft(sender(recipient.getSelectionIndex()), Desk.number(pieces.getText()), reason.getText().strip());
            Work.quiet(progress -> requests.write(desk.session(), draft)).done(request -> {
                pieces.setText("");
                reason.setText("");
                desk.told(SupplyText.writtenFact.text(request.letterNumber()));
                letter(request);
            }).refused(desk::refused).start(table);
        } catch (Refusal noNumber) {
            desk.refused(noNumber);
        }
    }

    private static Sender sender(int index) {
        return Sender.values()[Math.max(0, index)];
    }

    private void letter(BlankRequest request) {
        Work.quiet(progress -> requests.letter(desk.session(), request.id())).done(pdf -> DocumentPreview.open(table.getShell(),
                request.letterNumber(), request.letterNumber().replace('/', '-') + ".pdf", pdf)).refused(desk::refused).start(table);
    }

    private void send(BlankRequest request) {
        Work.quiet(progress -> requests.send(desk.session(), request.id())).done(sent -> desk.told(SupplyText.sentFact.text(sent.letterNumber())))
                .refused(desk::refused).start(table);
    }

    private void answer(BlankRequest request) {
        new AskDialog<>(table.getShell(), SupplyText.answer.text(), SupplyText.save.text(), answer ->
                requests.answer(desk.session(), request.id(), Desk.number(answer.text("granted")), answer.text("document")))
                .means(SupplyText.answerWhat.text(request.letterNumber(), request.asked()))
                .text("granted", SupplyText.granted.text(), String.valueOf(request.asked()))
                .text("document", SupplyText.document.text(), "")
                .ask().ifPresent(answered -> desk.told(SupplyText.answeredFact.text(answered.letterNumber())));
    }

    private void quota() {
        new AskDialog<>(table.getShell(), SupplyText.newQuota.text(), SupplyText.save.text(), answer -> requests.enter(desk.session(),
                new Requests.QuotaTerms(sender(answer.choice("sender")), Formats.typedDay(answer.text("first")),
                        Formats.typedDay(answer.text("last")), Desk.number(answer.text("pieces")), answer.text("document"))))
                .choice("sender", SupplyText.sender.text(), SENDERS, 0)
                .text("first", SupplyText.firstDay.text(), "")
                .text("last", SupplyText.lastDay.text(), "")
                .text("pieces", SupplyText.quota.text(), "")
                .text("document", SupplyText.document.text(), "")
                .ask().ifPresent(entered -> desk.told(SupplyText.quotaFact.text(entered.document())));
    }

    private record Content(Requests.Proposal proposal, List<BlankRequest> requests, List<QuotaUse> quotas) {
    }
}
