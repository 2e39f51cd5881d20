package id.loket.printing.rules;

/**
 * What the office decided on printing.
 *
 * @param chip what it wants of the chip
 * @param readerInPrinter whether the chip reader sits inside the printer, so that no hand moves the blank
 * @param check which printed cards a person looks at
 * @param cardsPerDay cards on a working day, as long as nobody has seen the printers at work
 * @param releaseDays for how many days a release counts as fresh when the centre does not answer
 * @param idleDays after how many days without a card a printer is to be exercised
 * @param place this station's print room; empty for printers of every room
 */
public record Rules(ChipPolicy chip, boolean readerInPrinter, CheckRule check, int cardsPerDay, int releaseDays, int idleDays,
        String place) {

    /** More cards than the largest office prints in a day. */
    public static final int MOST_CARDS = 20_000;
    /** More days than any of these rules can mean. */
    public static final int MOST_DAYS = 90;

    /** Strips the room's name. */
    public Rules {
        place = place.strip();
    }
}
