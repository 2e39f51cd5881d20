package id.loket.stock.internal;

import static id.loket.stock.Place.OFFICE;
import static id.loket.stock.Place.OUTSIDE;
import static id.loket.stock.internal.LedgerDesk.BOX;
import static id.loket.stock.internal.LedgerDesk.HOPPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import id.loket.stock.LedgerCheck.Kind;
import id.loket.stock.Movement;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

class LedgerSumsTest {

    private LedgerDesk desk;

    @BeforeEach
    void open(TestStore test) {
        desk = new LedgerDesk(test);
    }

    @StoreTest
    void theBalanceOfAPastMomentIsWhatItWas() {
        desk.receive(BOX);
        var received = desk.clock.instant();
        desk.clock.advance(Duration.ofDays(3));
        desk.move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        var loaded = desk.clock.instant();
        desk.clock.advance(Duration.ofHours(2));
        desk.move("DKB000001 - DKB000003", HOPPER, OFFICE, Movement.Kind.UNLOAD);
        assertEquals(0, desk.at(received.minusSeconds(1)).received());
        assertEquals(100, desk.at(received).at(OFFICE));
        assertEquals(100, desk.at(loaded.minusSeconds(1)).at(OFFICE));
        assertEquals(90, desk.at(loaded).at(OFFICE));
        assertEquals(10, desk.at(loaded).at(HOPPER));
        assertEquals(93, desk.at(desk.clock.instant()).at(OFFICE));
        assertEquals(0, desk.at(loaded).residual());
    }

    @StoreTest
    void rangesThatDoNotFollowFromTheMovementsAreFound() {
        desk.history();
        desk.sql("UPDATE BLANK_HOLDING SET PLACE = 'lost' WHERE PLACE = 'issued'");
        assertTrue(desk.kinds().contains(Kind.RANGE));
    }

    @StoreTest
    void sumsThatDoNotFollowFromTheMovementsAreFound() {
        desk.history();
        desk.sql("UPDATE BLANK_DAY SET PIECESIN = PIECESIN + 1 WHERE PLACE = 'issued'");
        assertEquals(List.of(Kind.DAY), desk.kinds());
        desk.sql("UPDATE BLANK_TOTAL SET PIECESOUT = PIECESOUT - 5 WHERE PLACE = 'office'");
        assertTrue(desk.kinds().contains(Kind.TOTAL));
    }

    @StoreTest
    void rangesAndSumsThatWereMadeIntoNonsenseAreNamedAndNotStumbledOver() {
        desk.history();
        desk.sql("UPDATE BLANK_HOLDING SET PLACE = 'asal', SERIES = 'asal' WHERE PLACE = 'issued'");
        desk.sql("UPDATE BLANK_DAY SET KIND = 'ASAL', PLACE = 'asal' WHERE PLACE = 'issued'");
        assertTrue(desk.kinds().containsAll(List.of(Kind.RANGE, Kind.DAY)));
    }

    @StoreTest
    void theScriptFillsTheSumsAsTheMovementsWouldHave() {
        desk.history();
        desk.sql("DELETE FROM BLANK_DAY");
        desk.sql("DELETE FROM BLANK_TOTAL");
        for (var statement : script().split(";")) {
            if (!statement.isBlank()) {
                desk.sql(statement.strip());
            }
        }
        desk.assertWhole();
    }

    @StoreTest
    void theDayOfAMovementIsTheOfficesAndNotThatOfGreenwich() {
        desk.clock.set(Instant.parse("2026-11-02T23:30:00Z"));
        desk.move("DKB000001 - DKB000100", OUTSIDE, OFFICE, Movement.Kind.RECEIPT);
        var days = desk.store.read(transaction -> transaction.entities()
                .createNativeQuery("SELECT DISTINCT CAST(MOVEDON AS VARCHAR(10)) FROM BLANK_DAY").getResultList());
        assertEquals(List.of("2026-11-03"), days);
    }

    private String script() {
        var engine = desk.store.read(transaction -> transaction.connection().getMetaData().getDatabaseProductName())
                .contains("Derby") ? "derby" : "postgresql";
        try (var in = Ledger.class.getClassLoader().getResourceAsStream("db/stock/" + engine + "/V3_1__sums_of_before.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
