package id.loket.bench.queue;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import id.loket.card.CardClass;
import id.loket.card.Lane;
import id.loket.card.Lane.Gate;
import id.loket.card.Origin;
import id.loket.card.Standing;
import id.loket.kernel.AgeRule;
import id.loket.kernel.IssueReason;
import id.loket.store.Store;
import id.loket.store.Timestamps;
import id.loket.store.Transaction;

/**
 * Puts residents who have no card into the print queue, as years of recording without blanks would: half of them first
 * cards, a tenth with an interim letter, a quarter from visits, lists and field packages. Their numbers are below zero,
 * where no sequence comes.
 */
public final class WaitingCards {

    private static final int PORTION = 2000;
    private static final IssueReason[] REASONS = { IssueReason.FIRST, IssueReason.FIRST, IssueReason.FIRST,
        IssueReason.FIRST, IssueReason.DAMAGED, IssueReason.DATA_CHANGE, IssueReason.LOST, IssueReason.OUT_OF_DOMICILE };
    private static final int DAYS = 400;

    private final Store store;
    private final Random random = new Random(4);
    private final Instant now;
    private final LocalDate today;
    private long lastResident;

    /**
     * @param store filled
     * @param now the time
     */
    public WaitingCards(Store store, Instant now) {
        this.store = store;
        this.now = now;
        today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private record Person(long id, LocalDate birth, String village) {
    }

    /**
     * @param wanted how many
     * @return how many were found that may be recorded
     */
    public int fill(int wanted) {
        var made = 0;
        while (made < wanted) {
            var most = Math.min(PORTION, wanted - made);
            var portion = store.<Integer>write(transaction -> portion(transaction, most));
            if (portion == 0) {
                break;
            }
            made += portion;
        }
        return made;
    }

    private int portion(Transaction transaction, int most) throws SQLException {
        var people = people(transaction.connection(), most);
        try (var insert = transaction.connection().prepareStatement("insert into CARD (ID, VERSION, RESIDENTID, INPROGRESS, REASON,"
                + " STATE, REQUESTEDAT, RELEASEDAT, STATEAT, ATTEMPTS, QUEUECLASS, PRINTABLEFROM, VILLAGECODE, LETTERUNTIL,"
                + " ORIGINKIND, ORIGINLABEL, ORIGINON, LANE) values (?, 1, ?, ?, ?, 'QUEUED', ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var person : people) {
                set(insert, person);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return people.size();
    }

    private List<Person> people(Connection connection, int most) throws SQLException {
        var people = new ArrayList<Person>();
        try (var query = connection.prepareStatement("select ID, BIRTHDATE, VILLAGECODE from RESIDENT where ID > ? and"
                + " BIRTHDATE <= ? order by ID fetch first " + most + " rows only")) {
            query.setLong(1, lastResident);
            query.setDate(2, Date.valueOf(today.minusYears(AgeRule.RECORDING_AGE)));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    lastResident = rows.getLong(1);
                    people.add(new Person(lastResident, rows.getDate(2).toLocalDate(), rows.getString(3)));
                }
            }
        }
        return people;
    }

    private void set(PreparedStatement insert, Person person) throws SQLException {
        var asked = now.minusSeconds(random.nextInt(DAYS * 86_400));
        var kind = CardClass.of(REASONS[random.nextInt(REASONS.length)], person.birth(), today);
        var from = person.birth().plusYears(AgeRule.PRINTING_AGE);
        var origin = random.nextInt(4) == 0 ? Origin.Kind.values()[1 + random.nextInt(3)] : Origin.Kind.COUNTER;
        var visit = today.minusDays(random.nextInt(DAYS));
        var at = 1;
        insert.setLong(at++, -person.id());
        insert.setLong(at++, person.id());
        insert.setLong(at++, person.id());
        insert.setString(at++, reason(kind).name());
        insert.setTimestamp(at++, Timestamps.of(asked));
        insert.setTimestamp(at++, Timestamps.of(now));
        insert.setTimestamp(at++, Timestamps.of(now));
        insert.setString(at++, kind.name());
        insert.setDate(at++, Date.valueOf(from));
        insert.setString(at++, person.village());
        insert.setDate(at++, Date.valueOf(random.nextInt(10) == 0 ? today.plusDays(random.nextInt(180)) : Standing.NEVER));
        insert.setString(at++, origin.name());
        insert.setString(at++, origin == Origin.Kind.COUNTER ? null : origin.name() + " " + visit);
        insert.setDate(at++, Date.valueOf(origin == Origin.Kind.COUNTER ? Standing.NEVER : visit));
        insert.setInt(at, new Lane(from.isAfter(today) ? Gate.AGE : Gate.OPEN, false, kind, origin).code());
    }

    private static IssueReason reason(CardClass kind) {
        return switch (kind) {
            case FIRST_TIMER, FIRST_CARD -> IssueReason.FIRST;
            case LOST -> IssueReason.LOST;
            case OUT_OF_DOMICILE -> IssueReason.OUT_OF_DOMICILE;
            case REPLACEMENT -> IssueReason.DAMAGED;
        };
    }
}
