package id.loket.kernel.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A text for people, in Indonesian or English.
 *
 * <p>Each bundle has one enum that implements this interface; a constant's name is the key, in camelCase words.
 * The texts lie beside the enum: {@code Msg.properties} in Indonesian (the default), {@code Msg_en.properties}
 * in English, both UTF-8. Placeholders are those of {@link MessageFormat}.
 */
public interface Message {

    /** @return the key of this text; every enum constant has it already */
    String name();

    /**
     * @param arguments values for the placeholders {@code {0}}, {@code {1}}, …
     * @return the text in the language of this session ({@link Locale.Category#DISPLAY})
     */
    default String text(Object... arguments) {
        return in(Locale.getDefault(Locale.Category.DISPLAY), arguments);
    }

    /**
     * @param locale the language wanted; anything but English gives Indonesian
     * @param arguments values for the placeholders
     * @return the text in that language
     */
    default String in(Locale locale, Object... arguments) {
        var type = ((Enum<?>) this).getDeclaringClass();
        var language = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        var pattern = ResourceBundle.getBundle(type.getName(), language, type.getClassLoader(), Fallback.TO_ROOT)
                .getString(name());
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Languages.numbersFor(locale)).format(arguments);
    }
}
