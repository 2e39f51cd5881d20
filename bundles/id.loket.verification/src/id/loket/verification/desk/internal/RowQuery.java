package id.loket.verification.desk.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.RowFilter;

/**
 * A filter as SQL. Whichever table knows most of what is asked leads: proposals by verdict, decisions by outcome, else the
 * rows; so each is one range of an index, and a page costs the same at its beginning and at its end.
 */
final class RowQuery {

    private final StringBuilder from = new StringBuilder();
    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final Flag flag;
    private final String id;
    private int flagsAt;

    /**
     * @param filter which rows
     * @param afterRow id of the last row of the page before, or 0
     */
    RowQuery(RowFilter filter, long afterRow) {
        flag = filter.flag();
        var decided = filter.outcome() != null || flag != null;
        id = filter.verdict() != null ? "P.ID" : decided ? "D.LISTROWID" : "R.ID";
        if (filter.verdict() != null) {
            table("LIST_PROPOSAL P");
            is("P.LISTID", filter.listId());
            state("P.ROWSTATE", filter.state());
            is("P.VERDICT", filter.verdict().name());
        }
        if (decided) {
            table("LIST_DECISION D");
            decision(filter);
        }
        if (from.isEmpty() || asksTheRow(filter)) {
            table("LIST_ROW R");
            row(filter);
        }
        // Where the list itself is asked for, its ids are not: they would lure the engine away from the index that fits.
        if (where.isEmpty()) {
            and(id + " > ?", Math.max(afterRow, ListRow.id(filter.listId(), 0)));
            and(id + " < ?", ListRow.id(filter.listId() + 1, 0));
        } else if (afterRow > 0) {
            and(id + " > ?", afterRow);
        }
    }

    private void table(String name) {
        from.append(from.isEmpty() ? "" : ", ").append(name);
        var own = name.startsWith("LIST_DECISION") ? "D.LISTROWID" : name.charAt(name.length() - 1) + ".ID";
        if (!own.equals(id)) {
            and(own + " = " + id);
        }
    }

    private void decision(RowFilter filter) {
        is("D.LISTID", filter.listId());
        if (filter.state() == null) {
            and("D.STAGE IN ('FINAL', 'FIRST')");
        } else {
            // Where the row is open, no decision stands, and the filter finds nothing.
            is("D.STAGE", filter.state() == RowState.DECIDED ? "FINAL"
                    : filter.state() == RowState.CONTESTED ? "FIRST" : "OPEN");
        }
        if (filter.outcome() != null) {
            is("D.OUTCOME", filter.outcome().name());
        }
        if (filter.flag() != null) {
            is("D.FLAGS", 0);
            flagsAt = values.size() - 1;
        }
    }

    private static boolean asksTheRow(RowFilter filter) {
        return filter.village() != null || filter.homeRegency() != null || filter.grade() != null || filter.finding() != null;
    }

    private void row(RowFilter filter) {
        if (id.equals("R.ID") && (filter.state() != null || asksTheRow(filter))) {
            is("R.LISTID", filter.listId());
            state("R.STATE", filter.state());
        }
        if (filter.village() != null) {
            is("R.VILLAGECODE", filter.village().value());
        }
        if (RowFilter.NOWHERE.equals(filter.homeRegency())) {
            and("R.HOMEREGENCY IS NULL");
        } else if (filter.homeRegency() != null) {
            is("R.HOMEREGENCY", filter.homeRegency().value());
        }
        if (filter.grade() != null) {
            is("R.GRADE", filter.grade().name());
        }
        if (filter.finding() != null) {
            is("R.FINDING", filter.finding());
        }
    }

    private void state(String column, RowState state) {
        if (state != null) {
            is(column, state.name());
        }
    }

    private void is(String column, Object value) {
        and(column + " = ?", value);
    }

    private void and(String condition, Object... bound) {
        where.append(where.isEmpty() ? " WHERE " : " AND ").append(condition);
        values.addAll(List.of(bound));
    }

    /** @return ids of the rows, in the list's order */
    List<Long> ids(Connection connection, int limit) throws SQLException {
        var sql = "SELECT " + id + " FROM " + from + where + " ORDER BY " + id + " FETCH FIRST " + limit + " ROWS ONLY";
        try (var statement = connection.prepareStatement(sql)) {
            var ids = numbers(statement);
            Collections.sort(ids);
            return ids.subList(0, Math.min(limit, ids.size()));
        }
    }

    long count(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT COUNT(*) FROM " + from + where)) {
            return numbers(statement).stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Asked for a flag, each combination of flags with it is a range of the index, in the list's order. */
    private List<Long> numbers(PreparedStatement statement) throws SQLException {
        var numbers = new ArrayList<Long>();
        for (var bits : flag == null ? new int[1] : FlagBits.with(flag).toArray()) {
            if (flag != null) {
                values.set(flagsAt, bits);
            }
            bind(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
        }
        return numbers;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
