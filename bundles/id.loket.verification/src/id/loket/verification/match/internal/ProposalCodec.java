package id.loket.verification.match.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import id.loket.matching.Agreement;
import id.loket.matching.Candidate;
import id.loket.matching.Level;

/** A proposal's candidates with their reasons, as the bytes that are sealed. */
final class ProposalCodec {

    private static final int FORMAT = 1;

    private ProposalCodec() {
    }

    static byte[] write(List<Candidate> candidates) {
        var bytes = new ByteArrayOutputStream(256 * candidates.size());
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeByte(candidates.size());
            for (var candidate : candidates) {
                out.writeLong(candidate.resident());
                out.writeFloat((float) candidate.score());
                out.writeUTF(candidate.rival());
                out.writeByte(candidate.agreements().size());
                for (var agreement : candidate.agreements()) {
                    out.writeUTF(agreement.field());
                    out.writeUTF(agreement.level().name());
                    out.writeFloat((float) agreement.weight());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return bytes.toByteArray();
    }

    static List<Candidate> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var format = in.readByte();
            if (format != FORMAT) {
                throw new IOException("proposal format " + format);
            }
            var candidates = new ArrayList<Candidate>();
            for (int left = in.readByte(); left > 0; left--) {
                candidates.add(new Candidate(in.readLong(), in.readFloat(), in.readUTF(), agreements(in)));
            }
            return candidates;
        } catch (IOException unknown) {
            throw new UncheckedIOException("a sealed proposal of another format", unknown);
        }
    }

    private static List<Agreement> agreements(DataInputStream in) throws IOException {
        var agreements = new ArrayList<Agreement>();
        for (int left = in.readByte(); left > 0; left--) {
            agreements.add(new Agreement(in.readUTF(), Level.valueOf(in.readUTF()), in.readFloat()));
        }
        return agreements;
    }
}
