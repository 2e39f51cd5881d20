package id.loket.outreach.ui.internal.field;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;

import id.loket.outreach.ui.internal.Msg;
import id.loket.ui.widget.PageHeader;
import jakarta.annotation.PostConstruct;

/** "Hari lapangan": the laptop of a team, without a link. */
public final class FieldPage {

    private Composite page;

    @PostConstruct
    void create(Composite parent) {
        page = PageHeader.page(parent);
        new PageHeader(page, Msg.pageField.text(), "");
    }

    @Focus
    void focus() {
        page.setFocus();
    }
}
