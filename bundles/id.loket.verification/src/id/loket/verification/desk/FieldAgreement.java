package id.loket.verification.desk;

import id.loket.matching.Level;

/**
 * One line of a row beside a resident.
 *
 * @param field name in the language of this session
 * @param listed what the list says, as written; may be empty
 * @param registered what the register says; may be empty
 * @param level how well the two agree
 * @param weight in bits: above 0 it speaks for the resident, below 0 against
 */
public record FieldAgreement(String field, String listed, String registered, Level level, double weight) {

    /** @return whether both sides say something, and not quite the same */
    public boolean differs() {
        return level != Level.SAME && level != Level.MISSING;
    }
}
