package id.loket.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.results.Result;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;

/** Looks at the screen without waiting, which SWTBot's lookups cannot do. */
final class Widgets {

    private Widgets() {
    }

    static boolean shown(Display display, String id) {
        return any(display, control -> id.equals(control.getData(SWTBotPreferences.DEFAULT_KEY)));
    }

    static boolean says(Display display, String text) {
        return any(display, control -> control instanceof Label label && label.getText().contains(text));
    }

    /** @return the ids of all that can be seen and whose id begins so, without that beginning */
    static List<String> ids(Display display, String beginning) {
        var ids = new ArrayList<String>();
        any(display, control -> {
            if (control.getData(SWTBotPreferences.DEFAULT_KEY) instanceof String id && id.startsWith(beginning)) {
                ids.add(id.substring(beginning.length()));
            }
            return false;
        });
        return ids;
    }

    private static boolean any(Display display, Predicate<Control> wanted) {
        return UIThreadRunnable.syncExec(display, (Result<Boolean>) () -> {
            for (var shell : display.getShells()) {
                if (any(shell, wanted)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean any(Control control, Predicate<Control> wanted) {
        if (!control.isVisible()) {
            return false;
        }
        if (wanted.test(control)) {
            return true;
        }
        if (control instanceof Composite composite) {
            for (var child : composite.getChildren()) {
                if (any(child, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
