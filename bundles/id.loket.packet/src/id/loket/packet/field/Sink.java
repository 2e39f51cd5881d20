package id.loket.packet.field;

/** Takes items as they are read, so that no slice ever lies in memory as a whole. */
@FunctionalInterface
public interface Sink {

    /**
     * @param item the next one; not kept after it is written
     * @throws id.loket.kernel.text.Refusal if it cannot be written
     */
    void add(Item item);
}
