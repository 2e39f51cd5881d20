package id.loket.driver.pcsc.internal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;

import id.loket.device.CardReader;
import id.loket.device.work.Deadline;
import id.loket.device.work.DeviceThread;
import id.loket.smartcard.SmartCard;
import id.loket.smartcard.SmartCardException;
import id.loket.smartcard.SmartCardService;

/** A card that one session has for itself. */
final class OpenCard implements CardReader.CardChannel {

    /** pcscd looks at its readers every 400 ms: so long may a card that is drawn out still count as present. */
    private static final int NOTICED_MILLIS = 700;
    private static final int HEADER = 4;
    private static final int STATUS = 2;
    private static final byte MORE = 0x61;
    private static final byte OTHER_LENGTH = 0x6C;
    private static final byte GET_RESPONSE = (byte) 0xC0;
    /** ISO 7816-4, 5.4.1: what says the logical channel; command chaining is not for GET RESPONSE. */
    private static final int CHANNEL = ~0x10;
    /** An endless chain is nonsense: with 256 bytes each, no chip has as much. */
    private static final int LINKS = 256;

    private final SmartCardService service;
    private final String reader;
    private final SmartCard card;
    private final DeviceThread thread;
    private final Deadline deadline;

    OpenCard(SmartCardService service, String reader, SmartCard card, DeviceThread thread, Deadline deadline) {
        this.service = service;
        this.reader = reader;
        this.card = card;
        this.thread = thread;
        this.deadline = deadline;
    }

    @Override
    public byte[] atr() {
        return card.atr().clone();
    }

    @Override
    public byte[] transmit(byte[] command) {
        if (command.length < HEADER) {
            throw new IllegalArgumentException("a command has at least 4 bytes");
        }
        try {
            return thread.call(() -> whole(card.isT0() ? forT0(command) : command), deadline);
        } catch (ExecutionException failed) {
            throw Failure.of(failed.getCause()).told(deadline.label(), failed.getCause());
        }
    }

    /** ISO 7816-4, 5.3.4: 6Cxx says the right length, 61xx that there is more to fetch. */
    private byte[] whole(byte[] command) throws SmartCardException, Nonsense, Drawn {
        var answer = answered(command);
        if (sw1(answer) == OTHER_LENGTH && command.length > HEADER) {
            var again = command.clone();
            again[again.length - 1] = answer[answer.length - 1];
            answer = answered(again);
        }
        var data = new ByteArrayOutputStream();
        for (var link = 0; sw1(answer) == MORE; link++) {
            if (link == LINKS) {
                throw new Nonsense("a chain without end");
            }
            data.write(answer, 0, answer.length - STATUS);
            answer = answered(new byte[] {(byte) (command[0] & CHANNEL), GET_RESPONSE, 0, 0, answer[answer.length - 1]});
        }
        data.writeBytes(answer);
        return data.toByteArray();
    }

    private byte[] answered(byte[] command) throws SmartCardException, Nonsense, Drawn {
        try {
            var answer = card.transmit(command);
            if (answer.length < STATUS) {
                throw toldApart(new Nonsense(answer.length + " bytes"));
            }
            return answer;
        } catch (SmartCardException failed) {
            if (Failure.of(failed) != Failure.BROKEN_OFF) {
                throw failed;
            }
            throw toldApart(new Nonsense(failed.getMessage()));
        }
    }

    /** A card that is drawn out looks at first like one that talks nonsense. */
    private Nonsense toldApart(Nonsense failed) throws SmartCardException, Drawn {
        if (service.await(reader, false, NOTICED_MILLIS)) {
            throw new Drawn(failed);
        }
        return failed;
    }

    private static byte sw1(byte[] answer) {
        return answer[answer.length - STATUS];
    }

    /** ISO 7816-3, 12.2: P3 is there in any case, and no Le behind data. */
    private static byte[] forT0(byte[] command) {
        if (command.length == HEADER) {
            return Arrays.copyOf(command, HEADER + 1);
        }
        var data = Byte.toUnsignedInt(command[HEADER]);
        return command.length == HEADER + 1 + data + 1 ? Arrays.copyOf(command, HEADER + 1 + data) : command;
    }

    /** The card is there and says what no card says. */
    static final class Nonsense extends Exception {

        private static final long serialVersionUID = 1L;

        Nonsense(String detail) {
            super(detail);
        }
    }

    /** The card is gone, whatever PC/SC called it. */
    static final class Drawn extends Exception {

        private static final long serialVersionUID = 1L;

        Drawn(Throwable cause) {
            super(cause);
        }
    }
}
