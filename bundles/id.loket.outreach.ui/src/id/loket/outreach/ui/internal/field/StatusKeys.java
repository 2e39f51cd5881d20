package id.loket.outreach.ui.internal.field;

import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;

import id.loket.registry.fieldwork.FieldStatus;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;

/** One key for each thing that can be found out; the commonest under the first digits. */
final class StatusKeys {

    private static final int COLUMNS = 5;

    private final Composite grid;

    /** A status with its key and the short name that fits on a button. */
    private enum Choice {
        PRESENT(FieldStatus.PRESENT, '1', FieldText.keyPresent), MOVED(FieldStatus.MOVED, '2', FieldText.keyMoved),
        DECEASED(FieldStatus.DECEASED, '3', FieldText.keyDeceased), UNKNOWN(FieldStatus.UNKNOWN, '4', FieldText.keyUnknown),
        HAS_CARD(FieldStatus.HAS_CARD, '5', FieldText.keyHasCard), ABROAD(FieldStatus.ABROAD, '6', FieldText.keyAbroad),
        HOME_VISIT(FieldStatus.HOME_VISIT, '7', FieldText.keyHomeVisit), ODGJ(FieldStatus.ODGJ, '8', FieldText.keyOdgj),
        REFUSED(FieldStatus.REFUSED, '9', FieldText.keyRefused), UNDER_AGE(FieldStatus.UNDER_AGE, '0', FieldText.keyUnderAge),
        TNI_POLRI(FieldStatus.TNI_POLRI, 't', FieldText.keyTniPolri), IN_PRISON(FieldStatus.IN_PRISON, 'l', FieldText.keyInPrison),
        NO_SUCH_RT(FieldStatus.NO_SUCH_RT, 'r', FieldText.keyNoSuchRt);

        private final FieldStatus status;
        private final char key;
        private final FieldText label;

        Choice(FieldStatus status, char key, FieldText label) {
            this.status = status;
            this.key = key;
            this.label = label;
        }
    }

    /**
     * @param parent of the keys
     * @param found gets what was found of the chosen person
     * @param record begins the recording of the chosen person
     * @param register registers a first-timer
     */
    StatusKeys(Composite parent, Consumer<FieldStatus> found, Runnable record, Runnable register) {
        grid = Grids.wide(Grids.plain(parent, COLUMNS));
        var layout = Grids.layout(COLUMNS, 0, Theme.GRID);
        layout.makeColumnsEqualWidth = true;
        grid.setLayout(layout);
        for (var choice : Choice.values()) {
            Grids.wide(Names.id(KeyButton.secondary(grid, choice.label.text(), new Key(0, choice.key),
                    () -> found.accept(choice.status)), "field.status." + choice.name().toLowerCase(Locale.ROOT)));
        }
        Grids.wide(Names.id(KeyButton.primary(grid, FieldText.record.text(), Key.function(4), record), "field.record"));
        Grids.wide(Names.id(KeyButton.secondary(grid, FieldText.firstTimer.text(), Key.function(6), register), "field.first"));
    }

    /** @param somebody whether there is a package with people to press keys for */
    void enable(boolean somebody) {
        for (var key : grid.getChildren()) {
            key.setEnabled(somebody);
        }
    }

    static String label(FieldStatus status) {
        return Choice.valueOf(status.name()).label.text();
    }
}
