package id.loket.chip.simulator;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

import jdk.net.ExtendedSocketOptions;

/**
 * A card on jCardSim that lies in a slot of vsmartcard's virtual reader: frames of two bytes length over TCP, of which
 * those with one byte are the reader's (0 off, 1 on, 2 reset, 4 ATR). Keeps its memory while it is pulled and put back.
 */
final class VirtualCard implements AutoCloseable {

    static final int FIRST_PORT = 0x8C7B;
    private static final int ANSWER_TO_RESET = 4;
    private static final int RESET = 2;
    private static final int HAND_MILLIS = 600;
    private static final byte GET_RESPONSE = (byte) 0xC0;

    private final int slot;
    private final LongConsumer answered;
    private final AtomicInteger commands = new AtomicInteger();
    private volatile Chip chip;
    private volatile byte[] atr;
    private volatile Socket reader;
    private volatile int slowMillis;
    private volatile int garbage;
    private volatile int pullAfter = -1;
    private volatile boolean chained;
    private volatile long pulledNanos = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(HAND_MILLIS);
    private byte[] pending = {};

    /** @param answered told when each answer leaves, by this machine's monotonic clock, ns */
    VirtualCard(int slot, Personalisation personalisation, LongConsumer answered) {
        this.slot = slot;
        this.answered = answered;
        renew(personalisation);
    }

    /** Another, empty chip. */
    void renew(Personalisation personalisation) {
        chip = new Chip(personalisation);
        atr = chip.answerToReset();
    }

    /** Not sooner than a hand could: pcscd looks every 400 ms, and would take the card for the one before. */
    void insert() throws IOException, InterruptedException {
        if (reader != null) {
            return;
        }
        Thread.sleep(Math.max(0, HAND_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pulledNanos)));
        var socket = new Socket(InetAddress.getLoopbackAddress(), FIRST_PORT + slot);
        reader = socket;
        var thread = new Thread(() -> serve(socket), "card in slot " + slot);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        var socket = reader;
        reader = null;
        if (socket == null) {
            return;
        }
        pulledNanos = System.nanoTime();
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            System.err.println("slot " + slot + ": " + alreadyGone);
        }
    }

    /** @param commandsLeft how many are still answered before the card vanishes with the next one unanswered */
    void pullAfter(int commandsLeft) {
        pullAfter = commandsLeft;
    }

    void slow(int millis) {
        slowMillis = millis;
    }

    void garbage(int answers) {
        garbage = answers;
    }

    void atr(byte[] answer) {
        atr = answer;
    }

    /** @param on whether data come as a T=0 card gives them: 6Cxx for a wrong length, 61xx and GET RESPONSE */
    void chained(boolean on) {
        chained = on;
    }

    int commands() {
        return commands.get();
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new DataInputStream(socket.getInputStream());
            var out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                // The reader writes length and command apart and waits for the first one's receipt: without this, 40 ms.
                socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
                var length = in.readUnsignedShort();
                socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
                var frame = in.readNBytes(length);
                if (length == 1) {
                    control(frame[0], out);
                } else if (!answered(frame, out)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException pulled) {
            if (reader == socket && !(pulled instanceof SocketException)) {
                System.err.println("slot " + slot + ": " + pulled);
            }
        } finally {
            if (reader == socket) {
                pulledNanos = System.nanoTime();
                reader = null;
            }
        }
    }

    private void control(byte code, DataOutputStream out) throws IOException {
        if (code == ANSWER_TO_RESET) {
            send(atr, out);
        } else if (code <= RESET) {
            chip.reset();
        }
    }

    private boolean answered(byte[] command, DataOutputStream out) throws IOException, InterruptedException {
        if (pullAfter == 0) {
            pullAfter = -1;
            return false;
        }
        if (pullAfter > 0) {
            pullAfter--;
        }
        commands.incrementAndGet();
        if (slowMillis > 0) {
            Thread.sleep(slowMillis);
        }
        if (garbage > 0) {
            garbage--;
            send(new byte[] {0x42}, out);
            return true;
        }
        send(chained ? inPortions(command) : chip.transmit(command), out);
        return true;
    }

    private byte[] inPortions(byte[] command) {
        if (command.length == 5 && command[1] == GET_RESPONSE) {
            return portion(Byte.toUnsignedInt(command[4]));
        }
        var answer = chip.transmit(command);
        if (answer.length == Short.BYTES) {
            return answer;
        }
        pending = answer;
        return portion(0);
    }

    /** At most 100 bytes at once, then 61xx for the rest; nothing for 0. */
    private byte[] portion(int wanted) {
        var data = pending.length - Short.BYTES;
        var give = Math.min(Math.min(wanted, data), 100);
        var portion = Arrays.copyOf(pending, give + Short.BYTES);
        pending = Arrays.copyOfRange(pending, give, pending.length);
        if (pending.length > Short.BYTES) {
            portion[give] = 0x61;
            portion[give + 1] = (byte) Math.min(pending.length - Short.BYTES, 100);
        } else {
            System.arraycopy(pending, 0, portion, give, Short.BYTES);
        }
        return portion;
    }

    private void send(byte[] answer, DataOutputStream out) throws IOException {
        var frame = new byte[Short.BYTES + answer.length];
        frame[0] = (byte) (answer.length >> 8);
        frame[1] = (byte) answer.length;
        System.arraycopy(answer, 0, frame, Short.BYTES, answer.length);
        answered.accept(System.nanoTime());
        out.write(frame);
    }
}
