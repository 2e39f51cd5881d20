package id.loket.verification.ui.internal.desk;

import java.util.Map;

import id.loket.verification.desk.Outcome;

/**
 * The letter that decides: one for each outcome, the same for every kind of list, so that hands learn it once. Letters are
 * taken from the Indonesian words where they are free.
 */
final class OutcomeKeys {

    private static final Map<Outcome, Character> LETTERS = Map.ofEntries(
            Map.entry(Outcome.FOUND_RECORDED_PRINTED, 'c'),
            Map.entry(Outcome.FOUND_RECORDED_NOT_PRINTED, 'r'),
            Map.entry(Outcome.FOUND_NOT_RECORDED, 'b'),
            Map.entry(Outcome.NOT_FOUND, 't'),
            Map.entry(Outcome.OTHER_REGENCY, 'l'),
            Map.entry(Outcome.AMBIGUOUS, 'a'),
            Map.entry(Outcome.ALIAS_CONFIRMED, 'n'),
            Map.entry(Outcome.RELEASED, 's'),
            Map.entry(Outcome.TRANSFERRED, 'p'),
            Map.entry(Outcome.INCOMPLETE_DOCUMENTS, 'k'),
            Map.entry(Outcome.REFUSED, 'o'),
            Map.entry(Outcome.UNDER_AGE, 'u'),
            Map.entry(Outcome.FOREIGNER, 'w'),
            Map.entry(Outcome.PRESENT, 'h'),
            Map.entry(Outcome.MOVED, 'i'),
            Map.entry(Outcome.DECEASED, 'm'),
            Map.entry(Outcome.UNKNOWN, 'd'),
            Map.entry(Outcome.DUPLICATE_NIK, 'g'),
            Map.entry(Outcome.HAS_CARD, 'y'),
            Map.entry(Outcome.RECORDED_ELSEWHERE, 'e'),
            Map.entry(Outcome.ABROAD, 'x'),
            Map.entry(Outcome.TNI_POLRI, 'q'),
            Map.entry(Outcome.HOME_VISIT, 'f'),
            Map.entry(Outcome.ODGJ, 'j'),
            Map.entry(Outcome.IN_PRISON, 'v'),
            Map.entry(Outcome.NO_SUCH_RT, 'z'));

    private OutcomeKeys() {
    }

    /**
     * @param outcome any
     * @return its letter, lower case
     */
    static char letter(Outcome outcome) {
        return LETTERS.get(outcome);
    }
}
