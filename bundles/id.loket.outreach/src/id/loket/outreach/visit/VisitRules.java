package id.loket.outreach.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;

/** What makes a plan impossible, and what is only said. */
public final class VisitRules {

    /** A longer journey is several visits. */
    public static final int MOST_DAYS = 14;
    /** Places of one visit. */
    public static final int MOST_STOPS = 20;

    private static final int SHORT = 100;
    private static final int MEDIUM = 200;
    private static final int LONG = 1000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private VisitRules() {
    }

    /**
     * @param plan any
     * @param today the day at the office
     * @throws Refusal for the first thing that is missing or makes no sense
     */
    public static void requireSound(VisitPlan plan, LocalDate today) {
        requireDays(plan, today);
        requireStops(plan);
        refuse(plan.crew().team().isBlank(), VisitMsg.teamMissing);
        refuse(plan.crew().members().isEmpty(), VisitMsg.membersMissing);
        refuse(plan.emergency().isBlank(), VisitMsg.emergencyMissing);
        refuse(plan.crew().team().length() > SHORT || plan.emergency().length() > MEDIUM
                || String.join(",", plan.crew().members()).length() > LONG || String.join(",", plan.crew().laptops()).length() > LONG
                || plan.crew().equipment().length() > LONG || plan.note().length() > LONG, VisitMsg.textTooLong);
    }

    private static void requireDays(VisitPlan plan, LocalDate today) {
        refuse(plan.lastDay().isBefore(plan.firstDay()), VisitMsg.daysSwapped);
        refuse(plan.firstDay().isBefore(today), VisitMsg.dayPast, DAY.format(plan.firstDay()));
        refuse(ChronoUnit.DAYS.between(plan.firstDay(), plan.lastDay()) >= MOST_DAYS, VisitMsg.tooManyDays, MOST_DAYS);
    }

    private static void requireStops(VisitPlan plan) {
        refuse(plan.stops().isEmpty(), VisitMsg.stopMissing);
        refuse(plan.stops().size() > MOST_STOPS, VisitMsg.tooManyStops, MOST_STOPS);
        var seen = new HashSet<String>();
        for (var stop : plan.stops()) {
            refuse(stop.place().isBlank() || stop.place().length() > MEDIUM, VisitMsg.placeMissing);
            refuse(!seen.add(stop.kind() + "/" + stop.place().toLowerCase(Locale.ROOT)), VisitMsg.placeTwice, stop.place());
            refuse(stop.target() < 1 || stop.target() > 9_999, VisitMsg.targetOutOfRange, stop.place());
        }
    }

    /**
     * Whoever is written wrong would get no day sheet in their name, and could be planned elsewhere on the same day.
     *
     * @param plan sound
     * @param accounts of the office that somebody can log in with
     * @throws Refusal for the first member who has none
     */
    public static void requireKnown(VisitPlan plan, List<String> accounts) {
        plan.crew().members().stream().filter(member -> !accounts.contains(member)).findFirst().ifPresent(member -> {
            throw new Refusal(VisitMsg.memberUnknown, member, String.join(", ", accounts));
        });
    }

    /**
     * Nobody and no laptop is at two places on one day.
     *
     * @param plan sound
     * @param others visits of those days, without the one that is changed
     * @param name of an account, for people
     * @throws Refusal for the first collision
     */
    public static void requireFree(VisitPlan plan, Collection<Visit> others, UnaryOperator<String> name) {
        for (var other : others) {
            var day = plan.days().filter(other::isOn).findFirst();
            if (day.isEmpty() || !other.state().isOpen()) {
                continue;
            }
            var where = DAY.format(day.get());
            refuse(other.team().equalsIgnoreCase(plan.crew().team().strip()), VisitMsg.teamTaken, other.team(), where);
            shared(plan.crew().members(), other.members()).ifPresent(member -> {
                throw new Refusal(VisitMsg.memberTaken, name.apply(member), where, other.team());
            });
            shared(plan.crew().laptops(), other.laptops()).ifPresent(laptop -> {
                throw new Refusal(VisitMsg.laptopTaken, laptop, where, other.team());
            });
        }
    }

    private static Optional<String> shared(List<String> wanted, List<String> taken) {
        return wanted.stream().filter(each -> taken.stream().anyMatch(each::equalsIgnoreCase)).findFirst();
    }

    /**
     * @param plan sound
     * @param capacity learned
     * @throws Refusal if more is planned than was ever done
     */
    public static void requireDoable(VisitPlan plan, Capacity capacity) {
        var days = (int) plan.days().count();
        var laptops = Math.max(1, plan.crew().laptops().size());
        var most = capacity.of(days, laptops);
        if (plan.target() > most) {
            throw new Refusal(capacity.visits() == 0 ? VisitMsg.tooMuchUsual : VisitMsg.tooMuchLearned, plan.target(), days,
                    laptops, capacity.perLaptopDay(), most, capacity.visits());
        }
    }

    /**
     * A team may leave on the evening before, and not earlier.
     *
     * @param visit planned
     * @param today the day at the office
     * @throws Refusal if its time has not come
     */
    public static void requireTime(Visit visit, LocalDate today) {
        refuse(today.isBefore(visit.firstDay().minusDays(1)), VisitMsg.tooEarly, DAY.format(visit.firstDay()));
    }

    /**
     * @param plan its days are in order
     * @param holidays of the office
     * @return what a person should know before it is saved; nothing of it stands in the way
     */
    public static List<String> warnings(VisitPlan plan, Holidays holidays) {
        var said = new ArrayList<String>();
        plan.days().forEach(day -> holidays.name(day)
                .ifPresent(name -> said.add(VisitMsg.onHoliday.text(DAY.format(day), name))));
        var weekend = plan.days().filter(Holidays::isWeekend).filter(day -> holidays.name(day).isEmpty()).map(DAY::format)
                .collect(Collectors.joining(", "));
        if (!weekend.isEmpty()) {
            said.add(VisitMsg.onWeekend.text(weekend));
        }
        return said;
    }

    private static void refuse(boolean broken, Message rule, Object... arguments) {
        if (broken) {
            throw new Refusal(rule, arguments);
        }
    }
}
