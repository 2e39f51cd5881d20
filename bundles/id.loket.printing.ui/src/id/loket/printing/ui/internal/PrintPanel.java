package id.loket.printing.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.device.DeviceStatus;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Hold;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Outcome;
import id.loket.printing.Printing.Printer;
import id.loket.printing.Printing.Waiting;
import id.loket.printing.PrintingMsg;
import id.loket.ui.Navigator;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.Pill;
import id.loket.ui.work.Work;

/** The printer and the next card: the proposed blank is confirmed by Enter, or another one scanned. */
final class PrintPanel {

    /** What a panel works with. */
    record Surroundings(Session session, Printing printing, Navigator navigator, PageHeader header, Banner banner,
            Runnable reload) {
    }

    private final Surroundings with;
    private final Combo printer;
    private final Pill status;
    private final Label top;
    private final Label who;
    private final Label where;
    private final Label before;
    private final Text chip;
    private final KeyButton print;
    private final Label step;
    private final RunPanel run;
    private List<Printer> printers = List.of();
    private Optional<Waiting> next = Optional.empty();
    private Optional<Waiting> wanted = Optional.empty();
    private String proposed = "";
    private boolean working;

    PrintPanel(Composite parent, Surroundings with) {
        this.with = with;
        var printerCard = Grids.wide(new Card(parent, 2, Msg.printerTitle.text()));
        printer = Names.id(new Combo(printerCard, SWT.READ_ONLY), "printing.printer");
        Names.of(printer, Msg.printer.text());
        Grids.wide(printer);
        status = new Pill(printerCard, "", Tone.NEUTRAL);
        top = Grids.wide(Labels.muted(printerCard, ""));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(top);
        printer.addListener(SWT.Selection, event -> propose());

        var nextCard = Grids.wide(new Card(parent, 1, Msg.nextTitle.text()));
        who = Grids.wide(Labels.heading(nextCard, ""));
        where = Grids.wide(Labels.muted(nextCard, ""));
        before = Grids.wide(Labels.toned(nextCard, "", Tone.WARNING));
        var form = Grids.wide(Grids.plain(nextCard, 2));
        chip = Names.id(FormRow.text(form, Msg.chip.text()), "printing.chip");
        chip.addListener(SWT.DefaultSelection, event -> print());
        chip.addListener(SWT.FocusIn, event -> chip.selectAll());
        Grids.wide(Labels.muted(nextCard, Msg.chipHint.text()));
        print = Names.id(KeyButton.primary(nextCard, Msg.print.text(), Key.function(2), this::print), "printing.print");
        step = Grids.wide(Labels.muted(nextCard, ""));
        run = new RunPanel(parent, with, this::chosenPrinter, this::working);
    }

    boolean isWorking() {
        return working;
    }

    void focus() {
        chip.setFocus();
    }

    /** Asks printers and queue anew. */
    void refresh() {
        Work.quiet(progress -> with.printing().printers()).done(this::show).start(chip);
    }

    /** A person chose another card than the first. */
    void choose(Waiting waiting) {
        if (!working && waiting.hold() == Hold.NONE) {
            wanted = Optional.of(waiting);
            showNext(wanted);
        }
    }

    /** The queue as it is now: a card chosen by a person stays chosen as long as it waits. */
    void queue(List<Waiting> waiting) {
        wanted = wanted.filter(chosen -> waiting.stream().anyMatch(each -> each.cardId() == chosen.cardId()));
    }

    private void show(List<Printer> found) {
        var before = chosenPrinter().map(Printer::key);
        printers = found;
        printer.setItems(found.stream().map(Printer::label).toArray(String[]::new));
        var index = (int) found.stream().takeWhile(each -> before.isPresent() && !each.key().equals(before.get())).count();
        printer.select(index < found.size() ? index : 0);
        propose();
    }

    private Optional<Printer> chosenPrinter() {
        var index = printer.getSelectionIndex();
        return index < 0 || index >= printers.size() ? Optional.empty() : Optional.of(printers.get(index));
    }

    private void propose() {
        var chosen = chosenPrinter();
        showStatus(chosen);
        var usable = chosen.isPresent() && with.session().may(Printing.PRINT);
        print.setEnabled(usable && !working);
        run.enable(usable && !working);
        if (working) {
            return;
        }
        if (!usable) {
            showNext(Optional.empty());
            return;
        }
        Work.quiet(progress -> with.printing().propose(with.session(), chosen.get().key()))
                .done(proposal -> {
                    showNext(wanted.or(() -> proposal.map(Printing.Proposal::card)));
                    propose(proposal.flatMap(Printing.Proposal::chip).map(ChipNumber::value).orElse(""));
                })
                .refused(with.banner()::show)
                .start(chip);
    }

    /** What was scanned or typed meanwhile is not overwritten. */
    private void propose(String number) {
        if (chip.getText().isBlank() || chip.getText().equals(proposed)) {
            chip.setText(number);
            chip.selectAll();
        }
        proposed = number;
    }

    private void showStatus(Optional<Printer> chosen) {
        if (chosen.isEmpty()) {
            status.show("", Tone.NEUTRAL);
            top.setText(Msg.noPrinter.text());
        } else {
            var state = chosen.get().status();
            status.show(word(state), tone(state));
            var trouble = state.state() == DeviceStatus.State.ATTENTION || state.state() == DeviceStatus.State.OFFLINE;
            top.setText(trouble && !state.text().isEmpty() ? Labels.escape(state.text())
                    : chosen.get().next().map(number -> Msg.nextBlank.text(number)).orElse(Msg.nextBlankUnknown.text()));
        }
        top.requestLayout();
    }

    private void showNext(Optional<Waiting> waiting) {
        next = waiting;
        print.setEnabled(waiting.isPresent() && !working);
        who.setText(Labels.escape(waiting.map(Waiting::name).orElse(Msg.nextNobody.text())));
        where.setText(Labels.escape(waiting.map(each -> each.maskedNik() + " · " + each.village()).orElse("")));
        var empty = waiting.filter(each -> each.hold() == Hold.NO_BLANK).isPresent();
        Labels.tell(before, empty ? Msg.noBlank.text() : waiting.map(Waiting::note).orElse(""));
        who.requestLayout();
    }

    private void working(boolean busy) {
        working = busy;
        print.setEnabled(!busy);
        chip.setEnabled(!busy);
        printer.setEnabled(!busy);
        if (!busy) {
            wanted = Optional.empty();
            chip.setText("");
            Labels.tell(step, "");
            with.reload().run();
            chip.setFocus();
        }
    }

    private void print() {
        if (working || next.isEmpty() || chosenPrinter().isEmpty()) {
            return;
        }
        try {
            var waiting = next.get();
            if (waiting.hold() == Hold.NO_BLANK) {
                throw new Refusal(PrintingMsg.noBlankLeft);
            }
            var order = new Order(waiting.cardId(), chosenPrinter().get().key(), ChipNumber.parse(chip.getText()));
            with.banner().clear();
            with.header().fact("", Tone.NEUTRAL);
            working(true);
            run.enable(false);
            Work.of(Msg.printing.text(), progress -> with.printing().print(with.session(), order,
                    new ScreenWatch(progress, chip, (done, total, words) -> Labels.tell(step, words))))
                    .done(outcome -> told(waiting, outcome))
                    .refused(with.banner()::show)
                    .always(() -> working(false))
                    .start(chip);
        } catch (Refusal wrongForm) {
            with.banner().show(wrongForm);
        }
    }

    private void told(Waiting waiting, Outcome outcome) {
        if (outcome.toCheck()) {
            with.banner().show(Tone.NEUTRAL, Msg.donePrinted.text(waiting.name()), Msg.checkThen.text(1));
        } else if (outcome.state() == CardState.PRINTED) {
            with.header().fact(Msg.donePrinted.text(waiting.name()), Tone.GOOD);
        } else if (outcome.state() == CardState.INSPECT) {
            with.banner().show(Tone.BAD, Msg.doneInspect.text(outcome.note()), Msg.openInspect.text() + " (F9)");
        } else {
            with.banner().show(Tone.WARNING, Msg.doneSpoiled.text(outcome.note()), Msg.spoiledThen.text());
        }
    }

    static String word(DeviceStatus status) {
        return switch (status.state()) {
            case READY -> Msg.stateReady.text();
            case BUSY -> Msg.stateBusy.text();
            case ATTENTION -> Msg.stateAttention.text();
            case OFFLINE -> Msg.stateOffline.text();
            case UNKNOWN -> Msg.stateUnknown.text();
        };
    }

    static Tone tone(DeviceStatus status) {
        return switch (status.state()) {
            case READY -> Tone.GOOD;
            case BUSY -> Tone.ACTIVE;
            case ATTENTION -> Tone.WARNING;
            case OFFLINE -> Tone.BAD;
            case UNKNOWN -> Tone.NEUTRAL;
        };
    }
}
