package id.loket.bench.match;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One row while it is written: the columns of {@code Shape.residents()}, and how the person's values were before. */
final class Row {

    static final int NIK = 0;
    static final int CARD = 1;
    static final int NAME = 2;
    static final int ALIAS = 3;
    static final int BIRTH_PLACE = 4;
    static final int BIRTH_DATE = 5;
    static final int SEX = 6;
    static final int MOTHER = 7;
    static final int FATHER = 8;
    static final int ADDRESS = 9;
    static final int RT = 10;
    static final int RW = 11;
    static final int VILLAGE = 12;

    private final Person person;
    private final String[] values;

    Row(Person person) {
        this.person = person;
        values = person.values().toArray(String[]::new);
    }

    Person person() {
        return person;
    }

    String get(int column) {
        return values[column];
    }

    boolean has(int column) {
        return !values[column].isEmpty();
    }

    void set(int column, String value) {
        values[column] = value;
    }

    void drop(int... columns) {
        for (int column : columns) {
            values[column] = "";
        }
    }

    void setDate(LocalDate date) {
        values[BIRTH_DATE] = date.format(Person.DATE);
    }

    List<String> values() {
        return Arrays.asList(values);
    }
}
