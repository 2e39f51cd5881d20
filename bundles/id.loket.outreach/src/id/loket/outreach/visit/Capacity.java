package id.loket.outreach.visit;

import java.util.List;

/**
 * How many people one laptop with its devices can serve in a day, learned from visits that are closed.
 *
 * @param perLaptopDay people
 * @param visits how many it was learned from; 0 where there are too few
 */
public record Capacity(int perLaptopDay, int visits) {

    /** Of an office that has not closed enough visits: three sets recorded 156 pupils in a day (Ngawi, see the sources). */
    public static final Capacity USUAL = new Capacity(52, 0);
    /** Fewer visits teach nothing. */
    public static final int FEWEST = 3;

    /**
     * The best day counts: what was done once can be done again, and what was never done is no plan.
     *
     * @param seen closed visits, latest ones
     * @return the capacity
     */
    public static Capacity learned(List<Seen> seen) {
        var worked = seen.stream().filter(each -> each.reached() > 0).toList();
        if (worked.size() < FEWEST) {
            return USUAL;
        }
        return new Capacity(worked.stream().mapToInt(Seen::perLaptopDay).max().orElseThrow(), worked.size());
    }

    /**
     * @param days in the field
     * @param laptops that go along; without one the team works on paper, as fast as with one
     * @return people that can be reached
     */
    public int of(int days, int laptops) {
        return perLaptopDay * days * Math.max(1, laptops);
    }

    /**
     * A closed visit.
     *
     * @param reached people
     * @param days in the field
     * @param laptops that went along
     */
    public record Seen(int reached, int days, int laptops) {

        int perLaptopDay() {
            var parts = days * Math.max(1, laptops);
            return (reached + parts - 1) / parts;
        }
    }
}
