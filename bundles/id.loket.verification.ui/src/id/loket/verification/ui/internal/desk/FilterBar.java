package id.loket.verification.ui.internal.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import id.loket.kernel.RegionCode;
import id.loket.matching.Verdict;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Names;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.HomeGroup;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.RowFilter;

/** Which rows of the list are shown. */
final class FilterBar {

    private static final int WIDTH = 130;

    private final Runnable changed;
    private final Choice<RowState> state;
    private final Choice<Verdict> verdict;
    private final Choice<Result> result;
    private final Choice<RegionCode> village;
    private final Choice<RegionCode> home;
    private RowFilter base = RowFilter.all(0);

    /** An outcome or a flag: either tells what became of a row. */
    private record Result(Outcome outcome, Flag flag) {

        private String label() {
            return outcome == null ? DeskText.flagged.text(flag.label()) : outcome.label();
        }
    }

    /**
     * @param parent of the bar
     * @param names of regions
     * @param changed told when other rows are wanted
     */
    FilterBar(Composite parent, Function<RegionCode, String> names, Runnable changed) {
        this.changed = changed;
        var bar = Grids.wide(Grids.plain(parent, 5));
        state = new Choice<>(bar, DeskText.everyState, "state", RowState::label);
        verdict = new Choice<>(bar, DeskText.everyVerdict, "verdict", Verdict::label);
        result = new Choice<>(bar, DeskText.everyResult, "result", Result::label);
        village = new Choice<>(bar, DeskText.everyVillage, "village", names);
        home = new Choice<>(bar, DeskText.everyHome, "home", names);
        state.offer(Arrays.asList(RowState.values()));
        verdict.offer(Arrays.asList(Verdict.values()));
    }

    /**
     * Another list: its open rows are shown.
     *
     * @param listId the list
     * @param kind of its campaign
     */
    void start(long listId, CampaignKind kind) {
        var results = new ArrayList<Result>();
        Outcome.of(kind).forEach(outcome -> results.add(new Result(outcome, null)));
        Arrays.stream(Flag.values()).forEach(flag -> results.add(new Result(null, flag)));
        result.offer(results);
        show(RowFilter.all(listId).with(RowState.OPEN));
    }

    /** @param codes villages to choose from */
    void villages(List<RegionCode> codes) {
        village.offer(codes);
    }

    /** @param groups regencies to choose from */
    void homes(List<HomeGroup> groups) {
        home.offer(groups.stream().filter(group -> group.regency() != null).map(HomeGroup::regency).toList());
    }

    /** @param filter which rows, from now on */
    void show(RowFilter filter) {
        base = filter;
        state.choose(filter.state());
        verdict.choose(filter.verdict());
        result.choose(filter.outcome() == null && filter.flag() == null ? null : new Result(filter.outcome(), filter.flag()));
        village.choose(filter.village());
        home.choose(filter.homeRegency());
    }

    /** @return which rows are wanted */
    RowFilter filter() {
        var chosen = result.chosen();
        return new RowFilter(base.listId(), state.chosen(), verdict.chosen(), chosen == null ? null : chosen.outcome(),
                chosen == null ? null : chosen.flag(), village.chosen(), home.chosen(), base.grade(), base.finding());
    }

    /** One way to choose. */
    private final class Choice<T> {

        private final Combo combo;
        private final DeskText every;
        private final Function<T, String> label;
        private final List<T> values = new ArrayList<>();

        private Choice(Composite bar, DeskText every, String id, Function<T, String> label) {
            this.every = every;
            this.label = label;
            combo = Names.id(new Combo(bar, SWT.READ_ONLY), "desk.filter." + id);
            combo.setFont(Theme.of(bar).body());
            Names.of(combo, every.text());
            var room = new GridData(SWT.FILL, SWT.CENTER, true, false);
            room.widthHint = WIDTH;
            combo.setLayoutData(room);
            combo.addListener(SWT.Selection, event -> changed.run());
            offer(List.of());
        }

        private void offer(List<T> offered) {
            var before = chosen();
            values.clear();
            values.addAll(offered);
            combo.removeAll();
            combo.add(every.text());
            values.forEach(value -> combo.add(label.apply(value)));
            choose(before);
        }

        /** A value that is not among those offered comes to them: a figure may lead to rows that no choice names. */
        private void choose(T value) {
            if (value != null && !values.contains(value)) {
                values.add(value);
                combo.add(label.apply(value));
            }
            combo.select(value == null ? 0 : values.indexOf(value) + 1);
        }

        private T chosen() {
            var at = combo.getSelectionIndex() - 1;
            return at < 0 ? null : values.get(at);
        }
    }
}
