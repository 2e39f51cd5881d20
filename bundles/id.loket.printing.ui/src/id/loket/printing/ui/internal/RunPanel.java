package id.loket.printing.ui.internal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.printing.Printing;
import id.loket.printing.Printing.Printer;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** Many cards in a row: start, pause, stop. The card in the printer is always finished. */
final class RunPanel {

    private static final int MOST = 999;

    private final PrintPanel.Surroundings with;
    private final Supplier<Optional<Printer>> printer;
    private final Consumer<Boolean> working;
    private final Text count;
    private final KeyButton start;
    private final KeyButton pause;
    private final KeyButton stop;
    private final Label step;
    private volatile boolean paused;
    private Job job;

    RunPanel(Composite parent, PrintPanel.Surroundings with, Supplier<Optional<Printer>> printer,
            Consumer<Boolean> working) {
        this.with = with;
        this.printer = printer;
        this.working = working;
        var card = Grids.wide(new Card(parent, 2, Msg.runTitle.text()));
        count = Names.id(FormRow.text(card, Msg.runCount.text()), "printing.run.count");
        count.setText("20");
        var buttons = Grids.plain(card, 3);
        ((GridData) Grids.wide(buttons).getLayoutData()).horizontalSpan = 2;
        start = Names.id(KeyButton.secondary(buttons, Msg.run.text(), Key.function(6), this::start), "printing.run");
        pause = KeyButton.secondary(buttons, Msg.pause.text(), Key.function(7), this::pause);
        stop = KeyButton.secondary(buttons, Msg.stop.text(), Key.function(8), this::stop);
        pause.setEnabled(false);
        stop.setEnabled(false);
        step = Grids.wide(Labels.muted(card, ""));
        ((GridData) step.getLayoutData()).horizontalSpan = 2;
    }

    void enable(boolean usable) {
        start.setEnabled(usable);
        count.setEnabled(usable);
    }

    private void start() {
        var most = number();
        var target = printer.get();
        if (most.isEmpty() || target.isEmpty()) {
            with.banner().show(Tone.WARNING, Msg.notANumber.text(), "");
            count.setFocus();
            return;
        }
        paused = false;
        with.banner().clear();
        running(true);
        job = Work.of(Msg.running.text(), progress -> with.printing().run(with.session(), target.get().key(), most.get(),
                new ScreenWatch(progress, count, this::show, () -> paused)))
                .done(this::ended)
                .refused(with.banner()::show)
                .summary(RunPanel::words)
                .always(() -> running(false))
                .start(count);
    }

    private Optional<Integer> number() {
        try {
            var typed = Integer.parseInt(count.getText().trim());
            return typed < 1 || typed > MOST ? Optional.empty() : Optional.of(typed);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private void running(boolean busy) {
        enable(!busy);
        pause.setEnabled(busy);
        pause.label(Msg.pause.text());
        stop.setEnabled(busy);
        working.accept(busy);
    }

    private void pause() {
        paused = !paused;
        pause.label(paused ? Msg.resume.text() : Msg.pause.text());
    }

    private void stop() {
        job.cancel();
        stop.setEnabled(false);
    }

    private void show(int done, int total, String words) {
        step.setText(Labels.escape(Msg.progress.text(done, total, words)));
        step.requestLayout();
    }

    private void ended(Printing.Run run) {
        step.setText("");
        var tone = run.inspect() > 0 || run.spoiled() > 0 ? Tone.WARNING : Tone.GOOD;
        var inspect = run.inspect() > 0 ? Msg.openInspect.text() + " (F9)" : "";
        var check = run.toCheck() > 0 ? Msg.checkThen.text(run.toCheck()) : "";
        with.banner().show(tone, words(run), (check + " " + inspect).trim());
    }

    private static String words(Printing.Run run) {
        return Msg.runEnded.text(run.printed(), run.spoiled(), run.inspect(), run.ended());
    }
}
