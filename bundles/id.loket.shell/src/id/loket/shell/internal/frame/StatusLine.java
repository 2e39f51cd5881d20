package id.loket.shell.internal.frame;

import java.util.List;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import id.loket.shell.internal.Facts;
import id.loket.shell.internal.Pages;
import id.loket.shell.internal.ShellMsg;
import id.loket.shell.internal.jobs.JobBoard;
import id.loket.shell.internal.jobs.JobsPopup;
import id.loket.ui.StatusItem;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Names;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The line at the bottom that always tells link, centre, route, outbox, printers, blanks, power, and running work. */
public final class StatusLine {

    private final Pages pages;
    private final JobBoard jobs;
    private final Runnable jobsChanged = this::showJobs;
    private Composite line;
    private Composite left;
    private Composite right;
    private Facts facts;

    @Inject
    StatusLine(Pages pages, JobBoard jobs) {
        this.pages = pages;
        this.jobs = jobs;
    }

    @PostConstruct
    void create(Composite parent) {
        var theme = Theme.of(parent);
        Trim.paint(parent, theme.surface);
        line = new Composite(parent, SWT.NONE);
        line.setBackground(theme.surface);
        line.setBackgroundMode(SWT.INHERIT_DEFAULT);
        var layout = Grids.layout(2, 0, 0);
        layout.marginWidth = Theme.GRID;
        layout.marginTop = 1;
        line.setLayout(layout);
        line.addListener(SWT.Paint, event -> {
            event.gc.setForeground(theme.line);
            event.gc.drawLine(0, 0, line.getClientArea().width, 0);
        });
        left = Grids.wide(Grids.plain(line, 1));
        ((GridData) left.getLayoutData()).heightHint = 26;
        right = Grids.plain(line, 1);
        show();
        jobs.onChange(jobsChanged);
    }

    @PreDestroy
    void destroy() {
        jobs.removeOnChange(jobsChanged);
    }

    @Inject
    @Optional
    void facts(Facts newFacts) {
        facts = newFacts;
        if (line != null && !line.isDisposed()) {
            show();
        }
    }

    private void showJobs() {
        line.getDisplay().asyncExec(() -> {
            if (!line.isDisposed()) {
                show();
            }
        });
    }

    private void show() {
        for (var side : List.of(left, right)) {
            for (var child : side.getChildren()) {
                child.dispose();
            }
        }
        if (facts != null) {
            facts.status().forEach(fact -> button(left, fact));
            facts.statusRight().forEach(fact -> button(right, fact));
        }
        if (!jobs.isEmpty()) {
            var running = jobs.running();
            var text = running == 0 ? ShellMsg.jobs.text() : ShellMsg.jobsRunning.text(running);
            var button = new StatusButton(right, text, running == 0 ? Tone.NEUTRAL : Tone.ACTIVE, this::openJobs);
            Names.id(button, "status.jobs");
        }
        Grids.row(left);
        Grids.row(right);
        line.layout(true, true);
    }

    private void button(Composite side, StatusItem.Fact fact) {
        var target = fact.page();
        new StatusButton(side, fact.text(), fact.tone(), () -> {
            if (pages.offers(target)) {
                pages.open(target);
            }
        });
    }

    private void openJobs() {
        new JobsPopup((Control) line, jobs).open();
    }
}
