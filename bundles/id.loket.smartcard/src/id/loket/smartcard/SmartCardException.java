package id.loket.smartcard;

/** PC/SC refused a call. */
public final class SmartCardException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    /**
     * @param call of PC/SC
     * @param code its answer
     */
    SmartCardException(String call, int code) {
        super("%s: %08X".formatted(call, code));
        this.code = code;
    }

    /** @return the SCARD_… code of winscard.h, the same in pcsc-lite and Windows */
    public int code() {
        return code;
    }
}
