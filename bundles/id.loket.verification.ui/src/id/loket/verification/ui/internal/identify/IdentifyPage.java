package id.loket.verification.ui.internal.identify;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;
import id.loket.verification.ui.internal.Msg;
import jakarta.annotation.PostConstruct;

/** "Cari dengan jari": who somebody without papers is. */
public final class IdentifyPage {

    private Composite page;

    @PostConstruct
    void create(Composite parent) {
        page = PageHeader.page(parent);
        new PageHeader(page, Msg.pageIdentify.text(), IdentifyText.pageLine.text());
        new Banner(page);
    }

    @Focus
    void focus() {
        page.setFocus();
    }
}
