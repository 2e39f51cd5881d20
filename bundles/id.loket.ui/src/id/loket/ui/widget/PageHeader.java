package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;

/** Top of a page: title, one line below it, and at the right a pill that tells a fact ("Tersimpan 10.21.07"). */
public final class PageHeader extends Composite {

    private final Label title;
    private final Label line;
    private final Pill fact;

    /**
     * @param parent of the header, usually {@link #page}
     * @param title of the page
     * @param line what the page is about now; may be empty
     */
    public PageHeader(Composite parent, String title, String line) {
        super(parent, SWT.NONE);
        var theme = Theme.of(parent);
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        var layout = Grids.layout(2, 0, 0);
        layout.horizontalSpacing = Theme.GRID;
        setLayout(layout);
        this.title = Grids.wide(Labels.make(this, title, theme.title(), theme.ink));
        fact = new Pill(this, "", Tone.GOOD);
        fact.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false, 1, 2));
        this.line = Grids.wide(Labels.muted(this, line));
        Grids.wide(this);
    }

    /**
     * Makes the body of a page: background, margin and gaps. Call it first in {@code @PostConstruct}.
     *
     * @param parent the part's composite
     * @return one column to put a header and cards into
     */
    public static Composite page(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        page.setBackground(Theme.of(parent).background);
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        var layout = Grids.layout(1, Theme.MARGIN, Theme.GAP);
        layout.marginHeight = Theme.MARGIN - 4;
        page.setLayout(layout);
        return page;
    }

    /** @param text new title */
    public void title(String text) {
        title.setText(Labels.escape(text));
        requestLayout();
    }

    /** @param text new line below it */
    public void line(String text) {
        line.setText(Labels.escape(text));
        requestLayout();
    }

    /**
     * @param word a fact: "Tersimpan 10.21.07"; empty hides it
     * @param tone its state
     */
    public void fact(String word, Tone tone) {
        fact.show(word, tone);
    }
}
