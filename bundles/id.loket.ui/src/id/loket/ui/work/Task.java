package id.loket.ui.work;

/**
 * A use case that may take time.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Task<T> {

    /**
     * @param progress told what is going on
     * @return the result, shown on the UI thread afterwards
     * @throws Exception what went wrong; a {@link java.util.concurrent.CancellationException} says that it stopped because
     *         the person asked for it; a {@link id.loket.kernel.text.Refusal} is an answer for the person, anything
     *         else is logged and shown as a fault with a reference number
     */
    T run(Progress progress) throws Exception;
}
