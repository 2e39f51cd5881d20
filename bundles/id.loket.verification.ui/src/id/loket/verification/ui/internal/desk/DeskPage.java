package id.loket.verification.ui.internal.desk;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;
import id.loket.verification.ui.internal.Msg;
import jakarta.annotation.PostConstruct;

/** "Meja verifikasi": the rows that wait for a decision, list beside register. */
public final class DeskPage {

    private Composite page;

    @PostConstruct
    void create(Composite parent) {
        page = PageHeader.page(parent);
        new PageHeader(page, Msg.pageDesk.text(), DeskText.pageLine.text());
        new Banner(page);
    }

    @Focus
    void focus() {
        page.setFocus();
    }
}
