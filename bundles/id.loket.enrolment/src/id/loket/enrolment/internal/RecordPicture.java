package id.loket.enrolment.internal;

import java.util.Arrays;
import java.util.Optional;

import id.loket.device.Capture;
import id.loket.device.Capture.Format;
import id.loket.device.iso.FaceRecord;
import id.loket.device.iso.FingerRecord;
import id.loket.device.iso.IrisRecord;
import id.loket.device.iso.IsoRecordException;
import id.loket.device.iso.Picture;
import id.loket.device.iso.Picture.Compression;

/** The picture within a record. */
final class RecordPicture {

    private RecordPicture() {
    }

    /**
     * @param data what is kept
     * @param png the picture
     * @return whether the record gives back just that picture, so that it need not be kept twice
     */
    static boolean isIn(Capture.Data data, byte[] png) {
        try {
            // Not decoded here: the operator waits for this, and a picture stored as PNG comes back as it is.
            return picture(data.format(), data.bytes()).filter(held -> held.compression() == Compression.PNG)
                    .filter(held -> Arrays.equals(held.bytes(), png)).isPresent();
        } catch (IsoRecordException unreadable) {
            return false; // then the picture is kept beside it
        }
    }

    /**
     * @param format of the record
     * @param record what was kept
     * @return its picture as PNG
     * @throws IllegalStateException if it has none: then it was kept beside the record, and this is not asked
     */
    static byte[] of(Format format, byte[] record) {
        try {
            return picture(format, record).orElseThrow(() -> new IllegalStateException("no picture in " + format)).png(0);
        } catch (IsoRecordException unreadable) {
            throw new IllegalStateException("a kept record cannot be read", unreadable);
        }
    }

    private static Optional<Picture> picture(Format format, byte[] record) throws IsoRecordException {
        return switch (format) {
            case ISO_19794_4 -> Optional.of(FingerRecord.read(record).representations().get(0).picture());
            case ISO_19794_5 -> Optional.of(FaceRecord.read(record).representations().get(0).picture());
            case ISO_19794_6 -> Optional.of(IrisRecord.read(record).representations().get(0).picture());
            case PNG, SVG -> Optional.empty();
        };
    }
}
