package id.loket.shell.internal;

import java.time.Clock;
import java.util.Locale;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.statusreporter.StatusReporter;
import org.eclipse.e4.core.services.translation.TranslationService;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.eclipse.e4.ui.workbench.lifecycle.ProcessAdditions;
import org.eclipse.swt.widgets.Display;

import id.loket.document.Fonts;
import id.loket.store.Installation;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;

/** Settles what everything on the screen rests on, before the first widget: the language, how dates are written. */
public final class Lifecycle {

    @PostContextCreate
    void prepare(IEclipseContext context, Installation installation, Clock clock, Display display) {
        var preferences = new Preferences(installation.data(), installation.setting("language").orElse("id"));
        context.set(Preferences.class, preferences);
        context.set(Formats.class, new Formats(clock));
        context.set(StatusReporter.class, new FaultReporter());
        Theme.use(Fonts.copyTo(installation.data().resolve("fonts")), Fonts.FAMILY, display);
        Locale.setDefault(preferences.language());
        context.set(TranslationService.LOCALE, preferences.language());
    }

    /** Made here, not by the first page that asks: what is made for a page stops hearing of changes when that page goes. */
    @ProcessAdditions
    void work(IEclipseContext context) {
        context.set(Workplace.class, ContextInjectionFactory.make(Workplace.class, context));
    }
}
