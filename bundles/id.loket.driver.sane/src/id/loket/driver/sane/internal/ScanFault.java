package id.loket.driver.sane.internal;

import java.io.IOException;
import java.io.InterruptedIOException;

import au.com.southsky.jfreesane.SaneException;

import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;

/** What a failure of saned, of its backend or of the way to it means to an operator. */
final class ScanFault {

    private ScanFault() {
    }

    static DeviceException of(Throwable thrown, String label) {
        if (thrown instanceof DeviceException told) {
            return told;
        }
        if (thrown instanceof SaneException told && told.getStatus() != null) {
            return told(told, label);
        }
        if (thrown instanceof InterruptedIOException) {
            return new DeviceException(Fault.TIMEOUT, label, String.valueOf(thrown), thrown);
        }
        if (thrown instanceof PageCut || thrown instanceof SaneException) {
            return new DeviceException(Fault.GARBAGE, label, String.valueOf(thrown), thrown);
        }
        if (thrown instanceof IOException) {
            return new DeviceException(Fault.UNPLUGGED, label, String.valueOf(thrown), thrown);
        }
        // The library believes lengths and codes it is sent: nonsense ends in one of Java's own exceptions, or in an array
        // too large to be made.
        return new DeviceException(thrown instanceof LinkageError ? Fault.DRIVER : Fault.GARBAGE, label,
                String.valueOf(thrown), thrown);
    }

    private static DeviceException told(SaneException told, String label) {
        return switch (told.getStatus()) {
            case STATUS_JAMMED -> attention(told, Text.jam, label);
            case STATUS_COVER_OPEN -> attention(told, Text.coverOpen, label);
            case STATUS_NO_DOCS -> attention(told, Text.noDocuments, label);
            case STATUS_ACCESS_DENIED -> attention(told, Text.denied, label);
            case STATUS_IO_ERROR, STATUS_NO_MEM, STATUS_UNSUPPORTED -> attention(told, Text.broken, label);
            case STATUS_DEVICE_BUSY -> new DeviceException(Fault.BUSY, label, told.getMessage(), told);
            case STATUS_CANCELLED -> new DeviceException(Fault.CANCELLED, label, told.getMessage(), told);
            // saned does not know the device's name any more.
            case STATUS_INVAL -> new DeviceException(Fault.UNPLUGGED, label, told.getMessage(), told);
            default -> new DeviceException(Fault.GARBAGE, label, told.getMessage(), told);
        };
    }

    private static DeviceException attention(SaneException told, Text text, String label) {
        return new DeviceException(Fault.ATTENTION, told, text, label);
    }

    /** A page that ended before its last line. */
    static final class PageCut extends Exception {

        private static final long serialVersionUID = 1L;

        PageCut(long bytes, long expected) {
            super(bytes + " bytes of " + expected);
        }
    }
}
