package id.loket.stock.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import id.loket.stock.Movement;
import id.loket.store.Timestamps;

/**
 * One movement's columns, and the bytes its MAC is over. Every value has its length or its presence before it, so that no
 * two movements have the same bytes.
 *
 * @param number under which it stands
 * @param born under which it was written
 */
record MovementContent(long number, long born, Instant movedAt, String kind, String source, String target, String series,
        long first, long last, long pieces, String actor, Long receiptId, Long cardId, Long residentId, String cause,
        String document, String approvedBy, Long reverses, String rowMac, String chainMac) {

    static final String COLUMNS = "ID, BORN, MOVEDAT, KIND, SOURCE, TARGET, SERIES, FIRSTSERIAL, LASTSERIAL, PIECES, ACTOR,"
            + " RECEIPTID, CARDID, RESIDENTID, CAUSE, DOCUMENT, APPROVEDBY, REVERSES, ROWMAC, CHAINMAC";

    /** As the table will give it back: a moment there has microseconds. */
    static MovementContent of(Movement movement) {
        var range = movement.range();
        return new MovementContent(movement.id(), movement.id(), movement.movedAt().truncatedTo(ChronoUnit.MICROS), movement.kind().name(),
                movement.source().code(), movement.target().code(), range.series(), range.first().serial(),
                range.last().serial(), movement.pieces(), movement.actor(), movement.receiptId(), movement.cardId(),
                movement.residentId(), movement.cause() == null ? null : movement.cause().name(), movement.document(),
                movement.approvedBy(), movement.reverses(), null, null);
    }

    static MovementContent of(ResultSet row) throws SQLException {
        return new MovementContent(row.getLong(1), row.getLong(2), Timestamps.toInstant(row.getTimestamp(3)),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getLong(8), row.getLong(9),
                row.getLong(10), row.getString(11), number(row, 12), number(row, 13), number(row, 14), row.getString(15),
                row.getString(16), row.getString(17), number(row, 18), row.getString(19), row.getString(20));
    }

    private static Long number(ResultSet row, int column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    MovementContent bornAt(long given) {
        return new MovementContent(number, given, movedAt, kind, source, target, series, first, last, pieces, actor, receiptId,
                cardId, residentId, cause, document, approvedBy, reverses, rowMac, chainMac);
    }

    MovementContent sealed(String own, String link) {
        return new MovementContent(number, born, movedAt, kind, source, target, series, first, last, pieces, actor, receiptId,
                cardId, residentId, cause, document, approvedBy, reverses, own, link);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(200);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(born);
            out.writeLong(movedAt.getEpochSecond());
            out.writeInt(movedAt.getNano());
            for (var text : new String[] { kind, source, target, series, actor, cause, document, approvedBy }) {
                put(out, text);
            }
            out.writeLong(first);
            out.writeLong(last);
            out.writeLong(pieces);
            for (var reference : new Long[] { receiptId, cardId, residentId, reverses }) {
                out.writeBoolean(reference != null);
                out.writeLong(reference == null ? 0 : reference);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not refuse", e);
        }
        return bytes.toByteArray();
    }

    private static void put(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
