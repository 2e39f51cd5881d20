package id.loket.shell.internal.start;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

import id.loket.shell.internal.Facts;
import id.loket.shell.internal.Pages;
import id.loket.shell.internal.ShellMsg;
import id.loket.ui.Formats;
import id.loket.ui.StartFigure;
import id.loket.ui.StatusItem;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Figure;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The start page: what day it is, what is wrong, today's figures, what waits for somebody. */
public final class StartPage {

    private static final int FIGURES_IN_A_ROW = 5;

    private final Pages pages;
    private final Formats formats;
    private PageHeader header;
    private Composite figures;
    private Composite lower;
    private AttentionCard attention;
    private CoverageCard coverage;
    private Composite page;
    private Facts shown;
    private Facts waiting;

    @Inject
    StartPage(Pages pages, Formats formats) {
        this.pages = pages;
        this.formats = formats;
    }

    @PostConstruct
    void create(Composite parent) {
        page = PageHeader.page(parent);
        header = new PageHeader(page, Formats.longDate(formats.today()), ShellMsg.startGathering.text());
        if (pages.offered().size() == 1) {
            header.line("");
            invitation();
            return;
        }
        figures = Grids.wide(Grids.plain(page, 1));
        lower = Grids.fill(Grids.plain(page, 1));
        attention = new AttentionCard(lower, formats, pages);
        if (waiting != null) {
            show(waiting);
        }
    }

    @Inject
    @Optional
    void facts(Facts facts) {
        waiting = facts;
        if (facts != null && figures != null && !figures.isDisposed() && !facts.equals(shown)) {
            show(facts);
        }
    }

    @Focus
    void focus() {
        if (attention == null || !attention.focus()) {
            page.setFocus();
        }
    }

    /** Nothing but the base is installed. */
    private void invitation() {
        var card = Grids.wide(new Card(page, 1, ShellMsg.startNoModules.text()));
        Grids.wide(Labels.body(card, ShellMsg.startNoModulesDetail.text()));
    }

    private void show(Facts facts) {
        shown = facts;
        header.title(Formats.longDate(formats.today()));
        header.line(sentence(facts.troubles()));
        showFigures(facts.figures());
        facts.table().ifPresent(content -> {
            if (coverage == null) {
                coverage = new CoverageCard(lower, content, pages);
                coverage.moveAbove(attention);
            }
            coverage.show(content);
        });
        arrangeLower();
        attention.show(facts.attention());
        page.layout(true, true);
    }

    private static String sentence(List<StatusItem.Fact> troubles) {
        return troubles.isEmpty() ? ShellMsg.startAllWell.text()
                : troubles.stream().map(StatusItem.Fact::sentence).collect(Collectors.joining(" "));
    }

    private void showFigures(List<StartFigure.Value> values) {
        if (figures.getChildren().length != values.size()) {
            for (var child : figures.getChildren()) {
                child.dispose();
            }
            values.forEach(value -> Names.id(new Figure(figures), "start.figure").setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false)));
            var layout = Grids.layout(Math.max(1, Math.min(FIGURES_IN_A_ROW, values.size())), 0, Theme.GAP);
            layout.makeColumnsEqualWidth = true;
            figures.setLayout(layout);
        }
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            var figure = (Figure) figures.getChildren()[i];
            figure.show(value.label(), Formats.number(value.count()), value.detail(), value.tone());
            figure.onOpen(pages.offers(value.page()) ? () -> pages.open(value.page()) : null);
        }
    }

    private void arrangeLower() {
        var layout = Grids.layout(coverage == null ? 1 : 3, 0, Theme.GAP);
        layout.makeColumnsEqualWidth = true;
        lower.setLayout(layout);
        if (coverage != null) {
            coverage.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        }
        attention.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    }
}
