package id.loket.outreach.ui.internal;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.widget.PageHeader;
import jakarta.annotation.PostConstruct;

/** "Kunjungan": who goes where, when, and what came of it. */
public final class VisitsPage {

    private Composite page;

    @PostConstruct
    void create(Composite parent) {
        page = PageHeader.page(parent);
        new PageHeader(page, Msg.pageVisits.text(), "");
    }

    @Focus
    void focus() {
        page.setFocus();
    }
}
