package id.loket.driver.pcsc.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

import id.loket.device.CardReader.CardChannel;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.driver.pcsc.internal.ChipLayout.ChipFile;

/** Reads and writes whole files by ISO 7816-4 commands; a file begins with two bytes of length. */
final class ChipFiles {

    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int UPDATE_BINARY = 0xD6;
    private static final int VERIFY = 0x20;
    private static final int BY_NAME = 0x04;
    private static final int NO_ANSWER = 0x0C;
    private static final int OK = 0x9000;
    private static final int PORTION = 240;
    private static final int PREFIX = Short.BYTES;

    private final CardChannel card;

    ChipFiles(CardChannel card) {
        this.card = card;
    }

    /** @return whether the card has that application, which is then selected */
    boolean selected(byte[] application) {
        return status(card.transmit(command(SELECT, BY_NAME, NO_ANSWER, application))) == OK;
    }

    void verify(byte[] pin) {
        accepted(command(VERIFY, 0, 1, pin));
    }

    byte[] read(ChipFile file) {
        select(file);
        var length = ByteBuffer.wrap(portion(0, PREFIX)).getShort() & 0xFFFF;
        if (length > file.size() - PREFIX) {
            throw nonsense(file.key() + " claims " + length + " bytes");
        }
        var content = new ByteArrayOutputStream(length);
        while (content.size() < length) {
            content.writeBytes(portion(PREFIX + content.size(), Math.min(PORTION, length - content.size())));
        }
        return content.toByteArray();
    }

    /** The length goes last: until then the file is empty. */
    void write(ChipFile file, byte[] content) {
        select(file);
        update(0, new byte[PREFIX]);
        for (var at = 0; at < content.length; at += PORTION) {
            update(PREFIX + at, Arrays.copyOfRange(content, at, Math.min(at + PORTION, content.length)));
        }
        update(0, ByteBuffer.allocate(PREFIX).putShort((short) content.length).array());
    }

    /** @return how many bytes of content the file takes */
    static int room(ChipFile file) {
        return file.size() - PREFIX;
    }

    private void select(ChipFile file) {
        accepted(command(SELECT, 0, NO_ANSWER, ByteBuffer.allocate(Short.BYTES).putShort((short) file.id()).array()));
    }

    private byte[] portion(int from, int length) {
        var data = accepted(new byte[] {0, (byte) READ_BINARY, (byte) (from >> 8), (byte) from, (byte) length});
        if (data.length != length) {
            throw nonsense(data.length + " bytes instead of " + length);
        }
        return data;
    }

    private void update(int at, byte[] portion) {
        accepted(command(UPDATE_BINARY, at >> 8, at & 0xFF, portion));
    }

    private byte[] accepted(byte[] command) {
        var answer = card.transmit(command);
        if (status(answer) != OK) {
            var said = "%04X".formatted(status(answer));
            throw new DeviceException(Fault.ATTENTION, new IllegalStateException("INS %02X: %s".formatted(command[1], said)),
                    Text.chipRefused, said);
        }
        return Arrays.copyOf(answer, answer.length - Short.BYTES);
    }

    private static int status(byte[] answer) {
        if (answer.length < Short.BYTES) {
            throw nonsense("an answer of " + answer.length + " bytes");
        }
        return ByteBuffer.wrap(answer).getShort(answer.length - Short.BYTES) & 0xFFFF;
    }

    private static DeviceException nonsense(String detail) {
        return new DeviceException(Fault.GARBAGE, new IllegalStateException(detail), Text.chipNonsense);
    }

    private static byte[] command(int instruction, int p1, int p2, byte[] data) {
        return ByteBuffer.allocate(5 + data.length)
                .put((byte) 0).put((byte) instruction).put((byte) p1).put((byte) p2).put((byte) data.length).put(data).array();
    }
}
