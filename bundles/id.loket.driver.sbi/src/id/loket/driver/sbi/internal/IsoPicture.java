package id.loket.driver.sbi.internal;

import id.loket.device.iso.FaceRecord;
import id.loket.device.iso.FingerRecord;
import id.loket.device.iso.IrisRecord;
import id.loket.device.iso.IsoRecordException;
import id.loket.device.iso.Picture;

/**
 * The one picture of a record, of whichever type.
 *
 * @param name subtype by the position in the record; empty for a face
 * @param dpi resolution, 0 where it has no meaning
 * @param picture as compressed
 */
record IsoPicture(String name, int dpi, Picture picture) {

    static IsoPicture read(BioType type, byte[] record) throws IsoRecordException {
        return switch (type) {
            case FINGER -> {
                var finger = FingerRecord.read(record).only();
                yield new IsoPicture(BioType.name(finger.position()), finger.dpi(), finger.picture());
            }
            case IRIS -> {
                var iris = IrisRecord.read(record).only();
                yield new IsoPicture(BioType.name(iris.eye()), 0, iris.picture());
            }
            case FACE -> new IsoPicture("", 0, FaceRecord.read(record).only().picture());
        };
    }
}
