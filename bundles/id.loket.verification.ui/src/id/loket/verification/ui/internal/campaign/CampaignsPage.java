package id.loket.verification.ui.internal.campaign;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;
import id.loket.verification.ui.internal.Msg;
import jakarta.annotation.PostConstruct;

/** "Daftar khusus": campaigns, their lists, and what became of them. */
public final class CampaignsPage {

    private Composite page;

    @PostConstruct
    void create(Composite parent) {
        page = PageHeader.page(parent);
        new PageHeader(page, Msg.pageCampaigns.text(), CampaignText.pageLine.text());
        new Banner(page);
    }

    @Focus
    void focus() {
        page.setFocus();
    }
}
