package id.loket.ui.widget;

import java.util.function.Supplier;

import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Control;

/** Names of controls for screen readers; journeys find controls by the same names. */
public final class Names {

    /** Data key of a control's name, the one SWTBot looks at by default. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    private Names() {
    }

    /**
     * @param control with nothing to read on it: a field, a table, a drawing
     * @param name what a screen reader says; in the language of the screen
     */
    public static void of(Control control, String name) {
        of(control, () -> name);
    }

    /**
     * @param control whose name changes with what it shows
     * @param name what a screen reader says now
     */
    public static void of(Control control, Supplier<String> name) {
        control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = name.get()));
    }

    /**
     * @param control to be found by journeys whatever the language
     * @param id stable, in lower-case words with dots: {@code login.account}
     * @param <C> its type
     * @return the control
     */
    public static <C extends Control> C id(C control, String id) {
        control.setData(KEY, id);
        return control;
    }
}
