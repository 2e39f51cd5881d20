package id.loket.outreach.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.loket.kernel.text.Refusal;
import id.loket.outreach.internal.Lines;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A field visit: a team goes to villages, schools or prisons on some days, and comes home with a result. */
@Entity
@Table(name = "VISIT")
public class Visit {

    /** Where a visit stands. */
    public enum State {
        PLANNED(VisitMsg.statePlanned),
        /** The team is in the field. */
        OUT(VisitMsg.stateOut),
        /** The team is back; packages may still be on their way. */
        HOME(VisitMsg.stateHome),
        /** The result is settled, what was not reached waits for another visit. */
        CLOSED(VisitMsg.stateClosed),
        CANCELLED(VisitMsg.stateCancelled);

        private final VisitMsg label;

        State(VisitMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }

        /** @return whether team and laptops are still needed for it */
        public boolean isOpen() {
            return this == PLANNED || this == OUT;
        }
    }

    @Id
    private String id;
    @Version
    private int version;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String team;
    private String members;
    private String laptops;
    private String equipment;
    private String emergency;
    private String note;
    @Enumerated(EnumType.STRING)
    private State state = State.PLANNED;
    private String plannedBy;
    private Instant plannedAt;
    private String stateBy;
    private Instant stateAt;
    private String reason;
    private Integer reached;
    private String packageId;
    @OneToMany(mappedBy = "visit", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("ordinal")
    private List<VisitStop> stops = new ArrayList<>();

    /** For JPA. */
    protected Visit() {
    }

    /**
     * @param plan checked already
     * @param by the account
     * @param now the time
     */
    public Visit(VisitPlan plan, String by, Instant now) {
        id = UUID.randomUUID().toString();
        plannedBy = by;
        plannedAt = now;
        stateBy = by;
        stateAt = now;
        describe(plan);
    }

    /**
     * On a laptop: a visit that came with its package.
     *
     * @param id as at the office
     * @param packageId the field package
     * @param plan as planned
     * @param by who planned it
     * @param at when
     */
    public Visit(String id, String packageId, VisitPlan plan, String by, Instant at) {
        this(plan, by, at);
        this.id = id;
        this.packageId = packageId;
        state = State.OUT;
    }

    /**
     * @param plan checked already
     * @throws Refusal unless it is still PLANNED
     */
    public void change(VisitPlan plan) {
        requireState(EnumSet.of(State.PLANNED));
        describe(plan);
    }

    private void describe(VisitPlan plan) {
        firstDay = plan.firstDay();
        lastDay = plan.lastDay();
        team = plan.crew().team();
        members = Lines.join(plan.crew().members());
        laptops = Lines.join(plan.crew().laptops());
        equipment = plan.crew().equipment();
        emergency = plan.emergency();
        note = plan.note();
        stops.clear();
        for (var stop : plan.stops()) {
            stops.add(new VisitStop(this, stops.size() + 1, stop));
        }
    }

    /** The team leaves. */
    public void goOut(String by, Instant now) {
        to(State.OUT, EnumSet.of(State.PLANNED), by, now);
    }

    /** The team is back. */
    public void comeHome(String by, Instant now) {
        to(State.HOME, EnumSet.of(State.OUT), by, now);
    }

    /**
     * @param why not blank
     * @param by the account
     * @param now the time
     */
    public void cancel(String why, String by, Instant now) {
        to(State.CANCELLED, EnumSet.of(State.PLANNED, State.OUT), by, now);
        reason = why;
    }

    /**
     * Settles what came of it.
     *
     * @param result of all that has come home
     * @param by the account
     * @param now the time
     */
    public void close(VisitResult result, String by, Instant now) {
        to(State.CLOSED, EnumSet.of(State.HOME), by, now);
        reached = result.reached();
        for (var stop : stops) {
            stop.close(result.stops().get(stop.ordinal() - 1).left());
        }
    }

    private void to(State next, Set<State> from, String by, Instant now) {
        requireState(from);
        state = next;
        stateBy = by;
        stateAt = now;
    }

    private void requireState(Set<State> wanted) {
        if (!wanted.contains(state)) {
            throw new Refusal(VisitMsg.notNow, state.label());
        }
    }

    public String id() {
        return id;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** @return how many days it takes */
    public int days() {
        return (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    /**
     * @param day any
     * @return whether the team is in the field on it, or plans to be
     */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public String team() {
        return team;
    }

    /** @return accounts */
    public List<String> members() {
        return Lines.list(members);
    }

    /** @return node names */
    public List<String> laptops() {
        return Lines.list(laptops);
    }

    public String equipment() {
        return equipment;
    }

    /** @return whom to call */
    public String emergency() {
        return emergency;
    }

    public String note() {
        return note;
    }

    public State state() {
        return state;
    }

    public String plannedBy() {
        return plannedBy;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    /** @return who brought it to where it stands */
    public String stateBy() {
        return stateBy;
    }

    public Instant stateAt() {
        return stateAt;
    }

    /** @return why it was cancelled, or null */
    public String reason() {
        return reason;
    }

    /** @return people reached, once it is closed */
    public Optional<Integer> reached() {
        return Optional.ofNullable(reached);
    }

    /** @return on a laptop the package it came with */
    public Optional<String> packageId() {
        return Optional.ofNullable(packageId);
    }

    /** @return its places in the order of the route */
    public List<VisitStop> stops() {
        return List.copyOf(stops);
    }

    /** @return people to be reached at all places */
    public int target() {
        return stops.stream().mapToInt(VisitStop::target).sum();
    }

    /** @return what it was planned as */
    public VisitPlan plan() {
        return new VisitPlan(firstDay, lastDay, stops.stream().map(VisitStop::plan).toList(),
                new VisitPlan.Crew(team, members(), laptops(), equipment), emergency, note);
    }
}
