package id.loket.shell.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Session;
import id.loket.ui.Attention;
import id.loket.ui.PageBadge;
import id.loket.ui.StartFigure;
import id.loket.ui.StartTable;
import id.loket.ui.StatusItem;

/** Asks all installed modules for their facts. One that fails is left out and logged; it never hides the others. */
@Component(service = FactGatherer.class)
public final class FactGatherer {

    private static final Logger LOG = LoggerFactory.getLogger(FactGatherer.class);
    private static final int RIGHT_END = 900;
    private static final String CHANGED = "id/loket/changed/facts";

    private final Providers<PageBadge> badges = new Providers<>();
    private final Providers<StatusItem> items = new Providers<>();
    private final Providers<StartFigure> figures = new Providers<>();
    private final Providers<Attention> attention = new Providers<>();
    private final Providers<StartTable> tables = new Providers<>();
    private final EventAdmin events;

    /** @param events tells that somebody with facts came or went */
    @Activate
    public FactGatherer(@Reference EventAdmin events) {
        this.events = events;
    }

    // Dynamic: the services come when the store opens, some of them after the first gathering, and go when it closes.

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addBadge(PageBadge badge) {
        badges.add(badge);
    }

    void removeBadge(PageBadge badge) {
        badges.remove(badge);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addItem(StatusItem item) {
        items.add(item);
    }

    void removeItem(StatusItem item) {
        items.remove(item);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFigure(StartFigure figure) {
        figures.add(figure);
    }

    void removeFigure(StartFigure figure) {
        figures.remove(figure);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAttention(Attention waiting) {
        attention.add(waiting);
    }

    void removeAttention(Attention waiting) {
        attention.remove(waiting);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTable(StartTable table) {
        tables.add(table);
    }

    void removeTable(StartTable table) {
        tables.remove(table);
    }

    /**
     * Slow: asks databases. Not for the UI thread.
     *
     * @param session who looks
     * @return what all said
     */
    public Facts gather(Session session) {
        var line = items.all.stream().sorted(Comparator.comparingInt(StatusItem::order)).toList();
        var rows = new ArrayList<Attention.Row>();
        attention.all.forEach(each -> rows.addAll(ask(each, () -> each.rows(session)).orElse(List.of())));
        rows.sort(Comparator.comparing((Attention.Row row) -> row.tone()).reversed().thenComparing(Attention.Row::since));
        return new Facts(counts(session), facts(line, session, false), facts(line, session, true), figures(session),
                tables.all.stream().flatMap(table -> ask(table, () -> table.content(session)).flatMap(content -> content).stream()).findFirst(),
                List.copyOf(rows));
    }

    private Map<String, Long> counts(Session session) {
        var counts = new HashMap<String, Long>();
        badges.all.forEach(badge -> ask(badge, () -> badge.count(session)).ifPresent(count -> counts.merge(badge.page(), count, Long::sum)));
        return Map.copyOf(counts);
    }

    private List<StatusItem.Fact> facts(List<StatusItem> line, Session session, boolean right) {
        return line.stream().filter(item -> item.order() >= RIGHT_END == right)
                .flatMap(item -> ask(item, () -> item.fact(session)).flatMap(fact -> fact).stream()).toList();
    }

    private List<StartFigure.Value> figures(Session session) {
        return figures.all.stream().sorted(Comparator.comparingInt(StartFigure::order))
                .flatMap(figure -> ask(figure, () -> figure.value(session)).flatMap(value -> value).stream()).toList();
    }

    private static <T> Optional<T> ask(Object who, Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (RuntimeException | LinkageError e) {
            // A module's fault must not take the frame with it: the log has it, the screen shows the rest.
            LOG.warn("{} gave no answer", who.getClass().getName(), e);
            return Optional.empty();
        }
    }

    /** Those who have facts of one kind; one that comes or goes is a change like any other. */
    private final class Providers<T> {

        private final List<T> all = new CopyOnWriteArrayList<>();

        private void add(T provider) {
            all.add(provider);
            events.postEvent(new Event(CHANGED, Map.of()));
        }

        private void remove(T provider) {
            all.remove(provider);
            events.postEvent(new Event(CHANGED, Map.of()));
        }
    }
}
