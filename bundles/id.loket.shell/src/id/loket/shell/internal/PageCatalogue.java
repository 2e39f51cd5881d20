package id.loket.shell.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.translation.TranslationService;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.descriptor.basic.MPartDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.ui.Page;
import id.loket.ui.theme.Icon;
import jakarta.inject.Inject;

/** The pages of all installed modules, as the application model has them. */
@Creatable
public final class PageCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(PageCatalogue.class);
    private static final int LAST = 10_000;

    private final MApplication application;
    private final TranslationService translation;

    @Inject
    PageCatalogue(MApplication application, TranslationService translation) {
        this.application = application;
        this.translation = translation;
    }

    /**
     * @param session who looks
     * @return what the rail offers, in order
     */
    public List<PageEntry> pages(Session session) {
        return application.getDescriptors().stream()
                .filter(descriptor -> descriptor.getTags().contains(Page.TAG) && mayOpen(descriptor, session))
                .map(this::entry)
                .sorted(Comparator.comparing(PageEntry::group).thenComparingInt(PageEntry::order).thenComparing(PageEntry::label))
                .toList();
    }

    private static boolean mayOpen(MPartDescriptor descriptor, Session session) {
        var roles = descriptor.getPersistedState().getOrDefault(Page.ROLES, "").trim();
        if (roles.isEmpty()) {
            return true;
        }
        var wanted = Set.of(roles.split("[\\s,]+"));
        return session.roles().stream().map(Role::name).anyMatch(wanted::contains);
    }

    private PageEntry entry(MPartDescriptor descriptor) {
        var state = descriptor.getPersistedState();
        var label = translation.translate(descriptor.getLabel(), descriptor.getContributorURI());
        return new PageEntry(descriptor.getElementId(), label, icon(state), group(state), order(state));
    }

    private static Icon icon(Map<String, String> state) {
        try {
            return Icon.named(state.getOrDefault(Page.ICON, "file-text"));
        } catch (IllegalArgumentException e) {
            LOG.warn("A page asks for an icon that is not there: {}", e.getMessage());
            return Icon.FILE_TEXT;
        }
    }

    private static Page.Group group(Map<String, String> state) {
        try {
            return Page.Group.valueOf(state.getOrDefault(Page.GROUP, Page.Group.SERVICE.name()));
        } catch (IllegalArgumentException e) {
            LOG.warn("A page asks for a group that is not there: {}", e.getMessage());
            return Page.Group.OFFICE;
        }
    }

    private static int order(Map<String, String> state) {
        try {
            return Integer.parseInt(state.getOrDefault(Page.ORDER, String.valueOf(LAST)));
        } catch (NumberFormatException e) {
            LOG.warn("A page's order is no number: {}", e.getMessage());
            return LAST;
        }
    }
}
