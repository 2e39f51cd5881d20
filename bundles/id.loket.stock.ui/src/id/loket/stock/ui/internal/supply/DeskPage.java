package id.loket.stock.ui.internal.supply;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.kernel.text.Message;
import id.loket.ui.Formats;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.Segments;
import id.loket.ui.work.Refresh;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** A page of several views over one desk, which are read again together when blanks move. */
public abstract class DeskPage {

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Approvals approvals;

    private final Message title;
    private final Message line;
    private Refresh refresh;

    /**
     * @param title of the page
     * @param line below it
     */
    protected DeskPage(Message title, Message line) {
        this.title = title;
        this.line = line;
    }

    /**
     * @param segments take the views of the page
     * @param desk shared by them
     */
    protected abstract void fill(Segments segments, Desk desk);

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        var header = new PageHeader(page, title.text(), line.text());
        var banner = new Banner(page);
        var segments = new Segments(page, banner);
        fill(segments, new Desk(session, formats, approvals, header, banner, segments::load));
        refresh = new Refresh(page, segments::load);
        segments.load();
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/blanks") Event event) {
        refresh();
    }

    /** What the page shows has changed. An event may come before the page is made. */
    protected final void refresh() {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
    }
}
