package id.loket.access.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.loket.access.Role;
import id.loket.access.internal.Secrets.Cost;
import id.loket.kernel.text.Refusal;
import id.loket.store.SharedTexts;

/** Two seats of one office: a vault each, the ring in common. */
class KeyRingTableTest {

    private static final char[] GOOD = "kopi-susu-gula-aren".toCharArray();
    private static final char[] WRONG = "teh-tawar-hangat".toCharArray();

    private final Server server = new Server();
    private final Vault seatA = seat();
    private final Vault seatB = seat();

    @BeforeEach
    void anOfficeMadeAtSeatA() {
        seatA.create(List.of(account("budi", Role.IT_ADMIN), account("siti", Role.OPERATOR)));
        seatA.unlock("budi", GOOD);
    }

    @Test
    void anAccountMadeAtOneSeatOpensTheSameKeyAtTheOther() {
        seatA.add(account("rani", Role.OPERATOR));
        seatB.unlock("rani", GOOD);
        assertArrayEquals(seatA.dataKey(), seatB.dataKey());
    }

    @Test
    void aSecondSeatDoesNotMakeTheOfficeAnew() {
        seatB.create(List.of(account("lain", Role.IT_ADMIN)));
        assertEquals(2, seatB.slots().size());
    }

    @Test
    void passwordsChangedAtBothSeatsAtOnceAreBothKept() throws Exception {
        seatB.unlock("siti", GOOD);
        server.beforeReplacing = () -> seatB.changePassword("siti", GOOD, "nasi-kuning-pedas".toCharArray());
        seatA.changePassword("budi", GOOD, "pisang-goreng-manis".toCharArray());
        seat().unlock("siti", "nasi-kuning-pedas".toCharArray());
        seat().unlock("budi", "pisang-goreng-manis".toCharArray());
    }

    @Test
    void wrongPasswordsCountTogetherWhicheverSeatTheyWereTypedAt() {
        for (int i = 0; i < Vault.FAILURES_BEFORE_LOCK; i++) {
            var seat = i % 2 == 0 ? seatA : seatB;
            assertRefused(AccessMsg.wrongLogin, () -> seat.unlock("siti", WRONG));
        }
        assertRefused(AccessMsg.locked, () -> seatA.unlock("siti", GOOD));
        assertRefused(AccessMsg.locked, () -> seatB.unlock("siti", GOOD));
    }

    @Test
    void noFailureIsLostWhenBothSeatsCountAtTheSameTime() throws Exception {
        var guesses = Executors.newFixedThreadPool(2);
        var both = List.of(guesses.submit(() -> guessTwice(seatA)), guesses.submit(() -> guessTwice(seatB)));
        for (var guess : both) {
            guess.get();
        }
        guesses.shutdown();
        assertEquals(4, seatA.slot("siti").orElseThrow().failures());
    }

    @Test
    void aRingDamagedInTheServerIsARefusal() {
        server.texts.replaceAll((name, version) -> new SharedTexts.Version(version.number(), "account.siti/salt=zz"));
        assertRefused(AccessMsg.ringUnreadable, () -> seatB.unlock("siti", GOOD));
    }

    private static void guessTwice(Vault seat) {
        assertThrows(Refusal.class, () -> seat.unlock("siti", WRONG));
        assertThrows(Refusal.class, () -> seat.unlock("siti", WRONG));
    }

    private Vault seat() {
        return new Vault(new KeyRingTable(server), new Secrets(),
                Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.ofHours(8)), new Cost(64, 1));
    }

    private static FirstAccount account(String name, Role role) {
        return new FirstAccount(name, name, Set.of(role), new String(GOOD));
    }

    private static void assertRefused(AccessMsg reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }

    /** The table as the seats see it; something can be made to happen between a seat's reading and its writing. */
    private static final class Server implements SharedTexts {

        private final Map<String, Version> texts = new HashMap<>();
        private Runnable beforeReplacing;

        @Override
        public synchronized Optional<Version> read(String name) {
            return Optional.ofNullable(texts.get(name));
        }

        @Override
        public boolean replace(String name, long expected, String text) {
            var between = beforeReplacing;
            beforeReplacing = null;
            if (between != null) {
                between.run();
            }
            synchronized (this) {
                var present = texts.containsKey(name) ? texts.get(name).number() : 0;
                if (present != expected) {
                    return false;
                }
                texts.put(name, new Version(expected + 1, text));
                return true;
            }
        }
    }
}
