package id.loket.stock.ui.internal.supply;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Approval;
import id.loket.kernel.InvalidNumber;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.stock.BlankRange;
import id.loket.stock.supply.Loan;
import id.loket.stock.supply.Loan.Direction;
import id.loket.stock.supply.Loans;
import id.loket.stock.supply.SupplyMsg;
import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
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

/** Blanks lent to other regencies and borrowed from them. */
final class LoansView implements Segments.View {

    private static final int SHOWN = 300;
    private static final int FORM_WIDTH = 330;

    private final Desk desk;
    private final Loans loans;
    private final Regions regions;
    private final Combo direction;
    private final Text partner;
    private final Label partnerName;
    private final Text document;
    private final Text due;
    private final Text ranges;
    private final TableView<Loan> table;

    LoansView(Composite pane, Desk desk, Loans loans, Regions regions) {
        this.desk = desk;
        this.loans = loans;
        this.regions = regions;
        var form = new Card(pane, 2, SupplyText.loanTitle.text());
        GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, SWT.DEFAULT).applyTo(form);
        direction = Names.id(FormRow.choice(form, SupplyText.direction.text(), Direction.LENT.label(), Direction.BORROWED.label()), "loan.direction");
        partner = Names.id(FormRow.text(form, SupplyText.partner.text()), "loan.partner");
        partner.setMessage(SupplyText.partnerHint.text());
        Labels.muted(form, "");
        partnerName = Grids.wide(Labels.muted(form, ""));
        partner.addListener(SWT.Modify, event -> partnerName.setText(Labels.escape(name(partner.getText()))));
        document = Names.id(FormRow.text(form, SupplyText.document.text()), "loan.document");
        due = Names.id(FormRow.text(form, SupplyText.due.text()), "loan.due");
        ranges = Names.id(FormRow.lines(form, SupplyText.lines.text()), "loan.ranges");
        var open = Names.id(KeyButton.primary(form, SupplyText.lend.text(), Key.function(2), this::open), "loan.open");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(open);
        open.setEnabled(desk.session().may(Loans.LEND));
        due.setText(Formats.date(desk.formats().today().plusDays(30)));
        table = new TableView<Loan>(Grids.fill(new Card(pane, 1)), SupplyText.loans.text()).key(Loan::id)
                .text(SupplyText.direction.text(), 92, loan -> loan.direction().label())
                .text(SupplyText.loanWith.text(), 112, loan -> regions.name(loan.partner()).orElse(loan.partner().value()))
                .text(SupplyText.document.text(), 96, Loan::document)
                .number(SupplyText.pieces.text(), 60, Loan::pieces)
                .number(SupplyText.outstanding.text(), 84, Loan::outstanding)
                .value(SupplyText.loanBy.text(), 100, Loan::dueDate, Formats::date)
                .pill(SupplyText.state.text(), 96, this::state)
                .text(SupplyText.people.text(), 92, loan -> loan.openedBy() + ", " + loan.approvedBy())
                .empty(SupplyText.loansEmpty.text());
        Names.id(table.table(), "supply.loans");
        Names.id(KeyButton.secondary(table.bar(), SupplyText.giveBack.text(), Key.function(3), () -> desk.chosen(table, this::giveBack)), "loan.back");
        Grids.row(table.bar());
        table.bar().requestLayout();
    }

    private TableView.State state(Loan loan) {
        if (!loan.isOpen()) {
            return new TableView.State(SupplyText.settled.text(), Tone.GOOD);
        }
        return loan.overdue(desk.formats().today()) ? new TableView.State(SupplyText.overdue.text(), Tone.BAD)
                : new TableView.State(SupplyText.open.text(), Tone.WARNING);
    }

    @Override
    public void load() {
        table.loading();
        Work.quiet(progress -> loans.latest(desk.session(), SHOWN)).done(table::rows).refused(table::failed).start(table);
    }

    /** The region a code means, or nothing: not every half-typed code is one. */
    private String name(String code) {
        try {
            return code.isBlank() ? "" : regions.name(new RegionCode(code.strip())).orElse("");
        } catch (InvalidNumber notYet) {
            return "";
        }
    }

    private static long pieces(List<BlankRange> ranges) {
        return ranges.stream().mapToLong(BlankRange::pieces).sum();
    }

    /** A second person is not asked to agree to nothing. */
    private static List<BlankRange> parsed(String text) {
        var ranges = text.lines().filter(line -> !line.isBlank()).map(BlankRange::parse).toList();
        if (ranges.isEmpty()) {
            throw new Refusal(SupplyMsg.noLines);
        }
        return ranges;
    }

    private void open() {
        try {
            var terms = new Loans.Terms(new RegionCode(partner.getText().strip()), document.getText(), Formats.typedDay(due.getText()));
            var pieces = parsed(ranges.getText());
            var lend = direction.getSelectionIndex() <= 0;
            desk.consent(table.getShell(), Loans.APPROVE, SupplyText.loanApprove.text(pieces(pieces), name(terms.partner().value())))
                    .ifPresent(consent -> open(lend, terms, pieces, consent));
        } catch (Refusal wrongForm) {
            desk.refused(wrongForm);
        }
    }

    private void open(boolean lend, Loans.Terms terms, List<BlankRange> pieces, Approval consent) {
        Work.quiet(progress -> lend ? loans.lend(desk.session(), terms, pieces, consent) : loans.borrow(desk.session(), terms, pieces, consent))
                .done(loan -> {
                    ranges.setText("");
                    document.setText("");
                    desk.told(SupplyText.loanFact.text(loan.pieces(), loan.partner()));
                }).refused(desk::refused).start(table);
    }

    private void giveBack(Loan loan) {
        new AskDialog<>(table.getShell(), SupplyText.giveBack.text(), SupplyText.save.text(), answer ->
                loans.giveBack(desk.session(), loan.id(), answer.text("document"), parsed(answer.text("ranges")), answer.consent()))
                .means(SupplyText.backWhat.text(loan.outstanding()))
                .text("document", SupplyText.document.text(), "")
                .lines("ranges", SupplyText.lines.text(), "")
                .second((shell, answer) -> desk.consent(shell, Loans.APPROVE,
                        SupplyText.backApprove.text(loan.document(), pieces(parsed(answer.text("ranges"))))))
                .ask().ifPresent(back -> desk.told(SupplyText.backFact.text(back.outstanding())));
    }
}
