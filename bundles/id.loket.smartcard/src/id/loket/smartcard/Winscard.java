package id.loket.smartcard;

import java.nio.charset.StandardCharsets;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/**
 * The functions of winscard.h by their names, in pcsc-lite and in Windows. A DWORD has 4 bytes in Windows and the size of a
 * C long elsewhere; so has a handle, which in Windows is as long as a pointer.
 */
final class Winscard {

    private static final boolean WINDOWS = Platform.isWindows();
    private static final int DWORD = WINDOWS ? Integer.BYTES : NativeLong.SIZE;
    private static final int HANDLE = WINDOWS ? Native.POINTER_SIZE : NativeLong.SIZE;
    private static final int ATR = 33;
    private static final int ATR_ROOM = 36;
    private static final int CURRENT = 2 * Native.POINTER_SIZE;
    private static final int EVENT = CURRENT + DWORD;
    private static final int ATR_LENGTH = EVENT + DWORD;
    private static final int ATR_BYTES = ATR_LENGTH + DWORD;
    private static final int READER_STATE = ATR_BYTES + ATR_ROOM + Long.BYTES;

    private final NativeLibrary library = NativeLibrary.getInstance(WINDOWS ? "WinSCard" : "libpcsclite.so.1");

    /** An argument or a result of the size of a DWORD. */
    static Object dword(long value) {
        return DWORD == Integer.BYTES ? (Object) (int) value : (Object) value;
    }

    static Object handle(long value) {
        return HANDLE == Integer.BYTES ? (Object) (int) value : (Object) value;
    }

    static Memory dwordBox(long value) {
        var box = new Memory(DWORD);
        put(box, 0, value);
        return box;
    }

    static Memory handleBox() {
        var box = new Memory(HANDLE);
        box.clear();
        return box;
    }

    static long dwordIn(Pointer box) {
        return get(box, 0);
    }

    static long handleIn(Pointer box) {
        return HANDLE == Integer.BYTES ? box.getInt(0) : box.getLong(0);
    }

    /** SCARD_IO_REQUEST. */
    static Memory protocolHeader(long protocol) {
        var header = new Memory(2L * DWORD);
        put(header, 0, protocol);
        put(header, DWORD, 2L * DWORD);
        return header;
    }

    /** One SCARD_READERSTATE, with the reader's name behind it in the same memory. */
    static Memory readerState(String reader, long seen) {
        var name = (reader + '\0').getBytes(StandardCharsets.UTF_8);
        var state = new Memory(READER_STATE + name.length);
        state.clear();
        state.write(READER_STATE, name, 0, name.length);
        state.setPointer(0, state.share(READER_STATE));
        put(state, CURRENT, seen);
        put(state, EVENT, seen);
        return state;
    }

    static long eventOf(Pointer readerState) {
        return get(readerState, EVENT);
    }

    static byte[] atrOf(Pointer readerState) {
        return readerState.getByteArray(ATR_BYTES, (int) Math.min(ATR, get(readerState, ATR_LENGTH)));
    }

    /** Text as the functions take it; Windows has those with an A behind their name for it. */
    static Memory text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var memory = new Memory(bytes.length + 1L);
        memory.clear();
        memory.write(0, bytes, 0, bytes.length);
        return memory;
    }

    void call(String function, Object... arguments) throws SmartCardException {
        var code = answer(function, arguments);
        if (code != 0) {
            throw new SmartCardException(function, code);
        }
    }

    void callText(String function, Object... arguments) throws SmartCardException {
        call(WINDOWS ? function + "A" : function, arguments);
    }

    int answerText(String function, Object... arguments) {
        return answer(WINDOWS ? function + "A" : function, arguments);
    }

    private int answer(String function, Object... arguments) {
        return library.getFunction(function).invokeInt(arguments);
    }

    private static void put(Pointer memory, int offset, long value) {
        if (DWORD == Integer.BYTES) {
            memory.setInt(offset, (int) value);
        } else {
            memory.setLong(offset, value);
        }
    }

    private static long get(Pointer memory, int offset) {
        return DWORD == Integer.BYTES ? memory.getInt(offset) & 0xFFFFFFFFL : memory.getLong(offset);
    }
}
