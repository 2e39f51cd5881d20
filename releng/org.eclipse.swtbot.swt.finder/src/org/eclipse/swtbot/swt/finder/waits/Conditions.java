package org.eclipse.swtbot.swt.finder.waits;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Widget;

import org.eclipse.swtbot.swt.finder.widgets.AbstractSWTBot;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;

/** The usual conditions. */
public final class Conditions {

    private Conditions() {
    }

    /**
     * @param shell a window
     * @return that it has closed
     */
    public static ICondition shellCloses(SWTBotShell shell) {
        return condition(() -> !shell.isOpen(), "The window did not close");
    }

    /**
     * @param title of a window
     * @return that it has the focus
     */
    public static ICondition shellIsActive(String title) {
        return new DefaultCondition() {
            @Override
            public boolean test() {
                return bot.activeShell().getText().equals(title);
            }

            @Override
            public String getFailureMessage() {
                return "The window '" + title + "' did not become active";
            }
        };
    }

    /**
     * @param widget anything
     * @return that it can be used
     */
    public static ICondition widgetIsEnabled(AbstractSWTBot<? extends Widget> widget) {
        return condition(widget::isEnabled, "The widget was not enabled");
    }

    /**
     * @param table a table
     * @param count of rows
     * @return that it has as many
     */
    public static ICondition tableHasRows(SWTBotTable table, int count) {
        return condition(() -> table.rowCount() == count, "The table did not have " + count + " rows");
    }

    private static ICondition condition(BooleanSupplier test, String message) {
        return new DefaultCondition() {
            @Override
            public boolean test() {
                return test.getAsBoolean();
            }

            @Override
            public String getFailureMessage() {
                return message;
            }
        };
    }
}
