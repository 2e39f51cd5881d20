package id.loket.verification.campaign.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.loket.registry.tables.TableHead;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListHeading;
import id.loket.verification.campaign.ListMapping;

/**
 * The sender's columns over all sheets, as the sheet orders them that has most of what is read: those that are read, and the
 * others, which are kept only because the sender wants them back.
 */
final class SenderColumns {

    /** More than any list of people has; a table of a thousand columns is none. */
    private static final int MOST_OTHERS = 250;

    private final ListMapping mapping;
    private final List<ListHeading> headings = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    SenderColumns(Collection<TableHead> heads, ListMapping mapping) {
        this.mapping = mapping;
        heads.stream().sorted(Comparator.comparing((TableHead head) -> read(head).size()).reversed()).forEach(this::add);
    }

    private void add(TableHead head) {
        for (var header : head.headers()) {
            var held = held(header);
            if (!held.isEmpty()) {
                held.stream().filter(column -> headings.stream().noneMatch(there -> there.column() == column))
                        .forEach(column -> headings.add(new ListHeading(column, header)));
            } else if (others.size() < MOST_OTHERS && !others.contains(header)) {
                others.add(header);
                headings.add(ListHeading.other(header));
            }
        }
    }

    private Set<ListColumn> held(String header) {
        var held = EnumSet.noneOf(ListColumn.class);
        mapping.headers().forEach((column, mapped) -> {
            if (mapped.equals(header)) {
                held.add(column);
            }
        });
        return held;
    }

    /** @return all of them, in their order */
    List<ListHeading> headings() {
        return List.copyOf(headings);
    }

    /** @return the column of each thing that is read of a sheet; a sheet may lack one that another has */
    Map<ListColumn, Integer> read(TableHead head) {
        var columns = new EnumMap<ListColumn, Integer>(ListColumn.class);
        mapping.headers().forEach((column, header) -> {
            if (head.column(header) >= 0) {
                columns.put(column, head.column(header));
            }
        });
        return columns;
    }

    /** @return the column of each of the others in that sheet, -1 for one that it lacks */
    int[] others(TableHead head) {
        return others.stream().mapToInt(head::column).toArray();
    }
}
