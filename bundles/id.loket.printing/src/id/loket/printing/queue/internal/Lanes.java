package id.loket.printing.queue.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** The lanes that have cards. */
final class Lanes {

    private Lanes() {
    }

    /** One step through the index for each lane, however many cards stand in it. */
    static Set<Integer> there(Connection connection) throws SQLException {
        var found = new LinkedHashSet<Integer>();
        try (var next = connection.prepareStatement(
                "select LANE from CARD where LANE > ? order by LANE, REQUESTEDAT, ID fetch first 1 rows only")) {
            for (var last = -1; ; found.add(last)) {
                next.setInt(1, last);
                try (var rows = next.executeQuery()) {
                    if (!rows.next()) {
                        return found;
                    }
                    last = rows.getInt(1);
                }
            }
        }
    }
}
