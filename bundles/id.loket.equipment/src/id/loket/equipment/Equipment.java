package id.loket.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import id.loket.device.DeviceCare.DeviceReport;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One thing the office owns and works with. It never leaves the register; its state says whether it is of use. */
@Entity
@Table(name = "EQUIPMENT")
@SequenceGenerator(name = "EQUIPMENT_SEQ", sequenceName = "EQUIPMENT_SEQ", allocationSize = 1)
public class Equipment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "EQUIPMENT_SEQ")
    private long id;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private EquipmentKind kind;
    private String maker;
    private String model;
    private String serialNumber;
    private String inventoryNumber;
    private String place;
    private LocalDate acquiredOn;
    @Enumerated(EnumType.STRING)
    private EquipmentState state;
    private Instant stateSince;
    private String deviceKey;

    /** For JPA. */
    protected Equipment() {
    }

    /** @param details what is known of it; its state is given by {@link #enter} */
    public Equipment(Details details) {
        describe(details);
    }

    /** @param details what is known of it now */
    public final void describe(Details details) {
        kind = details.kind();
        maker = details.maker();
        model = details.model();
        serialNumber = details.serialNumber().isEmpty() ? null : details.serialNumber();
        inventoryNumber = details.inventoryNumber();
        place = details.place();
        acquiredOn = details.acquiredOn();
        deviceKey = details.deviceKey().isEmpty() ? null : details.deviceKey();
    }

    /**
     * @param next its state from now on
     * @param at when
     */
    public void enter(EquipmentState next, Instant at) {
        state = next;
        stateSince = at;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public EquipmentKind kind() {
        return kind;
    }

    public EquipmentState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    /** @return what is known of it */
    public Details details() {
        return new Details(kind, maker, model, serialNumber, inventoryNumber, place, acquiredOn, deviceKey);
    }

    /** @return what people call it: make and model, or the kind, with the serial or inventory number */
    public String label() {
        var name = (maker + " " + model).trim();
        return (name.isEmpty() ? kind.label() : name) + " " + (serialNumber == null ? inventoryNumber : serialNumber);
    }

    /**
     * What stands in the register.
     *
     * @param kind what it is
     * @param maker who made it; may be empty
     * @param model may be empty
     * @param serialNumber the maker's, in capitals, unique for kind and maker; empty only if there is an inventory number
     * @param inventoryNumber the office's; may be empty
     * @param place room, counter or district; not empty
     * @param acquiredOn the day it came, or null
     * @param deviceKey {@link id.loket.device.DeviceIdentity#key} if Loket drives it, or empty
     */
    public record Details(EquipmentKind kind, String maker, String model, String serialNumber, String inventoryNumber,
            String place, LocalDate acquiredOn, String deviceKey) {

        /** Trims what was typed. */
        public Details {
            maker = trimmed(maker);
            model = trimmed(model);
            serialNumber = trimmed(serialNumber).toUpperCase(Locale.ROOT);
            inventoryNumber = trimmed(inventoryNumber);
            place = trimmed(place);
            deviceKey = trimmed(deviceKey);
        }

        /**
         * @param found a device of this station
         * @param place where it stands
         * @return what the device tells of itself
         */
        public static Details of(DeviceReport found, String place) {
            var identity = found.identity();
            return new Details(EquipmentKind.of(found.kinds()), "", identity.label(), identity.serial(), "", place, null,
                    identity.key());
        }

        private static String trimmed(String typed) {
            return typed == null ? "" : typed.trim();
        }
    }
}
