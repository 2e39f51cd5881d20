package org.eclipse.swtbot.swt.finder.utils;

import java.io.File;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;

import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.widgets.TimeoutException;

/** Finds the display and takes pictures of it. */
public final class SWTUtils {

    private SWTUtils() {
    }

    /** @return the display of whichever thread has one; waits for it */
    public static Display display() {
        var deadline = System.currentTimeMillis() + SWTBotPreferences.TIMEOUT;
        do {
            for (var thread : Thread.getAllStackTraces().keySet()) {
                var display = Display.findDisplay(thread);
                if (display != null && !display.isDisposed()) {
                    return display;
                }
            }
            sleep(50);
        } while (System.currentTimeMillis() < deadline);
        throw new TimeoutException("No display appeared");
    }

    /**
     * @param fileName a PNG file; its folder is made
     * @return whether it was written
     */
    public static boolean captureScreenshot(String fileName) {
        var folder = new File(fileName).getAbsoluteFile().getParentFile();
        if (!folder.isDirectory() && !folder.mkdirs()) {
            return false;
        }
        var display = display();
        return UIThreadRunnable.syncExec(display, () -> {
            var image = new Image(display, display.getBounds());
            var gc = new GC(display);
            try {
                gc.copyArea(image, 0, 0);
                var loader = new ImageLoader();
                loader.data = new ImageData[] {image.getImageData()};
                loader.save(fileName, SWT.IMAGE_PNG);
                return true;
            } finally {
                gc.dispose();
                image.dispose();
            }
        });
    }

    /** @param millis to sleep */
    public static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("Interrupted while waiting");
        }
    }
}
