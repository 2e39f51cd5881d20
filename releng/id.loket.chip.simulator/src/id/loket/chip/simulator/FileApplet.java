package id.loket.chip.simulator;

import java.util.HashMap;
import java.util.Map;

import javacard.framework.APDU;
import javacard.framework.Applet;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.OwnerPIN;
import javacard.framework.Util;

/**
 * Files on a chip as ISO 7816-4 has them: SELECT, READ BINARY, UPDATE BINARY, VERIFY. Files are readable by all, and
 * writable after VERIFY, but for those made read-only.
 */
public final class FileApplet extends Applet {

    private static final byte SELECT = (byte) 0xA4;
    private static final byte READ_BINARY = (byte) 0xB0;
    private static final byte UPDATE_BINARY = (byte) 0xD6;
    private static final byte VERIFY = 0x20;
    private static final short TRIES_LEFT = 0x63C0;
    private static final byte TRIES = 3;
    private static final byte LONGEST_PIN = 16;

    private final OwnerPIN pin = new OwnerPIN(TRIES, LONGEST_PIN);
    private final Map<Short, ElementaryFile> files = new HashMap<>();
    private ElementaryFile selected;

    private record ElementaryFile(byte[] content, boolean readOnly) {
    }

    private FileApplet(byte[] parameters, short offset, byte length) {
        var personalisation = Personalisation.decoded(parameters, offset & 0xFFFF, length & 0xFF);
        pin.update(personalisation.pin(), (short) 0, (byte) personalisation.pin().length);
        personalisation.files().forEach((id, size) ->
                files.put(id.shortValue(), new ElementaryFile(new byte[size], false)));
        var number = new byte[Short.BYTES + personalisation.number().length];
        Util.setShort(number, (short) 0, (short) personalisation.number().length);
        Util.arrayCopy(personalisation.number(), (short) 0, number, (short) Short.BYTES,
                (short) personalisation.number().length);
        files.put((short) personalisation.numberFile(), new ElementaryFile(number, true));
    }

    /**
     * Called by the card's run-time environment.
     *
     * @param parameters what {@link Personalisation#encoded} made
     * @param offset where it begins
     * @param length of it
     */
    public static void install(byte[] parameters, short offset, byte length) {
        new FileApplet(parameters, offset, length).register();
    }

    @Override
    public boolean select() {
        selected = null;
        pin.reset();
        return true;
    }

    @Override
    public void process(APDU apdu) {
        if (selectingApplet()) {
            return;
        }
        var buffer = apdu.getBuffer();
        switch (buffer[ISO7816.OFFSET_INS]) {
            case SELECT -> selectFile(apdu, buffer);
            case READ_BINARY -> read(apdu, buffer);
            case UPDATE_BINARY -> update(apdu, buffer);
            case VERIFY -> verify(apdu, buffer);
            default -> ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
        }
    }

    private void selectFile(APDU apdu, byte[] buffer) {
        if (apdu.setIncomingAndReceive() != Short.BYTES) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
        var file = files.get(Util.getShort(buffer, ISO7816.OFFSET_CDATA));
        if (file == null) {
            ISOException.throwIt(ISO7816.SW_FILE_NOT_FOUND);
        }
        selected = file;
    }

    private void read(APDU apdu, byte[] buffer) {
        var from = offset(buffer);
        var wanted = apdu.setOutgoing();
        var left = (short) (file().content.length - from);
        if (left < 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_P1P2);
        }
        if (wanted > left) {
            ISOException.throwIt((short) (ISO7816.SW_CORRECT_LENGTH_00 + left));
        }
        apdu.setOutgoingLength(wanted);
        apdu.sendBytesLong(file().content, from, wanted);
    }

    private void update(APDU apdu, byte[] buffer) {
        var from = offset(buffer);
        var length = apdu.setIncomingAndReceive();
        if (file().readOnly || !pin.isValidated()) {
            ISOException.throwIt(ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED);
        }
        if (from + length > file().content.length) {
            ISOException.throwIt(ISO7816.SW_FILE_FULL);
        }
        Util.arrayCopy(buffer, ISO7816.OFFSET_CDATA, file().content, from, length);
    }

    private void verify(APDU apdu, byte[] buffer) {
        var length = apdu.setIncomingAndReceive();
        if (!pin.check(buffer, ISO7816.OFFSET_CDATA, (byte) length)) {
            ISOException.throwIt((short) (TRIES_LEFT | pin.getTriesRemaining()));
        }
    }

    private ElementaryFile file() {
        if (selected == null) {
            ISOException.throwIt(ISO7816.SW_CONDITIONS_NOT_SATISFIED);
        }
        return selected;
    }

    private static short offset(byte[] buffer) {
        return (short) (Util.getShort(buffer, ISO7816.OFFSET_P1) & 0x7FFF);
    }
}
