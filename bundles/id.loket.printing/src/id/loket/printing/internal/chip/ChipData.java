package id.loket.printing.internal.chip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.loket.device.chip.ChipContents;
import id.loket.printing.internal.FaceContent;
import id.loket.printing.internal.FaceContent.Row;

/**
 * Makes a chip's contents out of what stands on the face, and out of nothing else: so the two cannot differ by their
 * sources, and what differs on the chip was written or read wrongly.
 */
final class ChipData {

    /** What a chip of 8 KB has room for beside the rest. */
    static final int PORTRAIT_BYTES = 3_400;
    /** The same for the signature. */
    static final int SIGNATURE_BYTES = 1_000;

    private static final String BETWEEN = ", ";

    private ChipData() {
    }

    /**
     * @param face as it is drawn
     * @param fingers minutiae records by finger position
     */
    static ChipContents of(FaceContent face, Map<Integer, byte[]> fingers) {
        return new ChipContents(fields(face), ChipPictures.jpeg(face.portrait(), PORTRAIT_BYTES),
                face.signature().length == 0 ? new byte[0] : ChipPictures.lines(face.signature(), SIGNATURE_BYTES), fingers);
    }

    private static Map<String, String> fields(FaceContent face) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("nik", face.nik());
        fields.put("province", face.province());
        fields.put("regency", face.regency());
        fields.put("issuePlace", face.issuedPlace());
        fields.put("issueDate", face.issuedDate());
        face.rows().forEach(row -> put(fields, row));
        return fields;
    }

    /** A row of the face may carry two fields. */
    private static void put(Map<String, String> fields, Row row) {
        switch (row.label()) {
            case "birth" -> {
                var between = row.value().lastIndexOf(BETWEEN);
                fields.put("birthPlace", between < 0 ? "" : row.value().substring(0, between));
                fields.put("birthDate", between < 0 ? row.value() : row.value().substring(between + BETWEEN.length()));
            }
            case "rt" -> {
                var both = List.of(row.value().split("/", 2));
                fields.put("rt", both.get(0));
                fields.put("rw", both.size() > 1 ? both.get(1) : "");
            }
            case "marital" -> fields.put("maritalStatus", row.value());
            case "validity" -> fields.put("validUntil", row.value());
            default -> fields.put(row.label(), row.value());
        }
        if (row.second() != null) {
            fields.put(row.second().label().equals("blood") ? "bloodGroup" : row.second().label(), row.second().value());
        }
    }
}
