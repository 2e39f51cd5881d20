package id.loket.stock.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import id.loket.kernel.text.Refusal;
import id.loket.stock.Balance;
import id.loket.stock.BlankRange;
import id.loket.stock.LedgerCheck;
import id.loket.stock.Movement;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Place;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/**
 * Random histories against {@link LedgerModel}. A history that tells the two apart is made smaller until no step can be
 * left out, and shown with its seed. How many run is {@code -Dloket.ledger.histories}; where they begin
 * {@code -Dloket.ledger.seed}.
 */
class LedgerHistoryTest {

    private static final int HISTORIES = Integer.getInteger("loket.ledger.histories", 12);
    private static final long SEED = Long.getLong("loket.ledger.seed", 20261122L);

    private Store store;
    private FixedClock clock;
    private LedgerCheck check;
    private int series;
    private Map<String, Long> before = Map.of();

    @StoreTest
    void theLedgerAcceptsExactlyWhatTheModelAcceptsAndHasItsBalanceAtEveryMoment(TestStore test) {
        open(test);
        var steps = 0;
        for (var run = 0; run < HISTORIES; run++) {
            var history = History.random(new Random(SEED + run));
            var difference = play(history);
            if (difference != null) {
                throw new AssertionError("seed " + (SEED + run) + ": " + difference + "\n" + shrunk(history));
            }
            steps += history.steps().size();
        }
        System.out.println(HISTORIES + " histories of the ledger, " + steps + " steps, on " + store.engine());
        assertEquals(List.of(), texts(check.verify(TestSessions.all(), count -> { })));
    }

    @StoreTest
    void tamperingWithAnyRowIsFound(TestStore test) {
        open(test);
        play(History.random(new Random(SEED)));
        play(History.random(new Random(SEED + 1)));
        var rows = store.read(transaction -> transaction.entities()
                .createQuery("select count(m) from Movement m", Long.class).getSingleResult());
        var random = new Random(SEED);
        for (var run = 0; run < HISTORIES * 4; run++) {
            var tampering = Tampering.random(random, rows);
            assertFalse(foundAfter(tampering).isWhole(), tampering::toString);
        }
        System.out.println(HISTORIES * 4 + " rows tampered with, on " + store.engine());
        assertEquals(List.of(), texts(check.verify(TestSessions.all(), count -> { })));
    }

    private void open(TestStore test) {
        store = test.store();
        clock = test.clock();
        check = new LedgerVerification(store, test.auditTrail());
    }

    /** Each attempt plays on a series of its own; what lies at the places from before is taken off. */
    private History shrunk(History failing) {
        var smallest = failing;
        for (var index = 0; index < smallest.steps().size();) {
            var fewer = smallest.without(index);
            if (play(fewer) != null) {
                smallest = fewer;
            } else {
                index++;
            }
        }
        return smallest;
    }

    /** Returns the first difference, or null. */
    private String play(History history) {
        var letters = "P" + (char) ('A' + series / 26 / 26 % 26) + (char) ('A' + series / 26 % 26) + (char) ('A' + series % 26);
        series++;
        before = held(store.read(Figures::balance));
        clock.advance(Duration.ofDays(1));
        var model = new LedgerModel();
        var numbers = new ArrayList<Long>();
        var moments = new HashMap<Instant, Map<String, Long>>();
        for (var step : history.steps()) {
            clock.advance(step.later());
            var expected = model.apply(step);
            var movement = step(letters + "#6", step, numbers);
            if (expected != (movement != null)) {
                return step + (expected ? " was refused" : " was accepted");
            }
            if (movement != null) {
                numbers.add(movement.id());
            }
            moments.put(clock.instant(), model.balance());
        }
        for (var moment : moments.entrySet()) {
            var difference = difference(moment.getValue(), store.read(transaction -> Figures.balance(transaction, moment.getKey())));
            if (difference != null) {
                return "at " + moment.getKey() + " " + difference;
            }
        }
        return difference(model.balance(), store.read(Figures::balance));
    }

    private Movement step(String of, History.Step step, List<Long> numbers) {
        try {
            return store.write(transaction -> {
                var ledger = new Ledger(transaction);
                var second = step.second() == 0 ? null : step.second() == 1 ? "penyelia" : "gudang";
                if (step.reverses() >= 0) {
                    var number = step.reverses() < numbers.size() ? numbers.get(step.reverses()) : Long.MAX_VALUE;
                    return ledger.reverse(number, "gudang", second, step.paper() ? "salah" : "");
                }
                return ledger.move(BlankRange.of(of, step.first(), step.last()), new Place(step.source()),
                        new Place(step.target()),
                        Entry.of(step.kind(), "gudang").by(step.paper() ? "SJ" : null).approved(second));
            });
        } catch (Refusal refused) {
            return null;
        }
    }

    private String difference(Map<String, Long> expected, Balance balance) {
        if (balance.residual() != 0) {
            return "residual " + balance.residual();
        }
        var wanted = new TreeMap<>(before);
        expected.forEach((place, pieces) -> wanted.merge(place, pieces, Long::sum));
        var wrong = balance.places().stream().filter(line -> line.difference() != 0).findFirst();
        if (wrong.isPresent()) {
            return "held and moved differ: " + wrong.get();
        }
        return Objects.equals(wanted, held(balance)) ? null : "expected " + wanted + " but was " + held(balance);
    }

    private static Map<String, Long> held(Balance balance) {
        var held = new TreeMap<String, Long>();
        balance.places().stream().filter(line -> line.held() != 0).forEach(line -> held.put(line.place().code(), line.held()));
        return held;
    }

    private LedgerCheck.Result foundAfter(Tampering tampering) {
        var found = new LedgerCheck.Result[1];
        try {
            store.write(transaction -> {
                tampering.change(transaction.connection());
                found[0] = check.verify(TestSessions.all(), count -> { });
                throw new Undone();
            });
        } catch (Undone expected) {
            return found[0];
        }
        throw new IllegalStateException("not undone");
    }

    private static List<String> texts(LedgerCheck.Result result) {
        return result.findings().stream().map(LedgerCheck.Finding::text).toList();
    }

    /** Takes the tampering back. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** One change by hand in the database. */
    private record Tampering(List<String> statements) {

        private static final List<String> CHANGES = List.of("ACTOR = 'x'", "PIECES = PIECES + 1", "LASTSERIAL = LASTSERIAL + 1",
                "FIRSTSERIAL = FIRSTSERIAL + 1", "TARGET = 'district:00.00.00'", "SOURCE = 'district:00.00.00'",
                "KIND = 'FOUND'", "DOCUMENT = 'SJ-0'", "APPROVEDBY = 'siapa'", "CARDID = 7", "RESIDENTID = 7", "RECEIPTID = 7",
                "SERIES = 'ZZZ#6'", "CAUSE = 'DAMAGED'", "BORN = BORN + 1", "ROWMAC = 'AAAAAAAAAAAAAAAAAAAAAA'",
                "CHAINMAC = 'AAAAAAAAAAAAAAAAAAAAAA'", "ROWMAC = NULL", "REVERSES = 10000", "KIND = 'ASAL'", "TARGET = 'asal'", "SOURCE = 'asal:'",
                "SERIES = 'asal'", "FIRSTSERIAL = LASTSERIAL + 5", "MOVEDAT = CURRENT_TIMESTAMP");

        static Tampering random(Random random, long rows) {
            var row = 1 + random.nextLong(rows);
            var other = row == rows ? 1 : row + 1;
            return new Tampering(switch (random.nextInt(6)) {
                case 0 -> List.of("DELETE FROM BLANK_MOVEMENT WHERE ID = " + row);
                case 1 -> List.of("UPDATE BLANK_MOVEMENT SET ID = 0 WHERE ID = " + row,
                        "UPDATE BLANK_MOVEMENT SET ID = " + row + " WHERE ID = " + other,
                        "UPDATE BLANK_MOVEMENT SET ID = " + other + " WHERE ID = 0");
                case 2 -> List.of("DELETE FROM BLANK_MOVEMENT WHERE ID >= " + row,
                        "UPDATE BLANK_LEDGER SET LASTMOVEMENT = " + (row - 1) + ", CHAINMAC = COALESCE((SELECT CHAINMAC FROM"
                                + " BLANK_MOVEMENT WHERE ID = " + (row - 1) + "), '')");
                case 3 -> List.of("UPDATE BLANK_MOVEMENT SET MOVEDAT = {fn TIMESTAMPADD(SQL_TSI_SECOND, 1, MOVEDAT)} WHERE ID = "
                        + row);
                default -> List.of("UPDATE BLANK_MOVEMENT SET " + CHANGES.get(random.nextInt(CHANGES.size())) + " WHERE ID = "
                        + row);
            });
        }

        void change(Connection connection) throws SQLException {
            for (var sql : statements) {
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate(sql);
                }
            }
        }
    }
}
