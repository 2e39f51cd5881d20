package id.loket.store;

import java.util.Optional;

/**
 * Small texts that all seats of an office share on its server and that must be readable before the {@link Store} is
 * open: the key ring. None of them is a secret.
 */
public interface SharedTexts {

    /**
     * @param name of the text
     * @return what stands there now, or empty
     * @throws id.loket.kernel.text.Refusal the server is away
     */
    Optional<Version> read(String name);

    /**
     * Writes durably, unless another seat wrote since.
     *
     * @param name of the text
     * @param expected number of the version that was read; 0 for none
     * @param text what is to stand there
     * @return whether it was written; if not, read again
     * @throws id.loket.kernel.text.Refusal the server is away
     */
    boolean replace(String name, long expected, String text);

    /**
     * What stands under a name.
     *
     * @param number one more with each writing, from 1
     * @param text the text
     */
    record Version(long number, String text) {
    }
}
