package id.loket.stock;

/**
 * Where pieces are. OUTSIDE and UNRECEIVED are no real places but the other side of an entry: what came from the
 * ministry or from residents, and what was used before its receipt was booked.
 *
 * @param code as it stands in the ledger
 */
public record Place(String code) {

    /** Other side of receipts and of old cards taken in. */
    public static final Place OUTSIDE = new Place("outside");
    /** Other side of pieces found on cards that no receipt covers yet. */
    public static final Place UNRECEIVED = new Place("unreceived");
    /** The office's store of unused blanks. */
    public static final Place OFFICE = new Place("office");
    /** Bound to a card whose outcome is not known yet. */
    public static final Place IN_ACT = new Place("act");
    /** Printed: cards. */
    public static final Place ISSUED = new Place("issued");
    /** Spoiled pieces and old cards, waiting for destruction. */
    public static final Place INVALID = new Place("invalid");

    private static final String HOPPER = "hopper:";

    /**
     * @param printer key of a printer
     * @return its hopper
     */
    public static Place hopper(String printer) {
        return new Place(HOPPER + printer);
    }

    /** @return whether this is a printer's hopper */
    public boolean isHopper() {
        return code.startsWith(HOPPER);
    }

    /** @return the key of the printer whose hopper this is, or an empty string */
    public String printer() {
        return isHopper() ? code.substring(HOPPER.length()) : "";
    }

    /** @return whether a blank there can be printed on */
    public boolean isUnused() {
        return equals(OFFICE) || isHopper();
    }

    /** @return whether pieces there are counted; false for the other sides of an entry */
    public boolean isCounted() {
        return !equals(OUTSIDE) && !equals(UNRECEIVED);
    }

    /** @return the name in the language of this session */
    public String label() {
        return switch (code) {
            case "outside" -> StockMsg.placeOutside.text();
            case "unreceived" -> StockMsg.placeUnreceived.text();
            case "office" -> StockMsg.placeOffice.text();
            case "act" -> StockMsg.placeInAct.text();
            case "issued" -> StockMsg.placeIssued.text();
            case "invalid" -> StockMsg.placeInvalid.text();
            default -> StockMsg.placeHopper.text(printer());
        };
    }
}
