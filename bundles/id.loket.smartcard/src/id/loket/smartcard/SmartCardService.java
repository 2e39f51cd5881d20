package id.loket.smartcard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.sun.jna.Memory;

/**
 * A conversation with the PC/SC service of the system: pcscd, or Windows' Smart Card service. Each has a context of its
 * own; one whose service was restarted is dead, and is closed and opened anew.
 *
 * <p>In place of javax.smartcardio, because the JDK keeps one context for the life of the JVM, which never recovers from
 * a restart of the service; because it has to be told where the library is; and because the Eclipse compiler does not see
 * its module, which is none of Java SE. Calls block natively: no interrupt ends them.
 */
public final class SmartCardService implements AutoCloseable {

    private static final int SYSTEM = 2;
    private static final int NO_READERS = 0x8010002E;
    private static final int READER_UNAVAILABLE = 0x80100017;
    private static final int TIMEOUT = 0x8010000A;
    private static final int PRESENT = 0x20;
    private static final int CHANGED = 0x2;
    private static final int EXCLUSIVE = 1;
    private static final int SHARED = 2;
    private static final int ANY_PROTOCOL = 3;

    private final Winscard winscard;
    private final long context;

    private SmartCardService(Winscard winscard, long context) {
        this.winscard = winscard;
        this.context = context;
    }

    /**
     * @return a new conversation
     * @throws SmartCardException if the service does not run
     * @throws UnsatisfiedLinkError if PC/SC is not installed
     */
    public static SmartCardService open() throws SmartCardException {
        var winscard = new Winscard();
        var box = Winscard.handleBox();
        winscard.call("SCardEstablishContext", Winscard.dword(SYSTEM), null, null, box);
        return new SmartCardService(winscard, Winscard.handleIn(box));
    }

    /**
     * @return the names of the readers there are now; may be empty
     * @throws SmartCardException if the service is gone
     */
    public List<String> readers() throws SmartCardException {
        var length = Winscard.dwordBox(0);
        if (!listed(null, length)) {
            return List.of();
        }
        // Room for readers that are plugged in between the two calls.
        var room = Winscard.dwordIn(length) + 1024;
        var names = new Memory(room);
        length = Winscard.dwordBox(room);
        return listed(names, length) ? split(names.getByteArray(0, (int) Winscard.dwordIn(length))) : List.of();
    }

    /**
     * @param reader by its name
     * @return the answer to reset of the card in it, or null if there is none
     * @throws SmartCardException if there is no such reader
     */
    public byte[] atr(String reader) throws SmartCardException {
        var state = state(reader, 0, 0);
        return (Winscard.eventOf(state) & PRESENT) == 0 ? null : Winscard.atrOf(state);
    }

    /**
     * @param reader by its name
     * @param present whether a card is waited for, or its removal
     * @param millis how long at most
     * @return whether it came to that
     * @throws SmartCardException if there is no such reader any more
     */
    public boolean await(String reader, boolean present, int millis) throws SmartCardException {
        var end = System.nanoTime() + millis * 1_000_000L;
        var seen = Winscard.eventOf(state(reader, 0, 0));
        while ((seen & PRESENT) != 0 != present) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            seen = Winscard.eventOf(state(reader, seen & ~CHANGED, left));
        }
        return true;
    }

    /**
     * @param reader by its name
     * @param exclusive whether nobody else may talk with the card meanwhile
     * @return the card in it
     * @throws SmartCardException if there is none, or another program has it
     */
    public SmartCard connect(String reader, boolean exclusive) throws SmartCardException {
        var handle = Winscard.handleBox();
        var protocol = Winscard.dwordBox(0);
        winscard.callText("SCardConnect", Winscard.handle(context), Winscard.text(reader),
                Winscard.dword(exclusive ? EXCLUSIVE : SHARED), Winscard.dword(ANY_PROTOCOL), handle, protocol);
        return new SmartCard(winscard, Winscard.handleIn(handle), Winscard.dwordIn(protocol), atr(reader));
    }

    /**
     * Ends the conversation.
     *
     * @throws SmartCardException if the service is gone, and with it the conversation
     */
    @Override
    public void close() throws SmartCardException {
        winscard.call("SCardReleaseContext", Winscard.handle(context));
    }

    private boolean listed(Memory names, Memory length) throws SmartCardException {
        var code = winscard.answerText("SCardListReaders", Winscard.handle(context), null, names, length);
        if (code == NO_READERS || code == READER_UNAVAILABLE) {
            return false;
        }
        if (code != 0) {
            throw new SmartCardException("SCardListReaders", code);
        }
        return true;
    }

    /** @return the reader's state once it is no longer what was seen, or after that time */
    private Memory state(String reader, long seen, long millis) throws SmartCardException {
        var state = Winscard.readerState(reader, seen);
        var code = winscard.answerText("SCardGetStatusChange", Winscard.handle(context), Winscard.dword(millis), state,
                Winscard.dword(1));
        if (code != 0 && code != TIMEOUT) {
            throw new SmartCardException("SCardGetStatusChange", code);
        }
        return state;
    }

    /** Names end with a zero, the list with another. */
    private static List<String> split(byte[] list) {
        var names = new ArrayList<String>();
        for (int from = 0, to = 0; to < list.length; to++) {
            if (list[to] == 0) {
                if (from == to) {
                    break;
                }
                names.add(new String(list, from, to - from, StandardCharsets.UTF_8));
                from = to + 1;
            }
        }
        return names;
    }
}
