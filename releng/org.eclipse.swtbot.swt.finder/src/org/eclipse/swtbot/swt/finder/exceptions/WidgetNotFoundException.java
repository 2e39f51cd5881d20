package org.eclipse.swtbot.swt.finder.exceptions;

/** No such widget appeared in time. */
public class WidgetNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was looked for */
    public WidgetNotFoundException(String message) {
        super(message);
    }

    /**
     * @param message what was looked for
     * @param cause why the search ended
     */
    public WidgetNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
