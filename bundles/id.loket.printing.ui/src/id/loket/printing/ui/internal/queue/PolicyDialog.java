package id.loket.printing.ui.internal.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.printing.queue.Policy;
import id.loket.printing.queue.Policy.Scarcity;
import id.loket.printing.queue.PolicyVersion;
import id.loket.printing.queue.PrintQueue;
import id.loket.printing.queue.Rule;
import id.loket.printing.queue.Rule.Kind;
import id.loket.ui.Formats;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** The policy as a list from top to bottom: rules are moved, added and taken out; a reason makes it hold. */
public final class PolicyDialog extends LoketDialog {

    private static final int WIDTH = 720;
    private static final int LIST_HEIGHT = 270;
    private static final int USUAL_DAYS = 14;
    private static final int SHOWN_VERSIONS = 3;

    private final Session session;
    private final PrintQueue queue;
    private final Formats formats;
    private final List<Row> rows = new ArrayList<>();
    private Banner banner;
    private TableView<Row> table;
    private Combo addable;
    private Text days;
    private Combo scarcity;
    private Text blanks;
    private Text reason;
    private Label history;

    /** One line of the list: the table compares rows by identity. */
    private static final class Row {

        private final Rule rule;

        Row(Rule rule) {
            this.rule = rule;
        }
    }

    private PolicyDialog(Shell parent, Session session, PrintQueue queue, Formats formats) {
        super(parent, QueueMsg.policyTitle.text());
        this.session = session;
        this.queue = queue;
        this.formats = formats;
    }

    /**
     * @param parent window
     * @param session who looks, and decides if they may
     * @param queue whose policy
     * @param formats for times
     */
    public static void open(Shell parent, Session session, PrintQueue queue, Formats formats) {
        new PolicyDialog(parent, session, queue, formats).open();
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        Grids.wide(Labels.body(body, QueueMsg.policyNow.text() + " " + QueueMsg.policyFirst.text()));
        table = new TableView<Row>(body, QueueMsg.policyTitle.text())
                .text("", 30, row -> String.valueOf(rows.indexOf(row) + 1))
                .text(QueueMsg.rule.text(), 430, row -> row.rule.label())
                .text(QueueMsg.scarceColumn.text(), 140, row -> row.rule.scarce() ? QueueMsg.scarceYes.text() : "")
                .empty(QueueMsg.policyNow.text())
                .bare();
        Names.id(table.table(), "printing.policy.rules");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LIST_HEIGHT).applyTo(table);
        if (session.may(PrintQueue.DECIDE)) {
            editing(body);
        }
        history = Grids.wide(Labels.muted(body, ""));
        load();
    }

    private void editing(Composite body) {
        var move = Grids.plain(body, 4);
        button(move, QueueMsg.up, Key.function(5), () -> move(-1));
        button(move, QueueMsg.down, Key.function(6), () -> move(1));
        button(move, QueueMsg.takeOut, new Key(0, SWT.DEL), this::remove);
        button(move, QueueMsg.scarceToggle, Key.function(7), this::toggle);
        Grids.row(move);
        var more = Grids.wide(Grids.plain(body, 5));
        addable = Names.id(FormRow.choice(more, QueueMsg.rule.text(),
                Arrays.stream(Kind.values()).map(Kind::label).toArray(String[]::new)), "printing.policy.kind");
        days = Names.id(FormRow.text(more, QueueMsg.days.text()), "printing.policy.days");
        days.setText(String.valueOf(USUAL_DAYS));
        button(more, QueueMsg.add, Key.function(8), this::add);
        var form = Grids.wide(Grids.plain(body, 4));
        scarcity = Names.id(FormRow.choice(form, QueueMsg.scarcity.text(),
                Arrays.stream(Scarcity.values()).map(Scarcity::label).toArray(String[]::new)), "printing.policy.scarcity");
        blanks = Names.id(FormRow.text(form, QueueMsg.blanks.text()), "printing.policy.blanks");
        var why = Grids.wide(Grids.plain(body, 2));
        reason = Names.id(FormRow.text(why, QueueMsg.reason.text()), "printing.policy.reason");
    }

    private static void button(Composite parent, QueueMsg label, Key key, Runnable act) {
        Names.id(KeyButton.secondary(parent, label.text(), key, act), "printing.policy." + label.name());
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, QueueMsg.back.text());
        if (session.may(PrintQueue.DECIDE)) {
            Names.id(KeyButton.primary(bar, QueueMsg.save.text(), Key.function(2), this::save), "printing.policy.save");
        }
    }

    private record Content(Policy policy, List<PolicyVersion> versions) {
    }

    private void load() {
        table.loading();
        Work.quiet(progress -> new Content(queue.policy(), queue.versions(session)))
                .done(this::show)
                .refused(table::failed)
                .start(table);
    }

    private void show(Content content) {
        rows.clear();
        content.policy().rules().forEach(rule -> rows.add(new Row(rule)));
        shown(0);
        if (scarcity != null) {
            scarcity.select(content.policy().scarcity().ordinal());
            blanks.setText(String.valueOf(content.policy().blanks()));
        }
        var lines = content.versions().stream().limit(SHOWN_VERSIONS)
                .map(each -> QueueMsg.historyLine.text(formats.dateTime(each.madeAt()), each.madeBy(), each.reason()))
                .toList();
        history.setText(Labels.escape(lines.isEmpty() ? "" : QueueMsg.history.text() + "\n" + String.join("\n", lines)));
        getShell().pack();
    }

    private void shown(int selected) {
        table.rows(rows);
        if (selected >= 0 && selected < rows.size()) {
            table.select(rows.get(selected));
        }
    }

    private int selected() {
        return table.selection().map(rows::indexOf).orElse(-1);
    }

    private void move(int by) {
        var from = selected();
        var to = from + by;
        if (from >= 0 && to >= 0 && to < rows.size()) {
            rows.add(to, rows.remove(from));
            shown(to);
        }
    }

    private void remove() {
        var at = selected();
        if (at >= 0) {
            rows.remove(at);
            shown(Math.min(at, rows.size() - 1));
        }
    }

    private void toggle() {
        var at = selected();
        if (at >= 0) {
            var rule = rows.get(at).rule;
            rows.set(at, new Row(new Rule(rule.kind(), rule.days(), !rule.scarce())));
            shown(at);
        }
    }

    private void add() {
        try {
            var kind = Kind.values()[addable.getSelectionIndex()];
            var rule = new Rule(kind, kind == Kind.LETTERS ? number(days) : 0, true);
            var at = selected() < 0 ? rows.size() : selected() + 1;
            rows.add(at, new Row(rule));
            banner.clear();
            shown(at);
        } catch (Refusal wrong) {
            banner.show(wrong);
        }
    }

    private void save() {
        try {
            var policy = new Policy(rows.stream().map(row -> row.rule).toList(),
                    Scarcity.values()[scarcity.getSelectionIndex()], number(blanks));
            var why = reason.getText();
            Work.of(QueueMsg.policy.text(), progress -> {
                queue.decide(session, policy, why);
                return policy;
            }).done(saved -> okPressed()).refused(this::refused).start(table);
        } catch (Refusal wrong) {
            banner.show(wrong);
        }
    }

    private void refused(Refusal refusal) {
        banner.show(refusal);
        reason.setFocus();
    }

    /** What is no number counts as one that is refused where it matters. */
    private static int number(Text field) {
        try {
            return Integer.parseInt(field.getText().trim());
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
