package id.loket.kernel.text;

import java.util.Locale;
import java.util.ResourceBundle;

/** Looks no further than the wanted language and Indonesian: the machine's own locale must not decide. */
final class Fallback extends ResourceBundle.Control {

    static final ResourceBundle.Control TO_ROOT = new Fallback();

    @Override
    public Locale getFallbackLocale(String baseName, Locale locale) {
        return null;
    }
}
