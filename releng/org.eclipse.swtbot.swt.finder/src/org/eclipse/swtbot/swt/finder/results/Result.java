package org.eclipse.swtbot.swt.finder.results;

/**
 * Something to ask on the UI thread.
 *
 * @param <T> the answer
 */
public interface Result<T> {

    /** @return the answer */
    T run();
}
