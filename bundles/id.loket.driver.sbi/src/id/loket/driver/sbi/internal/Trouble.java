package id.loket.driver.sbi.internal;

import java.io.IOException;

import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;

/** Puts what went wrong into words for the operator. */
final class Trouble {

    private Trouble() {
    }

    /** @param cutOff the words for a connection that ended in the middle */
    static DeviceException of(IOException broken, String label, Text cutOff) {
        if (!(broken instanceof LinkException link)) {
            return new DeviceException(Fault.UNPLUGGED, broken, cutOff, label);
        }
        return switch (link.kind()) {
            case REFUSED -> new DeviceException(Fault.UNPLUGGED, link, Text.gone, label);
            case CUT_OFF -> new DeviceException(Fault.UNPLUGGED, link, cutOff, label);
            case SILENT -> new DeviceException(Fault.TIMEOUT, link, Text.silent, label);
            case GARBLED -> new DeviceException(Fault.GARBAGE, link, Text.notBiometric, label);
            case ENDLESS -> new DeviceException(Fault.GARBAGE, link, Text.tooLong, label);
            case CANCELLED -> new DeviceException(Fault.CANCELLED, link, Text.cancelled, label);
            case CLOSED -> new DeviceException(Fault.UNPLUGGED, link, Text.driverEnds, label);
        };
    }

    static DeviceException of(Jws.Rejected rejected, String label) {
        return new DeviceException(Fault.UNTRUSTED, rejected, switch (rejected.reason()) {
            case MALFORMED -> Text.unproven;
            case ALGORITHM -> Text.notSigned;
            case UNKNOWN_MAKER -> Text.unknownMaker;
            case EXPIRED -> Text.expiredCertificate;
            case SIGNATURE -> Text.badSignature;
        }, label);
    }

    /** @param code of the interface (its two tables differ; vendors add their own) */
    static DeviceException ofCode(String code, String label) {
        return switch (code) {
            case "100" -> told(Fault.UNTRUSTED, Text.notRegistered, label);
            case "101", "701" -> told(Fault.TIMEOUT, Text.nothingSeen, label);
            case "102" -> told(Fault.ATTENTION, Text.notProcessed, label);
            case "103" -> told(Fault.UNTRUSTED, Text.tampered, label);
            case "104" -> told(Fault.ATTENTION, Text.noManagement, label);
            case "105" -> told(Fault.ATTENTION, Text.orientation, label);
            case "106", "202" -> told(Fault.UNPLUGGED, Text.gone, label);
            case "107" -> told(Fault.UNTRUSTED, Text.deviceKeyExpired, label);
            case "109" -> told(Fault.ATTENTION, Text.countNotSupported, label);
            case "110" -> told(Fault.ATTENTION, Text.notReady, label);
            case "111", "703" -> told(Fault.BUSY, Text.busy, label);
            default -> new DeviceException(Fault.ATTENTION, null, Text.deviceError, label, code);
        };
    }

    private static DeviceException told(Fault fault, Text text, String label) {
        return new DeviceException(fault, null, text, label);
    }
}
