package id.loket.matching;

import static id.loket.matching.Level.CLOSE;
import static id.loket.matching.Level.CONTRADICTED_DIFFERENT;
import static id.loket.matching.Level.CONTRADICTED_NEAR;
import static id.loket.matching.Level.CONTRADICTED_SAME;
import static id.loket.matching.Level.DIFFERENT;
import static id.loket.matching.Level.HALF;
import static id.loket.matching.Level.MASKED_DIFFERS;
import static id.loket.matching.Level.MASKED_FITS;
import static id.loket.matching.Level.MISSPELT;
import static id.loket.matching.Level.ONE_DIGIT;
import static id.loket.matching.Level.ONE_PART;
import static id.loket.matching.Level.PART;
import static id.loket.matching.Level.PART_CLOSE;
import static id.loket.matching.Level.REGISTER_ROUNDED;
import static id.loket.matching.Level.ROUNDED_DIFFERENT;
import static id.loket.matching.Level.ROUNDED_SAME;
import static id.loket.matching.Level.ROUNDED_YEAR;
import static id.loket.matching.Level.SAME;
import static id.loket.matching.Level.SAME_DISTRICT;
import static id.loket.matching.Level.SAME_REGENCY;
import static id.loket.matching.Level.SERIAL_DIFFERS;
import static id.loket.matching.Level.SHARED;
import static id.loket.matching.Level.SHORTENED;
import static id.loket.matching.Level.SWAPPED;
import static id.loket.matching.Level.TRANSPOSED;
import static id.loket.matching.Level.YEAR_DIFFERS;
import static id.loket.matching.Level.YEAR_FITS;
import static id.loket.matching.Level.YEAR_SAME;

import java.util.List;

/**
 * How a field is read, kept and compared.
 *
 * <p>Its levels come in groups: what a row can show depends on what it has. A row with a year alone can agree or differ
 * in the year; that it has no day says nothing about whose row it is. So probabilities are those within a group.
 */
public enum Comparison {

    /** Sixteen digits with a birth date in them. Columns: the number, the birth date, the sex. */
    NIK(List.of(SAME, ONE_DIGIT, TRANSPOSED, SERIAL_DIFFERS, DIFFERENT), List.of(MASKED_FITS, MASKED_DIFFERS),
            List.of(CONTRADICTED_SAME, CONTRADICTED_NEAR, CONTRADICTED_DIFFERENT)),
    /** Any number of up to sixteen digits. */
    NUMBER(List.of(SAME, ONE_DIGIT, TRANSPOSED, DIFFERENT), List.of(MASKED_FITS, MASKED_DIFFERS)),
    /** A person's name; further columns hold other names of the same person. */
    NAME(List.of(SAME, PART, SHORTENED, MISSPELT, CLOSE, PART_CLOSE, SHARED, DIFFERENT)),
    /** The father's name; the second column holds the person's own name, which may end in "bin …". */
    FATHER(List.of(SAME, PART, SHORTENED, MISSPELT, CLOSE, PART_CLOSE, SHARED, DIFFERENT)),
    /** A place of birth: a region, a hospital, a town in free words. */
    PLACE(List.of(SAME, PART, CLOSE, DIFFERENT)),
    ADDRESS(List.of(SAME, PART, CLOSE, DIFFERENT)),
    /** A date; the second column may hold a NIK, which tells it where the first has none. */
    DATE(List.of(SAME, SWAPPED, ONE_PART, REGISTER_ROUNDED, YEAR_SAME, DIFFERENT),
            List.of(ROUNDED_SAME, ROUNDED_YEAR, ROUNDED_DIFFERENT), List.of(YEAR_FITS, YEAR_DIFFERS)),
    /** Man or woman, in any of the usual letters; the second column may hold a NIK. */
    SEX(List.of(SAME, DIFFERENT)),
    /** One of a closed set of values. */
    CODE(List.of(SAME, DIFFERENT)),
    /** A region's digits: two of the province, two of the regency, two of the district, four of the village. */
    REGION(List.of(SAME, SAME_DISTRICT, SAME_REGENCY, DIFFERENT)),
    /** RT and RW, a column each. */
    NEIGHBOURHOOD(List.of(SAME, HALF, DIFFERENT));

    private final List<List<Level>> groups;

    @SafeVarargs
    Comparison(List<Level>... groups) {
        this.groups = List.of(groups);
    }

    /** @return the levels, by what a row can show; the first group is that of a whole value */
    public List<List<Level>> groups() {
        return groups;
    }
}
