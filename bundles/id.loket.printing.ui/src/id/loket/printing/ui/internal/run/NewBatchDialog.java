package id.loket.printing.ui.internal.run;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.printing.batch.Batches.Option;
import id.loket.printing.batch.Choice;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** Makes a batch: how its cards are chosen, how many at most, and what people call it. */
final class NewBatchDialog extends LoketDialog {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final Choice.Kind[] KINDS = Choice.Kind.values();

    private final Desk desk;
    private Banner banner;
    private Combo kind;
    private Combo choice;
    private Text from;
    private Text to;
    private Text most;
    private Text name;
    private Label available;
    private List<Option> options = List.of();
    private String proposed = "";
    private Long made;

    NewBatchDialog(Shell parent, Desk desk) {
        super(parent, RunMsg.makeTitle.text());
        this.desk = desk;
    }

    Optional<Long> ask() {
        return open() == Window.OK ? Optional.ofNullable(made) : Optional.empty();
    }

    @Override
    protected int width() {
        return 520;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        Grids.wide(Labels.heading(body, RunMsg.makeTitle.text()));
        var form = Grids.wide(Grids.plain(body, 2));
        kind = Names.id(FormRow.choice(form, RunMsg.kind.text(),
                Arrays.stream(KINDS).map(Choice.Kind::label).toArray(String[]::new)), "batch.kind");
        choice = Names.id(FormRow.choice(form, RunMsg.choice.text()), "batch.choice");
        from = Names.id(FormRow.text(form, RunMsg.from.text()), "batch.from");
        to = Names.id(FormRow.text(form, RunMsg.to.text()), "batch.to");
        most = Names.id(FormRow.text(form, RunMsg.howMany.text()), "batch.most");
        name = Names.id(FormRow.text(form, RunMsg.batchName.text()), "batch.name");
        available = Grids.wide(Labels.muted(body, ""));
        from.setText(DAY.format(LocalDate.now()));
        to.setText(DAY.format(LocalDate.now()));
        most.setText("100");
        kind.addListener(SWT.Selection, event -> kindChosen());
        choice.addListener(SWT.Selection, event -> count());
        from.addListener(SWT.FocusOut, event -> count());
        to.addListener(SWT.FocusOut, event -> count());
        kind.select(0);
        kindChosen();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, RunMsg.cancel.text());
        Names.id(primary(bar, RunMsg.make.text(), this::make), "batch.make");
    }

    private Choice.Kind kind() {
        return KINDS[Math.max(0, kind.getSelectionIndex())];
    }

    private void kindChosen() {
        var byOption = kind() == Choice.Kind.VILLAGE || kind() == Choice.Kind.VISIT || kind() == Choice.Kind.LIST;
        var byDay = kind() == Choice.Kind.RECORDED || kind() == Choice.Kind.REQUESTED;
        choice.setEnabled(byOption);
        from.setEnabled(byDay);
        to.setEnabled(byDay);
        choice.removeAll();
        options = List.of();
        if (!byOption) {
            count();
            return;
        }
        available.setText(RunMsg.loading.text());
        var asked = kind();
        Work.quiet(progress -> desk.batches().options(desk.session(), asked)).done(found -> {
            if (kind() == asked) {
                show(found);
            }
        }).refused(banner::show).start(kind);
    }

    private void show(List<Option> found) {
        options = found;
        choice.setItems(found.stream().map(each -> each.label() + " (" + each.cards() + ")").toArray(String[]::new));
        if (found.isEmpty()) {
            available.setText(RunMsg.noOptions.text());
            available.requestLayout();
            return;
        }
        choice.select(0);
        count();
    }

    /** What is chosen, or empty where something is missing or is no day. */
    private Optional<Choice> chosen() {
        try {
            return switch (kind()) {
                case VILLAGE, VISIT, LIST -> choice.getSelectionIndex() < 0 ? Optional.empty()
                        : Optional.of(options.get(choice.getSelectionIndex()).choice());
                case RECORDED -> Optional.of(new Choice.Recorded(day(from), day(to)));
                case REQUESTED -> Optional.of(new Choice.Requested(day(from), day(to)));
                case FIRST -> Optional.of(new Choice.First());
            };
        } catch (DateTimeParseException noDay) {
            banner.show(Tone.WARNING, RunMsg.badDate.text(), "");
            return Optional.empty();
        }
    }

    private static LocalDate day(Text text) {
        return LocalDate.parse(text.getText().strip(), DAY);
    }

    private void count() {
        banner.clear();
        chosen().ifPresent(which -> {
            propose(which);
            available.setText(RunMsg.loading.text());
            Work.quiet(progress -> desk.batches().count(desk.session(), which)).done(cards -> {
                available.setText(RunMsg.available.text(cards));
                available.requestLayout();
            }).refused(banner::show).start(kind);
        });
    }

    /** A name somebody typed is not overwritten. */
    private void propose(Choice which) {
        if (!name.getText().isBlank() && !name.getText().equals(proposed)) {
            return;
        }
        var today = DAY.format(LocalDate.now());
        proposed = choice.getSelectionIndex() >= 0 && which.kind() != Choice.Kind.FIRST
                ? options.get(choice.getSelectionIndex()).label() + " " + today : kind().label() + " " + today;
        name.setText(proposed);
    }

    private void make() {
        var which = chosen();
        if (which.isEmpty()) {
            return;
        }
        var called = name.getText();
        var cards = number();
        Work.quiet(progress -> desk.batches().make(desk.session(), called, which.get(), cards)).done(id -> {
            made = id;
            okPressed();
        }).refused(banner::show).start(kind);
    }

    private int number() {
        try {
            return Integer.parseInt(most.getText().strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
