package id.loket.verification.desk.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.internal.ListCipher;
import id.loket.verification.desk.Decision;

/** Seals whom a decision is about, and what was noted, with the key of the list. */
final class DecisionSeal {

    private static final String SEAL = "decision";
    private static final int FORMAT = 1;

    private final ListCipher cipher;

    DecisionSeal(ListCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(long rowId, Long residentId, String note) {
        var bytes = new ByteArrayOutputStream(32);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeBoolean(residentId != null);
            out.writeLong(residentId == null ? 0 : residentId);
            out.writeUTF(note);
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return cipher.seal(SEAL, bytes.toByteArray(), line(rowId));
    }

    Decision open(ListDecision decision) {
        try (var in = new DataInputStream(
                new ByteArrayInputStream(cipher.open(SEAL, decision.sealed(), line(decision.rowId()))))) {
            var format = in.readByte();
            if (format != FORMAT) {
                throw new IOException("decision format " + format);
            }
            var hasResident = in.readBoolean();
            var resident = in.readLong();
            return new Decision(decision.id(), decision.rowId(), decision.stage(), decision.outcome(),
                    hasResident ? resident : null, decision.flags(), in.readUTF(), decision.cause(), decision.by(),
                    decision.at(), decision.fromVersion(), decision.acceptanceId(), decision.undone());
        } catch (IOException unknown) {
            throw new UncheckedIOException("a sealed decision of another format", unknown);
        }
    }

    private static int line(long rowId) {
        return (int) (rowId % ListRow.LINES);
    }
}
