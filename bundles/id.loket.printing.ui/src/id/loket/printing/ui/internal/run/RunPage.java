package id.loket.printing.ui.internal.run;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.printing.Printing;
import id.loket.printing.batch.Batches;
import id.loket.printing.check.Checks;
import id.loket.printing.check.ChipLook;
import id.loket.printing.fleet.Routing;
import id.loket.printing.rules.PrintRules;
import id.loket.printing.rules.Rules;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Cetak beruntun": batches, the run over all printers, and the operator's eye on each card that comes out. */
public final class RunPage {

    private static final int LIST_WIDTH = 350;

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Printing printing;
    @Inject
    private Batches batches;
    @Inject
    private Checks checks;

    @Inject
    private Routing routing;
    @Inject
    private PrintRules rules;
    @Inject
    private ChipLook chips;

    private PageHeader header;
    private Banner banner;
    private BatchList list;
    private RunBoard board;
    private CheckPanel check;
    private Refresh refresh;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        var top = Grids.wide(Grids.plain(page, 2));
        header = new PageHeader(top, RunMsg.title.text(), "");
        banner = new Banner(page);
        if (session.may(PrintRules.DECIDE)) {
            Names.id(KeyButton.secondary(top, RunMsg.rules.text(), Key.function(10), this::rules), "run.rules");
        }
        Grids.row(top);
        var desk = new Desk(session, printing, batches, checks, routing, formats, header, banner, this::load);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        var left = Grids.plain(columns, 1);
        GridDataFactory.fillDefaults().grab(false, true).hint(LIST_WIDTH, SWT.DEFAULT).applyTo(left);
        list = new BatchList(left, desk, found -> board.batches(found), batch -> board.choose(batch));
        var right = Grids.fill(Grids.plain(columns, 1));
        right.setLayout(Grids.layout(1, 0, Theme.GAP));
        board = new RunBoard(right, desk, lane -> {
            if (check != null) {
                check.printing(lane);
            }
        });
        check = new CheckPanel(right, desk);
        refresh = new Refresh(page, this::load);
        load();
    }

    @Inject
    @Optional
    void cards(@UIEventTopic("id/loket/changed/cards") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Inject
    @Optional
    void batchesChanged(@UIEventTopic("id/loket/changed/batches") Event event) {
        cards(event);
    }

    @Inject
    @Optional
    void blanksChanged(@UIEventTopic("id/loket/changed/blanks") Event event) {
        cards(event);
    }

    @Inject
    @Optional
    void printersChanged(@UIEventTopic("id/loket/changed/printers") Event event) {
        cards(event);
    }

    @Focus
    void focus() {
        refresh.shown();
        if (check.isWaiting()) {
            check.focus();
        } else {
            list.focus();
        }
    }

    private record Asked(Rules now, boolean reader) {
    }

    private void rules() {
        Work.quiet(progress -> new Asked(rules.now(session), chips.possible())).done(asked -> {
            new RulesAct(header.getShell(), session, rules).ask(asked.now(), asked.reader())
                    .ifPresent(told -> banner.show(Tone.GOOD, told, ""));
        }).refused(banner::show).start(header);
    }

    private record Numbers(long unchecked, Printing.Figures figures) {
    }

    private void load() {
        list.load();
        board.load();
        check.load();
        Work.quiet(progress -> new Numbers(checks.count(), printing.figures()))
                .done(numbers -> header.line(RunMsg.line.text(numbers.unchecked(), numbers.figures().printedToday(),
                        numbers.figures().inspect())))
                .start(header);
    }
}
