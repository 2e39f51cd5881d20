package id.loket.driver.@name@.internal;

import java.io.IOException;
import java.util.Optional;

/** How the device is spoken to: a question, then an answer. None of these waits. */
interface Transport extends AutoCloseable {

    /** @return who it is: the maker's serial number or, for a network device, its address */
    String serial();

    /** @return whether it is connected, as known now */
    boolean isThere();

    /**
     * @param question what is asked; an answer still outstanding is dropped
     * @throws IOException if it is gone
     */
    void send(String question) throws IOException;

    /**
     * @return the answer, once it is whole
     * @throws IOException if it is gone
     */
    Optional<byte[]> receive() throws IOException;

    @Override
    void close();
}
