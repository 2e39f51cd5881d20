package org.eclipse.swtbot.swt.finder.results;

/** Something to do on the UI thread. */
public interface VoidResult {

    /** Does it. */
    void run();
}
