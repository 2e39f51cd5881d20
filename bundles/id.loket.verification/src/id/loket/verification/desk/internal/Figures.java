package id.loket.verification.desk.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.HomeGroup;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.RowFilter;
import id.loket.verification.desk.Totals;
import id.loket.verification.desk.Totals.Figure;
import id.loket.verification.desk.Totals.OutcomeFigure;

/** Counts the rows of one list, in one transaction. */
final class Figures {

    private static final String BY_OUTCOME = "SELECT OUTCOME, FLAGS, COUNT(*) FROM LIST_DECISION WHERE LISTID = ?"
            + " AND STAGE = 'FINAL' GROUP BY OUTCOME, FLAGS";
    private static final String FIRST = "SELECT COUNT(*) FROM LIST_DECISION WHERE LISTID = ? AND STAGE = 'FIRST'";
    private static final String BY_HOME = "SELECT HOMEREGENCY, STATE, COUNT(*) FROM LIST_ROW WHERE LISTID = ? AND HOMEREGENCY %s"
            + " GROUP BY HOMEREGENCY, STATE";

    private final Connection connection;
    private final CampaignList list;
    private final RowFilter all;

    Figures(Connection connection, CampaignList list) {
        this.connection = connection;
        this.list = list;
        all = RowFilter.all(list.id());
    }

    Totals totals() throws SQLException {
        var outcomes = new EnumMap<Outcome, Long>(Outcome.class);
        var flags = new EnumMap<Flag, Long>(Flag.class);
        try (var statement = connection.prepareStatement(BY_OUTCOME)) {
            statement.setLong(1, list.id());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var count = rows.getLong(3);
                    outcomes.merge(Outcome.valueOf(rows.getString(1)), count, Long::sum);
                    FlagBits.flags(rows.getInt(2)).forEach(flag -> flags.merge(flag, count, Long::sum));
                }
            }
        }
        var open = all.with(RowState.OPEN);
        return new Totals(new Figure(list.totalRows(), all), new Figure(new RowQuery(open, 0).count(connection), open),
                new Figure(first(), all.with(RowState.CONTESTED)), outcomes(outcomes), figures(flags));
    }

    private List<OutcomeFigure> outcomes(Map<Outcome, Long> counts) {
        var decided = all.with(RowState.DECIDED);
        return counts.entrySet().stream()
                .map(each -> new OutcomeFigure(each.getKey(), new Figure(each.getValue(), decided.with(each.getKey())))).toList();
    }

    private Map<Flag, Figure> figures(Map<Flag, Long> counts) {
        var figures = new EnumMap<Flag, Figure>(Flag.class);
        for (var flag : Flag.values()) {
            figures.put(flag, new Figure(counts.getOrDefault(flag, 0L), all.with(RowState.DECIDED).with(flag)));
        }
        return figures;
    }

    private long first() throws SQLException {
        try (var statement = connection.prepareStatement(FIRST)) {
            statement.setLong(1, list.id());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The office's own rows, which may be nearly all, are passed over in the index. */
    List<HomeGroup> elsewhere(Regions regions) throws SQLException {
        var office = regions.office().code().value();
        var counts = new TreeMap<String, long[]>();
        count(BY_HOME.formatted("< ?"), office, counts);
        count(BY_HOME.formatted("> ?"), office, counts);
        var groups = new ArrayList<HomeGroup>();
        counts.forEach((code, count) -> groups.add(group(new RegionCode(code),
                regions.name(new RegionCode(code)).orElse(code), count)));
        groups.sort(Comparator.comparing((HomeGroup group) -> group.rows().count()).reversed());
        var nowhere = new TreeMap<String, long[]>();
        count(BY_HOME.formatted("IS NULL"), null, nowhere);
        nowhere.values().forEach(count -> groups.add(group(RowFilter.NOWHERE, "", count)));
        return groups;
    }

    private HomeGroup group(RegionCode regency, String name, long[] count) {
        var rows = all.fromRegency(regency);
        return new HomeGroup(regency, name, new Figure(count[0], rows), new Figure(count[1], rows.with(RowState.OPEN)));
    }

    private void count(String sql, String office, Map<String, long[]> counts) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, list.id());
            if (office != null) {
                statement.setString(2, office);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var home = rows.getString(1) == null ? RowFilter.NOWHERE.value() : rows.getString(1);
                    var count = counts.computeIfAbsent(home, any -> new long[2]);
                    count[0] += rows.getLong(3);
                    count[1] += RowState.OPEN.name().equals(rows.getString(2)) ? rows.getLong(3) : 0;
                }
            }
        }
    }
}
