package id.loket.printing.queue.internal;

import java.time.LocalDate;
import java.util.ArrayList;

/** Finds the section of a card among hundreds of thousands: by its lane's number and the last day of its letter. */
final class SectionTable {

    private final int[][] sections;
    private final long[] letterAfter;
    private final long[] letterUpTo;

    SectionTable(Plan plan) {
        var found = new ArrayList<ArrayList<Integer>>();
        letterAfter = new long[plan.sections().size()];
        letterUpTo = new long[plan.sections().size()];
        for (var at = 0; at < plan.sections().size(); at++) {
            var section = plan.sections().get(at);
            letterAfter[at] = day(section.letterAfter(), Long.MIN_VALUE);
            letterUpTo[at] = day(section.letterUpTo(), Long.MAX_VALUE);
            for (var lane : section.lanes()) {
                while (found.size() <= lane.code()) {
                    found.add(new ArrayList<>());
                }
                found.get(lane.code()).add(at);
            }
        }
        sections = found.stream().map(each -> each.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    int of(int lane, int letter) {
        for (var at : sections[lane]) {
            if (letter > letterAfter[at] && letter <= letterUpTo[at]) {
                return at;
            }
        }
        throw new IllegalStateException("no section for lane " + lane);
    }

    private static long day(LocalDate day, long none) {
        return day == null ? none : day.toEpochDay();
    }
}
