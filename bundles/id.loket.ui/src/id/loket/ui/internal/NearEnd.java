package id.loket.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;

/** Tells when a person has nearly come to the end of a list, by key, wheel or scroll bar. */
public final class NearEnd {

    /** Rows that are still to come, so that nobody waits at the end. */
    private static final int AHEAD = 40;

    private NearEnd() {
    }

    /**
     * @param table a list
     * @param near called again and again while its end is nearly in sight
     */
    public static void watch(Table table, Runnable near) {
        Runnable look = () -> {
            var lastSeen = table.getTopIndex() + table.getClientArea().height / Math.max(1, table.getItemHeight());
            if (table.getItemCount() > 0 && lastSeen >= table.getItemCount() - AHEAD) {
                near.run();
            }
        };
        for (var event : new int[] {SWT.KeyUp, SWT.MouseWheel, SWT.Selection}) {
            table.addListener(event, each -> look.run());
        }
        table.getVerticalBar().addListener(SWT.Selection, each -> look.run());
    }
}
