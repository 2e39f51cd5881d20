package id.loket.printing.internal;

import java.util.List;

/**
 * What stands on one card, already in the words of the card: upper case, dates as dd-MM-yyyy.
 *
 * @param province upper line of the header
 * @param regency lower line of the header
 * @param nik 16 digits
 * @param rows the fields below, in the order of the card
 * @param portrait PNG, 3:4
 * @param signature PNG, black on transparent; empty array if the resident could not sign
 * @param issuedPlace place of issue
 * @param issuedDate date of issue
 * @param code text of the small code
 * @param foreigner whether the ground is that of a foreigner's card
 * @param specimen whether it must not be taken for a real card
 */
public record FaceContent(String province, String regency, String nik, List<Row> rows, byte[] portrait, byte[] signature,
        String issuedPlace, String issuedDate, String code, boolean foreigner, boolean specimen) {

    FaceContent asSpecimen() {
        return new FaceContent(province, regency, nik, rows, portrait, signature, issuedPlace, issuedDate, code, foreigner,
                true);
    }

    /**
     * One field.
     *
     * @param label key of its label in the template
     * @param value the value
     * @param second a short field on the same line, or null
     */
    public record Row(String label, String value, Row second) {

        static Row of(String label, String value) {
            return new Row(label, value, null);
        }
    }
}
