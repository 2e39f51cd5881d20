package id.loket.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import id.loket.kernel.Sex;
import id.loket.store.Store;

/**
 * All residents by id, with what tells one person from another: for whoever compares a list with the whole register. Read by
 * the page, each in a transaction of its own, so that millions lie neither in memory nor in one long transaction; who is
 * added meanwhile comes last. The calling use case checks the permission and audits.
 */
public final class ResidentScan implements Iterator<ResidentScan.Line> {

    private static final int PAGE = 10_000;
    private static final String SELECT = "SELECT ID, NIK, FAMILYCARDNUMBER, NAME, BIRTHPLACE, BIRTHDATE, SEX, ADDRESS, RT, RW,"
            + " VILLAGECODE FROM RESIDENT WHERE ID > ? ORDER BY ID FETCH FIRST " + PAGE + " ROWS ONLY";

    private final Store store;
    private Iterator<Line> page = List.<Line>of().iterator();
    private long last;
    private boolean ended;

    /**
     * A resident, without what does not tell people apart.
     *
     * @param id of the resident
     * @param nik 16 digits
     * @param familyCard 16 digits, or null
     * @param name as on the card
     * @param birthPlace or null
     * @param birthDate the date
     * @param sex man or woman
     * @param address or null
     * @param rt or null
     * @param rw or null
     * @param village code with dots
     */
    public record Line(long id, String nik, String familyCard, String name, String birthPlace, LocalDate birthDate, Sex sex,
            String address, String rt, String rw, String village) {
    }

    /** @param store whose residents */
    public ResidentScan(Store store) {
        this.store = store;
    }

    /**
     * For a bar of progress, without counting millions.
     *
     * @param store whose residents
     * @return about how many there are, from the first id to the last
     */
    public static long estimate(Store store) {
        var ends = store.read(transaction -> transaction.entities()
                .createQuery("select min(r.id), max(r.id) from Resident r", Object[].class).getSingleResult());
        return ends[0] == null ? 0 : (Long) ends[1] - (Long) ends[0] + 1;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            var lines = store.read(transaction -> read(transaction.connection()));
            ended = lines.size() < PAGE;
            page = lines.iterator();
        }
        return page.hasNext();
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var line = page.next();
        last = line.id();
        return line;
    }

    private List<Line> read(Connection connection) throws SQLException {
        var lines = new ArrayList<Line>(PAGE);
        try (var statement = connection.prepareStatement(SELECT)) {
            statement.setFetchSize(PAGE);
            statement.setLong(1, last);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(new Line(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4),
                            rows.getString(5), rows.getDate(6).toLocalDate(), Sex.valueOf(rows.getString(7)), rows.getString(8),
                            rows.getString(9), rows.getString(10), rows.getString(11)));
                }
            }
        }
        return lines;
    }
}
