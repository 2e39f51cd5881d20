package id.loket.stock;

import java.util.Locale;
import java.util.Optional;

import id.loket.card.Machine;
import id.loket.kernel.RegionCode;

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

    /** Missing, with a report to the police or the supervisor. */
    public static final Place LOST = new Place("lost");
    /** Destroyed with an official record: the end of every invalid piece. */
    public static final Place DESTROYED = new Place("destroyed");

    private static final String HOPPER = "hopper:";
    private static final String PRINT_ROOM = "printroom:";
    private static final String DISTRICT = "district:";
    private static final String COURIER = "courier:";
    private static final String LENT = "lent:";

    /**
     * @param printer one machine of the office, whatever other stations call theirs
     * @return its hopper
     */
    public static Place hopper(Machine printer) {
        return new Place(HOPPER + printer.name());
    }

    /**
     * @param name what the office calls the room
     * @return blanks kept in that room, not yet in a hopper
     */
    public static Place printRoom(String name) {
        return new Place(PRINT_ROOM + name);
    }

    /**
     * @param district a kecamatan
     * @return blanks kept there
     */
    public static Place district(RegionCode district) {
        return new Place(DISTRICT + district.value());
    }

    /**
     * @param document number of the paper the pieces travel with
     * @return on the way
     */
    public static Place courier(String document) {
        return new Place(COURIER + document);
    }

    /**
     * @param regency to whom
     * @return lent to that regency, expected back
     */
    public static Place lent(RegionCode regency) {
        return new Place(LENT + regency.value());
    }

    /** @return whether this is a printer's hopper */
    public boolean isHopper() {
        return code.startsWith(HOPPER);
    }

    /** @return whether a blank there can be printed on */
    public boolean isUnused() {
        return equals(OFFICE) || isHopper() || code.startsWith(PRINT_ROOM) || code.startsWith(DISTRICT);
    }

    /** @return whether a person can count what lies there: stores, rooms, hoppers, districts, the invalid store */
    public boolean isShelf() {
        return isUnused() || equals(INVALID);
    }

    /** @return whether it is shown also while nothing lies there: what every office has */
    public boolean isKept() {
        return code.indexOf(':') < 0 || isHopper();
    }

    /** @return what stands behind the kind of place: printer, room, region code, document; empty for single places */
    public String detail() {
        var mark = code.indexOf(':');
        return mark < 0 ? "" : code.substring(mark + 1);
    }

    /** @return the district whose blanks these are, or the regency they are lent to; empty for other places */
    public Optional<RegionCode> region() {
        return code.startsWith(DISTRICT) || code.startsWith(LENT) ? Optional.of(new RegionCode(detail())) : Optional.empty();
    }

    /** @return whether pieces there are counted; false for the other sides of an entry */
    public boolean isCounted() {
        return !equals(OUTSIDE) && !equals(UNRECEIVED);
    }

    /** @return the name in the language of this session */
    public String label() {
        return label(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /**
     * @param locale the language; papers are in Indonesian whatever the screen speaks
     * @return the name in that language
     */
    public String label(Locale locale) {
        return switch (code) {
            case "outside" -> StockMsg.placeOutside.in(locale);
            case "unreceived" -> StockMsg.placeUnreceived.in(locale);
            case "office" -> StockMsg.placeOffice.in(locale);
            case "act" -> StockMsg.placeInAct.in(locale);
            case "issued" -> StockMsg.placeIssued.in(locale);
            case "invalid" -> StockMsg.placeInvalid.in(locale);
            case "lost" -> StockMsg.placeLost.in(locale);
            case "destroyed" -> StockMsg.placeDestroyed.in(locale);
            default -> label(locale, detail());
        };
    }

    String label(Locale locale, String detail) {
        return kind().in(locale, detail);
    }

    private StockMsg kind() {
        return switch (code.substring(0, code.indexOf(':') + 1)) {
            case HOPPER -> StockMsg.placeHopper;
            case PRINT_ROOM -> StockMsg.placePrintRoom;
            case DISTRICT -> StockMsg.placeDistrict;
            case COURIER -> StockMsg.placeCourier;
            case LENT -> StockMsg.placeLent;
            default -> throw new IllegalStateException("No such place: " + code);
        };
    }
}
