package id.loket.driver.pcsc.internal;

import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.smartcard.SmartCardException;

/** What PC/SC's error codes mean (winscard.h; the same in pcsc-lite and Windows). */
enum Failure {
    /** The card is away. */
    CARD_AWAY(0x80100069, 0x8010000C),
    /** The reader, or the whole service, is away. */
    READER_AWAY(0x80100003, 0x80100009, 0x80100013, 0x80100017, 0x8010001D, 0x8010001E, 0x8010002E),
    /** Another program has the card. */
    TAKEN(0x8010000B),
    /** A card is there, but mute, upside down, or no chip card. */
    UNREADABLE(0x80100065, 0x80100066, 0x80100067, 0x8010000F),
    /** The exchange broke off; while a card is drawn out this comes some 100 ms before the service notices. */
    BROKEN_OFF(0x80100016, 0x80100068, 0x8010002F),
    /** Anything else. */
    OTHER;

    private final int[] codes;

    Failure(int... codes) {
        this.codes = codes;
    }

    static Failure of(Throwable thrown) {
        if (thrown instanceof OpenCard.Drawn) {
            return CARD_AWAY;
        }
        if (thrown instanceof SmartCardException told) {
            for (var failure : values()) {
                for (var code : failure.codes) {
                    if (code == told.code()) {
                        return failure;
                    }
                }
            }
        }
        return OTHER;
    }

    DeviceException told(String label, Throwable cause) {
        var detail = String.valueOf(cause);
        return switch (this) {
            case CARD_AWAY -> new DeviceException(Fault.CARD_REMOVED, label, detail, cause);
            case READER_AWAY -> new DeviceException(Fault.UNPLUGGED, label, detail, cause);
            case TAKEN -> new DeviceException(Fault.BUSY, cause, Text.taken, label);
            case UNREADABLE -> new DeviceException(Fault.GARBAGE, cause, Text.unreadable, label);
            case BROKEN_OFF, OTHER -> new DeviceException(Fault.GARBAGE, label, detail, cause);
        };
    }
}
