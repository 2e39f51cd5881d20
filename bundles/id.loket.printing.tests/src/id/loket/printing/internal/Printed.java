package id.loket.printing.internal;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.device.CardPrinter;
import id.loket.store.Store;

/** Print attempts as if they had been made; written as rows, since no one prints a year in a test. */
public final class Printed {

    private final Store store;
    private long serial;

    /** @param store with the card tables */
    public Printed(Store store) {
        this.store = store;
    }

    /**
     * @param key of it
     * @return a printer that does as told
     */
    public static CardPrinter printer(String key) {
        return new ScriptedPrinter(key);
    }

    /** So many cards at one pace, the first beginning at a moment; ends after nine tenths of the pace. */
    public Printed cards(String printer, Instant from, int count, Duration pace) {
        return attempts(printer, from, count, pace, null);
    }

    /** The same, every blank of them spoiled. */
    public Printed spoiled(String printer, Instant from, int count, SpoilCause cause) {
        return attempts(printer, from, count, Duration.ofMinutes(1), cause);
    }

    private Printed attempts(String printer, Instant from, int count, Duration pace, SpoilCause cause) {
        store.write(transaction -> {
            try (var insert = transaction.connection().prepareStatement("insert into CARD_ATTEMPT"
                    + " (ID, VERSION, CARDID, NUMBER, CHIPNUMBER, PRINTER, NODE, STARTEDAT, ENDEDAT, RESULT, SPOILCAUSE, INSTOCK)"
                    + " values (?, 1, ?, 1, ?, ?, 'station-1', ?, ?, ?, ?, true)")) {
                for (var i = 0; i < count; i++) {
                    serial++;
                    insert.setLong(1, 900_000_000L + serial);
                    insert.setLong(2, 900_000_000L + serial);
                    insert.setString(3, "T%09d".formatted(serial));
                    insert.setString(4, printer);
                    var start = from.plus(pace.multipliedBy(i));
                    insert.setTimestamp(5, utc(start));
                    insert.setTimestamp(6, utc(start.plus(pace.multipliedBy(9).dividedBy(10))));
                    insert.setString(7, cause == null ? "PRINTED" : "SPOILED");
                    insert.setString(8, cause == null ? null : cause.name());
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            return null;
        });
        return this;
    }

    private static Timestamp utc(Instant at) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
