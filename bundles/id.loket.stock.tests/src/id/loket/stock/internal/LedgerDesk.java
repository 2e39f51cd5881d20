package id.loket.stock.internal;

import static id.loket.stock.Place.INVALID;
import static id.loket.stock.Place.ISSUED;
import static id.loket.stock.Place.OFFICE;
import static id.loket.stock.Place.OUTSIDE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.function.Executable;

import id.loket.card.Machine;
import id.loket.kernel.text.Refusal;
import id.loket.stock.Balance;
import id.loket.stock.BlankRange;
import id.loket.stock.LedgerCheck;
import id.loket.stock.LedgerCheck.Kind;
import id.loket.stock.Movement;
import id.loket.stock.Movement.Entry;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** A ledger of one office in a test's store, with a hand for each thing that can be done to it: by the books or past them. */
final class LedgerDesk {

    static final BlankRange BOX = BlankRange.parse("DKB000001 - DKB000100");
    static final Place HOPPER = Place.hopper(new Machine("ipp:1"));
    static final Place COURIER = Place.courier("SK-7");

    final Store store;
    final FixedClock clock;
    final LedgerCheck check;

    LedgerDesk(TestStore test) {
        store = test.store();
        clock = test.clock();
        check = new LedgerVerification(store, test.auditTrail());
    }

    /** Six movements: a receipt, a load, three of one piece, one that is invalid. */
    void history() {
        receive(BOX);
        move("DKB000001 - DKB000010", OFFICE, HOPPER, Movement.Kind.LOAD);
        move("DKB000001", HOPPER, ISSUED, Movement.Kind.PRINT);
        move("DKB000002", HOPPER, ISSUED, Movement.Kind.PRINT);
        move("DKB000003", HOPPER, INVALID, Movement.Kind.SPOIL);
        move("DKB000011 - DKB000020", OFFICE, HOPPER, Movement.Kind.LOAD);
    }

    List<String> findings() {
        return check.verify(TestSessions.all(), count -> { }).findings().stream()
                .map(each -> each.kind() + " " + each.first() + (each.first() == each.last() ? "" : "-" + each.last())).toList();
    }

    List<Kind> kinds() {
        return check.verify(TestSessions.all(), count -> { }).findings().stream().map(LedgerCheck.Finding::kind).distinct()
                .toList();
    }

    void assertWhole() {
        assertEquals(List.of(), check.verify(TestSessions.all(), count -> { }).findings().stream()
                .map(LedgerCheck.Finding::text).toList());
    }

    void sql(String statement) {
        store.write(transaction -> {
            try (var each = transaction.connection().createStatement()) {
                return each.executeUpdate(statement);
            }
        });
    }

    Movement receive(BlankRange range) {
        return move(range, OUTSIDE, OFFICE, entry(Movement.Kind.RECEIPT));
    }

    Movement move(String range, Place source, Place target, Movement.Kind kind) {
        return move(BlankRange.parse(range), source, target, entry(kind));
    }

    Movement move(BlankRange range, Place source, Place target, Entry entry) {
        return ledger(ledger -> ledger.move(range, source, target, entry));
    }

    Movement reverse(long number, String second) {
        return ledger(ledger -> ledger.reverse(number, "gudang", second, "salah ketik"));
    }

    <T> T ledger(Function<Ledger, T> act) {
        return store.write(transaction -> act.apply(new Ledger(transaction)));
    }

    Balance balance() {
        return store.read(Figures::balance);
    }

    Balance at(Instant moment) {
        return store.read(transaction -> Figures.balance(transaction, moment));
    }

    static Entry entry(Movement.Kind kind) {
        return Entry.of(kind, "gudang");
    }

    static void refused(StockMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
