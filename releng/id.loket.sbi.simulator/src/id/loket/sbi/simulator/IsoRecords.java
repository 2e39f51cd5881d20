package id.loket.sbi.simulator;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Writes records of ISO/IEC 19794-4, -5 and -6:2011 around a JPEG 2000 picture, as devices for enrolment do. */
final class IsoRecords {

    private IsoRecords() {
    }

    static byte[] of(Modality modality, int position, byte[] picture, int quality, int dpi) {
        return switch (modality) {
            case FINGER -> finger(position, picture, quality, dpi);
            case IRIS -> iris(position, picture, quality);
            case FACE -> face(picture, quality);
        };
    }

    private interface Fields {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] finger(int position, byte[] picture, int quality, int dpi) {
        return record("FIR", "020", new byte[] {0, 1, 0, 1}, out -> {
            common(out, quality);
            out.write(new byte[] {(byte) position, 1, 1});
            for (var rate = 0; rate < 4; rate++) {
                out.writeShort(dpi);
            }
            out.write(new byte[] {8, 5, 0}); // depth, JPEG 2000 lossless, live plain
            out.writeShort(width(picture));
            out.writeShort(height(picture));
            out.writeInt(picture.length);
            out.write(picture);
        });
    }

    private static byte[] iris(int eye, byte[] picture, int quality) {
        return record("IIR", "020", new byte[] {0, 1, 0, 1}, out -> {
            common(out, quality);
            out.write(new byte[] {0, 1, (byte) eye, 2, 10, 0}); // number, eye, VGA, JPEG 2000, properties
            out.writeShort(width(picture));
            out.writeShort(height(picture));
            out.write(8);
            out.write(new byte[18]); // range, roll angle, centre, diameter undefined
            out.writeInt(picture.length);
            out.write(picture);
        });
    }

    private static byte[] face(byte[] picture, int quality) {
        return record("FAC", "030", new byte[] {0, 1, 0, 0, 0}, out -> {
            common(out, quality);
            out.writeShort(0); // landmarks
            out.write(new byte[15]); // nothing stated about the person
            out.write(new byte[] {1, 2}); // frontal, JPEG 2000 lossless
            out.writeShort(width(picture));
            out.writeShort(height(picture));
            out.write(new byte[] {0, 0, 0, 0, 1}); // 24-bit colour
            out.writeInt(picture.length);
            out.write(picture);
        });
    }

    /** Date unknown, device unspecified, one quality block. */
    private static void common(DataOutputStream out, int quality) throws IOException {
        for (var part = 0; part < 9; part++) {
            out.write(0xFF);
        }
        out.write(new byte[] {0, 0, 0, 0, 0, 1, (byte) quality, 0, 0, 0, 0});
    }

    private static byte[] record(String identifier, String version, byte[] header, Fields fields) {
        try {
            var representation = new ByteArrayOutputStream();
            fields.write(new DataOutputStream(representation));
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeBytes(identifier + "\0" + version + "\0");
            out.writeInt(12 + header.length + 4 + representation.size());
            out.write(header);
            out.writeInt(4 + representation.size());
            representation.writeTo(out);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int width(byte[] jpeg2000) {
        return sizes(jpeg2000).getInt(8);
    }

    private static int height(byte[] jpeg2000) {
        return sizes(jpeg2000).getInt(12);
    }

    /** From the start of the codestream on, which the marker of the sizes follows at once. */
    private static ByteBuffer sizes(byte[] jpeg2000) {
        var buffer = ByteBuffer.wrap(jpeg2000);
        while (buffer.getInt(buffer.position()) != 0xFF4FFF51) {
            buffer.get();
        }
        return buffer.slice();
    }
}
