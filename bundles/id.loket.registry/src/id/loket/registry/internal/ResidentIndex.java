package id.loket.registry.internal;

/**
 * The indexes of the residents' table, named to Derby in each search: it keeps the plan it made while the table was
 * still empty, which is to read all of it. PostgreSQL takes the hint for the comment that it is.
 */
public enum ResidentIndex {
    ID("constraint=RESIDENT_PK"), NIK("index=RESIDENT_NIK"), FAMILY_CARD("index=RESIDENT_FAMILYCARD"),
    NAME_KEY("index=RESIDENT_NAMEKEY"), BIRTH_DATE("index=RESIDENT_BIRTHDATE"),
    FIRST_SOUND("index=RESIDENT_FIRSTSOUND"), LAST_SOUND("index=RESIDENT_LASTSOUND");

    private final String property;

    ResidentIndex(String property) {
        this.property = property;
    }

    /** @return stands behind the table's name and ends its line */
    public String hint() {
        return " --DERBY-PROPERTIES " + property + "\n";
    }
}
