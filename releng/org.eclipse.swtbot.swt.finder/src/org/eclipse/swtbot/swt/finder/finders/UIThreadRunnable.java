package org.eclipse.swtbot.swt.finder.finders;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.widgets.Display;

import org.eclipse.swtbot.swt.finder.results.Result;
import org.eclipse.swtbot.swt.finder.results.VoidResult;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;

/** Does and asks things on the UI thread; an exception there comes out here. */
public final class UIThreadRunnable {

    private UIThreadRunnable() {
    }

    /**
     * @param question asked on the UI thread
     * @param <T> the answer
     * @return the answer
     */
    public static <T> T syncExec(Result<T> question) {
        return syncExec(SWTUtils.display(), question);
    }

    /**
     * @param display its thread is used
     * @param question asked there
     * @param <T> the answer
     * @return the answer
     */
    public static <T> T syncExec(Display display, Result<T> question) {
        var answer = new AtomicReference<T>();
        var failure = new AtomicReference<RuntimeException>();
        display.syncExec(() -> {
            try {
                answer.set(question.run());
            } catch (RuntimeException e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return answer.get();
    }

    /** @param action done on the UI thread before this returns */
    public static void syncExec(VoidResult action) {
        syncExec(SWTUtils.display(), () -> {
            action.run();
            return null;
        });
    }

    /** @param action done on the UI thread later */
    public static void asyncExec(VoidResult action) {
        SWTUtils.display().asyncExec(action::run);
    }
}
