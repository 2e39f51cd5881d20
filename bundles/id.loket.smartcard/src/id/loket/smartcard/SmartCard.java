package id.loket.smartcard;

import com.sun.jna.Memory;

/** A card that is connected. */
public final class SmartCard {

    private static final int T0 = 1;
    private static final int LEAVE = 0;
    private static final int RESET = 1;
    /** Extended length's 65,536 bytes, and two of status. */
    private static final int LONGEST = 65_538;
    private static final int LONGEST_SHORT = 258;
    private static final int EXTENDED_HEADER = 7;

    private final Winscard winscard;
    private final long handle;
    private final long protocol;
    private final byte[] atr;

    SmartCard(Winscard winscard, long handle, long protocol, byte[] atr) {
        this.winscard = winscard;
        this.handle = handle;
        this.protocol = protocol;
        this.atr = atr;
    }

    /** @return its answer to reset; null if it was pulled since */
    public byte[] atr() {
        return atr;
    }

    /** @return whether it speaks T=0, which has no data both ways in one command (ISO 7816-3, 12.2) */
    public boolean isT0() {
        return protocol == T0;
    }

    /**
     * @param command as the card gets it
     * @return what the card answers; of a card that talks nonsense, or is being pulled, also fewer than two bytes
     * @throws SmartCardException if the exchange broke off
     */
    public byte[] transmit(byte[] command) throws SmartCardException {
        var sent = new Memory(command.length);
        sent.write(0, command, 0, command.length);
        var room = command.length >= EXTENDED_HEADER && command[4] == 0 ? LONGEST : LONGEST_SHORT;
        var answer = new Memory(room);
        var length = Winscard.dwordBox(room);
        winscard.call("SCardTransmit", Winscard.handle(handle), Winscard.protocolHeader(protocol), sent,
                Winscard.dword(command.length), null, answer, length);
        return answer.getByteArray(0, (int) Winscard.dwordIn(length));
    }

    /**
     * Lets the card go.
     *
     * @param reset whether it forgets what was selected and verified
     * @throws SmartCardException if it is gone already
     */
    public void disconnect(boolean reset) throws SmartCardException {
        winscard.call("SCardDisconnect", Winscard.handle(handle), Winscard.dword(reset ? RESET : LEAVE));
    }
}
