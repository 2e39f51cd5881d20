package id.loket.printing.fleet;

import java.time.Instant;
import java.util.Locale;

import id.loket.device.Standing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A card printer the office has, connected or not. It never leaves the books; its standing says whether it is used. */
@Entity
@Table(name = "PRINTER")
@SequenceGenerator(name = "PRINTER_SEQ", sequenceName = "PRINTER_SEQ", allocationSize = 1)
public class FleetPrinter {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "PRINTER_SEQ")
    private long id;
    @Version
    private int version;
    private String deviceKey;
    private String label;
    private String maker;
    private String model;
    private String serialNumber;
    private String place;
    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.IN_SERVICE;
    private Instant standingSince;
    private Instant addedAt;

    /** For JPA. */
    protected FleetPrinter() {
    }

    /**
     * @param details what is known of it
     * @param now since when it is in the books, in service
     */
    public FleetPrinter(Details details, Instant now) {
        describe(details);
        standingSince = now;
        addedAt = now;
    }

    /** @param details what is known of it now */
    public final void describe(Details details) {
        deviceKey = details.deviceKey().isEmpty() ? null : details.deviceKey();
        label = details.label();
        maker = details.maker();
        model = details.model();
        serialNumber = details.serialNumber().isEmpty() ? null : details.serialNumber();
        place = details.place();
    }

    /**
     * @param next from now on
     * @param at when
     */
    public void enter(Standing next, Instant at) {
        standing = next;
        standingSince = at;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** @return its {@link id.loket.device.DeviceIdentity#key}, or an empty string if it was never connected */
    public String deviceKey() {
        return deviceKey == null ? "" : deviceKey;
    }

    /** @return what people call it */
    public String label() {
        return label;
    }

    /** @return its print room; may be empty */
    public String place() {
        return place;
    }

    public Standing standing() {
        return standing;
    }

    public Instant standingSince() {
        return standingSince;
    }

    /** @return since when it is in the books */
    public Instant addedAt() {
        return addedAt;
    }

    /** @return what is known of it */
    public Details details() {
        return new Details(deviceKey(), label, maker, model, serialNumber == null ? "" : serialNumber, place);
    }

    /**
     * What stands in the books.
     *
     * @param deviceKey {@link id.loket.device.DeviceIdentity#key} where Loket drives it; may be empty
     * @param label what people call it; not empty
     * @param maker may be empty
     * @param model may be empty
     * @param serialNumber the maker's, in capitals, once in the office; may be empty where a device key stands
     * @param place its print room; may be empty
     */
    public record Details(String deviceKey, String label, String maker, String model, String serialNumber, String place) {

        /** Trims what was typed. */
        public Details {
            deviceKey = trimmed(deviceKey);
            label = trimmed(label);
            maker = trimmed(maker);
            model = trimmed(model);
            serialNumber = trimmed(serialNumber).toUpperCase(Locale.ROOT);
            place = trimmed(place);
        }

        private static String trimmed(String typed) {
            return typed == null ? "" : typed.trim();
        }
    }
}
