package id.loket.shell.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainer;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

import id.loket.kernel.text.Refusal;
import id.loket.ui.Navigator;
import id.loket.ui.Page;

/** The page area: one page at a time, made when first opened, kept until logout. */
public final class Pages implements Navigator {

    private final MPartSashContainer area;
    private final EPartService parts;
    private final IEclipseContext context;
    private final List<PageEntry> offered;
    private final Map<String, MPart> open = new LinkedHashMap<>();
    private final Runnable moved;
    private String current = "";

    /**
     * @param area where pages are shown
     * @param parts makes and activates them
     * @param context of the window; carries the subject of the page being opened
     * @param offered what this person may open
     * @param moved told after another page came to the front
     */
    Pages(MPartSashContainer area, EPartService parts, IEclipseContext context, List<PageEntry> offered, Runnable moved) {
        this.area = area;
        this.parts = parts;
        this.context = context;
        this.offered = offered;
        this.moved = moved;
    }

    /** @return what this person may open, in the order of the rail */
    public List<PageEntry> offered() {
        return offered;
    }

    /** @return id of the page that is shown */
    public String current() {
        return current;
    }

    @Override
    public boolean offers(String page) {
        return offered.stream().anyMatch(entry -> entry.id().equals(page));
    }

    @Override
    public void open(String page, String subject) {
        if (!offers(page)) {
            throw new Refusal(ShellMsg.pageNotThere);
        }
        var part = open.get(page);
        if (part == null) {
            part = parts.createPart(page);
            open.put(page, part);
            context.set(Page.SUBJECT, subject);
            area.getChildren().add(part);
        }
        for (var other : open.values()) {
            if (other != part) {
                other.setVisible(false);
            }
        }
        part.setVisible(true);
        if (part.getContext() != null) {
            part.getContext().set(Page.SUBJECT, subject);
        }
        current = page;
        parts.activate(part, true);
        moved.run();
    }

    /** Takes all pages away, with their objects. */
    void closeAll() {
        for (var part : List.copyOf(open.values())) {
            part.setToBeRendered(false);
            area.getChildren().remove(part);
        }
        open.clear();
        current = "";
    }
}
