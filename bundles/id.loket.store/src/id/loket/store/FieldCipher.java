package id.loket.store;

/** AES-256-GCM over single values, with keys derived from the store's data key. */
public interface FieldCipher {

    /**
     * @param plain any bytes
     * @param context what the value belongs to, for example {@code capture:17}; bound into the result, so that a value
     *        moved to another row does not open
     * @return nonce, cipher text and tag
     */
    byte[] seal(byte[] plain, String context);

    /**
     * @param sealed what {@link #seal} gave
     * @param context the same context
     * @return the bytes
     * @throws id.loket.kernel.text.Refusal if the value was changed or belongs elsewhere
     */
    byte[] open(byte[] sealed, String context);
}
