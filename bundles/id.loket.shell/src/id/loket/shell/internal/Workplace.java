package id.loket.shell.internal;

import java.util.Locale;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.EventTopic;
import org.eclipse.e4.core.services.nls.ILocaleChangeService;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainer;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;

import id.loket.access.Access;
import id.loket.access.Session;
import id.loket.shell.internal.jobs.JobBoard;
import id.loket.ui.Navigator;
import id.loket.ui.Page;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * What happens between login and logout: the frame around the page, the pages, the facts from the modules. UI thread, but
 * for the facts, which are gathered in the background.
 */
@Creatable
@Singleton
public final class Workplace {

    private static final long SOON = 300;
    private static final long MINUTE = 60_000;
    private static final String AREA = "id.loket.pages";
    private static final String LOGIN = "id.loket.shell.login";

    private final MApplication application;
    private final EModelService models;
    private final FactGatherer gatherer;
    private final PageCatalogue catalogue;
    private final Preferences preferences;
    private final Access access;
    private final UISynchronize ui;
    private final JobBoard jobs;
    private final Job gathering;
    private volatile Session session;
    private volatile boolean stale;
    private Pages pages;

    @Inject
    Workplace(MApplication application, EModelService models, FactGatherer gatherer, PageCatalogue catalogue, Preferences preferences,
            Access access, UISynchronize ui, JobBoard jobs) {
        this.application = application;
        this.models = models;
        this.gatherer = gatherer;
        this.catalogue = catalogue;
        this.preferences = preferences;
        this.access = access;
        this.ui = ui;
        this.jobs = jobs;
        this.gathering = Job.createSystem("Loket", (ICoreRunnable) monitor -> gather());
    }

    /** @param newcomer has logged in: the frame and their last page appear */
    public void enter(Session newcomer) {
        session = newcomer;
        preferences.lastAccount(newcomer.account());
        build();
        open(preferences.lastPage(newcomer.account()));
        gathering.schedule();
    }

    /** Ends the session: pages and frame go, the login page comes back. */
    public void leave() {
        var leaving = session;
        session = null;
        jobs.clear();
        tearDown();
        show(LOGIN, true);
        Job.createSystem("Loket", (ICoreRunnable) monitor -> access.logout(leaving)).schedule();
    }

    /** @param locale for everything on the screen, from now on and the next time */
    public void speak(Locale locale) {
        preferences.language(locale);
        Locale.setDefault(locale);
        var page = pages == null ? "" : pages.current();
        if (session != null) {
            tearDown();
        } else {
            show(LOGIN, false);
        }
        application.getContext().get(ILocaleChangeService.class).changeApplicationLocale(locale);
        if (session == null) {
            show(LOGIN, true);
            return;
        }
        build();
        open(page);
        gathering.schedule();
    }

    /** @return who is at work, or null before login */
    public Session session() {
        return session;
    }

    @Inject
    @Optional
    void changed(@EventTopic("id/loket/changed/*") Event event) {
        if (session != null) {
            stale = true;
            // While it sleeps until the next minute, scheduling it does nothing; while it runs, waking it does nothing.
            gathering.schedule(SOON);
            gathering.wakeUp(SOON);
        }
    }

    private void open(String page) {
        pages.open(pages.offers(page) ? page : Page.START);
    }

    private void build() {
        var context = window().getContext();
        context.set(Session.class, session);
        pages = new Pages((MPartSashContainer) models.find(AREA, application), context.get(EPartService.class), context,
                catalogue.pages(session), this::moved);
        context.set(Pages.class, pages);
        context.set(Navigator.class, pages);
        show(LOGIN, false);
        window().getTrimBars().forEach(bar -> bar.setToBeRendered(true));
    }

    private void tearDown() {
        gathering.cancel();
        closeDialogs();
        pages.closeAll();
        window().getTrimBars().forEach(bar -> bar.setToBeRendered(false));
        forget(window().getContext());
    }

    /** What is open over a page goes with it: nobody finds the work of the one before them. */
    private void closeDialogs() {
        if (window().getWidget() instanceof Shell shell) {
            for (var dialog : shell.getShells()) {
                dialog.dispose();
            }
        }
    }

    private static void forget(IEclipseContext context) {
        context.remove(Facts.class);
        context.remove(Navigator.class);
        context.remove(Pages.class);
        context.remove(Session.class);
        context.remove(Page.SUBJECT);
    }

    private void moved() {
        preferences.lastPage(session.account(), pages.current());
        window().getContext().set(Shown.class, new Shown(pages.current()));
    }

    private void gather() {
        var asking = session;
        if (asking == null) {
            return;
        }
        stale = false;
        var facts = gatherer.gather(asking);
        ui.asyncExec(() -> {
            if (session == asking) {
                window().getContext().set(Facts.class, facts);
            }
        });
        // What changed while it gathered may not be in what it found; the later of two schedules counts.
        gathering.schedule(stale ? SOON : MINUTE);
    }

    private void show(String id, boolean shown) {
        var element = (MUIElement) models.find(id, application);
        element.setToBeRendered(shown);
    }

    private MTrimmedWindow window() {
        return (MTrimmedWindow) application.getChildren().get(0);
    }

    /**
     * Which page is in front; in the window's context, for the rail.
     *
     * @param page its id
     */
    public record Shown(String page) {
    }
}
