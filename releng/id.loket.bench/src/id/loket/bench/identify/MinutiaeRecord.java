package id.loket.bench.identify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import id.loket.bench.identify.SyntheticPrint.Minutia;

/** Writes a finger minutiae record, ISO/IEC 19794-2:2005: one view, no extended data. */
final class MinutiaeRecord {

    private static final int HEADER = 28;
    private static final int MINUTIA = 6;
    private static final int EXTENDED = 2;
    /** 500 dpi. */
    private static final short PIXELS_PER_CM = 197;
    private static final byte UNKNOWN_QUALITY = 0;
    private static final byte GOOD = 80;
    /** Units of the angle in a full turn. */
    private static final int TURN = 256;

    private MinutiaeRecord() {
    }

    /**
     * @param print minutiae; y downwards, as in the record
     * @param position finger position code
     * @return the record
     */
    static byte[] of(SyntheticPrint print, int position) {
        var minutiae = print.minutiae();
        var length = HEADER + MINUTIA * minutiae.size() + EXTENDED;
        var record = ByteBuffer.allocate(length);
        record.put("FMR\0 20\0".getBytes(StandardCharsets.US_ASCII)).putInt(length).putShort((short) 0)
                .putShort((short) SyntheticPrint.WIDTH).putShort((short) SyntheticPrint.HEIGHT)
                .putShort(PIXELS_PER_CM).putShort(PIXELS_PER_CM).put((byte) 1).put((byte) 0);
        record.put((byte) position).put((byte) 0).put(GOOD).put((byte) minutiae.size());
        minutiae.forEach(each -> put(record, each));
        return record.putShort((short) 0).array();
    }

    /** The record's angles turn against the clock, those of an image with y downwards with it. */
    private static void put(ByteBuffer record, Minutia minutia) {
        var kind = minutia.ending() ? 1 : 2;
        record.putShort((short) (kind << 14 | (int) minutia.x())).putShort((short) (int) minutia.y())
                .put((byte) Math.floorMod(Math.round(-minutia.angle() / (2 * Math.PI) * TURN), TURN)).put(UNKNOWN_QUALITY);
    }
}
