package id.loket.shell.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
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

    // Dynamic: the services come when the store opens and go when it closes.
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<PageBadge> badges;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<StatusItem> items;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<StartFigure> figures;
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Attention> attention;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile StartTable table;

    /**
     * Slow: asks databases. Not for the UI thread.
     *
     * @param session who looks
     * @return what all said
     */
    public Facts gather(Session session) {
        var line = items.stream().sorted(Comparator.comparingInt(StatusItem::order)).toList();
        var rows = new ArrayList<Attention.Row>();
        attention.forEach(each -> rows.addAll(ask(each, () -> each.rows(session)).orElse(List.of())));
        rows.sort(Comparator.comparing((Attention.Row row) -> row.tone()).reversed().thenComparing(Attention.Row::since));
        var shownTable = table;
        return new Facts(counts(session), facts(line, session, false), facts(line, session, true), figures(session),
                shownTable == null ? Optional.empty() : ask(shownTable, () -> shownTable.content(session)).flatMap(content -> content),
                List.copyOf(rows));
    }

    private Map<String, Long> counts(Session session) {
        var counts = new HashMap<String, Long>();
        badges.forEach(badge -> ask(badge, () -> badge.count(session)).ifPresent(count -> counts.merge(badge.page(), count, Long::sum)));
        return Map.copyOf(counts);
    }

    private List<StatusItem.Fact> facts(List<StatusItem> line, Session session, boolean right) {
        return line.stream().filter(item -> item.order() >= RIGHT_END == right)
                .flatMap(item -> ask(item, () -> item.fact(session)).flatMap(fact -> fact).stream()).toList();
    }

    private List<StartFigure.Value> figures(Session session) {
        return figures.stream().sorted(Comparator.comparingInt(StartFigure::order))
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
}
