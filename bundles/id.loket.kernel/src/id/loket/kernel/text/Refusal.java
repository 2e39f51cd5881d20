package id.loket.kernel.text;

import java.util.Locale;
import java.util.Objects;

/**
 * Something was not done, for a reason a person can read and act on.
 *
 * <p>The text has up to three parts separated by {@code |}: what happened, what is safe, what to do next.
 * A refusal is an answer, not a fault: whoever shows it needs no stack trace.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final transient Object[] arguments;

    /**
     * @param reason the text
     * @param arguments values for its placeholders
     */
    public Refusal(Message reason, Object... arguments) {
        this(null, reason, arguments);
    }

    /**
     * @param cause what led to it, for the log
     * @param reason the text
     * @param arguments values for its placeholders
     */
    public Refusal(Throwable cause, Message reason, Object... arguments) {
        super(reason.name(), cause);
        this.reason = Objects.requireNonNull(reason);
        this.arguments = arguments.clone();
    }

    /** @return the key, stable across languages; what tests and programs look at */
    public Message reason() {
        return reason;
    }

    /** @return what happened, one short sentence */
    public String happened() {
        return part(0);
    }

    /** @return what is safe nevertheless, or an empty string */
    public String safe() {
        return part(1);
    }

    /** @return what to do next, or an empty string */
    public String next() {
        return part(2);
    }

    /** @return the parts as one paragraph in the language of this session */
    @Override
    public String getLocalizedMessage() {
        return in(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /**
     * @param locale the language
     * @return the parts as one paragraph in that language
     */
    public String in(Locale locale) {
        return reason.in(locale, arguments).replaceAll("(\\s*\\|\\s*)+", " ").trim();
    }

    private String part(int index) {
        var parts = reason.text(arguments).split("\\|", -1);
        return index < parts.length ? parts[index].trim() : "";
    }
}
