package id.loket.outreach.ui.internal.homecoming;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;

import id.loket.outreach.ui.internal.Msg;
import id.loket.ui.widget.PageHeader;
import jakarta.annotation.PostConstruct;

/** "Kepulangan paket": what was made in the field comes home. */
public final class HomecomingPage {

    private Composite page;

    @PostConstruct
    void create(Composite parent) {
        page = PageHeader.page(parent);
        new PageHeader(page, Msg.pageHomecoming.text(), "");
    }

    @Focus
    void focus() {
        page.setFocus();
    }
}
