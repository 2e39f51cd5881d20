package id.loket.outreach.field.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.outreach.field.FieldPackages;
import id.loket.outreach.field.SliceChoices;
import id.loket.registry.Regions;
import id.loket.registry.fieldwork.OpenWork;
import id.loket.registry.fieldwork.OpenWork.Count;

/** The office's villages, and what the installed modules say is open. */
@Component
public final class OpenSlices implements SliceChoices {

    private final List<OpenWork> work;
    private final Regions regions;

    /**
     * @param work of the installed modules
     * @param regions of the office
     */
    @Activate
    public OpenSlices(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<OpenWork> work, @Reference Regions regions) {
        this.work = List.copyOf(work);
        this.regions = regions;
    }

    @Override
    public List<Choice> all(Session session) {
        session.require(FieldPackages.PREPARE);
        var open = work.stream().flatMap(each -> each.openByPlace(session).stream()).toList();
        var choices = new ArrayList<Choice>(lists(open));
        choices.addAll(schools(open));
        choices.addAll(villages(open));
        choices.sort(Comparator.comparing(Choice::kind).thenComparing(Comparator.comparingLong(Choice::open).reversed())
                .thenComparing(Choice::within).thenComparing(Choice::name));
        return choices;
    }

    private static List<Choice> lists(List<Count> open) {
        return grouped(open, Count::list).values().stream().map(rows -> new Choice(Kind.LIST, rows.get(0).list(),
                rows.get(0).name(), rows.get(0).kind() == Count.Kind.VILLAGE ? "" : rows.get(0).place(), sum(rows))).toList();
    }

    private static List<Choice> schools(List<Count> open) {
        var schools = open.stream().filter(count -> count.kind() == Count.Kind.SCHOOL).toList();
        return grouped(schools, Count::place).entrySet().stream().map(school -> new Choice(Kind.SCHOOL, school.getKey(),
                school.getKey(), school.getValue().stream().map(Count::name).collect(Collectors.toCollection(TreeSet::new))
                        .stream().collect(Collectors.joining(", ")), sum(school.getValue()))).toList();
    }

    private List<Choice> villages(List<Count> open) {
        var counts = grouped(open.stream().filter(count -> count.kind() == Count.Kind.VILLAGE).toList(), Count::place);
        return regions.children(regions.office().code()).stream().flatMap(district -> regions.children(district.code()).stream()
                .map(village -> new Choice(Kind.VILLAGE, village.code().value(), village.name(), district.name(),
                        sum(counts.getOrDefault(village.code().value(), List.of()))))).toList();
    }

    private static Map<String, List<Count>> grouped(List<Count> open, Function<Count, String> by) {
        return open.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static long sum(List<Count> rows) {
        return rows.stream().mapToLong(Count::open).sum();
    }
}
