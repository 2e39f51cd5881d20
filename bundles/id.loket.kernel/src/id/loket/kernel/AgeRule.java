package id.loket.kernel;

import java.time.LocalDate;
import java.time.Period;

/** Recording from 16, printing from 17; whoever is or was married may both (UU 24/2013 art. 63, ministry policy 2018). */
public final class AgeRule {

    /** Years of age from which a resident may be recorded. */
    public static final int RECORDING_AGE = 16;
    /** Years of age from which a card may be printed. */
    public static final int PRINTING_AGE = 17;

    private AgeRule() {
    }

    /**
     * @param birthDate date of birth
     * @param status marital status
     * @param today the day at the office
     * @return whether the resident may be recorded today
     */
    public static boolean mayRecord(LocalDate birthDate, MaritalStatus status, LocalDate today) {
        return status.everMarried() || age(birthDate, today) >= RECORDING_AGE;
    }

    /**
     * @param birthDate date of birth
     * @param status marital status
     * @param today the day at the office
     * @return whether a card may be printed today
     */
    public static boolean mayPrint(LocalDate birthDate, MaritalStatus status, LocalDate today) {
        return status.everMarried() || age(birthDate, today) >= PRINTING_AGE;
    }

    /**
     * @param birthDate date of birth
     * @param today the day at the office
     * @return completed years
     */
    public static int age(LocalDate birthDate, LocalDate today) {
        return Period.between(birthDate, today).getYears();
    }
}
