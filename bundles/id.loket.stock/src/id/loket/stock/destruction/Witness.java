package id.loket.stock.destruction;

/**
 * Who saw the destruction: Satpol PP, police, inspectorate.
 *
 * @param name full name
 * @param office where the witness serves
 * @param number NIP, NRP or another number of that office
 */
public record Witness(String name, String office, String number) {

    /** Trims all three; missing ones are empty texts. */
    public Witness {
        name = name == null ? "" : name.trim();
        office = office == null ? "" : office.trim();
        number = number == null ? "" : number.trim();
    }

    /** @return whether all three are there */
    public boolean isComplete() {
        return !name.isEmpty() && !office.isEmpty() && !number.isEmpty();
    }
}
