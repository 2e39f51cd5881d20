package id.loket.stock.closing;

/**
 * Pieces that became invalid, by the four kinds of circular 400.8.1.2/202241. What was taken back is taken off.
 *
 * @param encodeFailures gagal encode
 * @param damaged rusak
 * @param printFailures gagal cetak
 * @param dataChanges perubahan elemen data
 * @param unnamed came into the invalid store with no kind; 0 when the books are right
 */
public record Kinds(long encodeFailures, long damaged, long printFailures, long dataChanges, long unnamed) {

    /** None of any kind. */
    public static final Kinds NONE = new Kinds(0, 0, 0, 0, 0);

    /** @return pieces of all kinds */
    public long sum() {
        return encodeFailures + damaged + printFailures + dataChanges + unnamed;
    }

    /**
     * @param other those of another day
     * @return both together
     */
    public Kinds plus(Kinds other) {
        return new Kinds(encodeFailures + other.encodeFailures, damaged + other.damaged,
                printFailures + other.printFailures, dataChanges + other.dataChanges, unnamed + other.unnamed);
    }
}
