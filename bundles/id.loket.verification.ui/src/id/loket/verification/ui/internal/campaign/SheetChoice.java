package id.loket.verification.ui.internal.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import id.loket.registry.tables.TableHead;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Which sheets of a workbook are read: voter lists have one per polling station. Hidden where there is only one. */
final class SheetChoice {

    private static final int HEIGHT = 84;

    private final Label title;
    private final Table sheets;

    SheetChoice(Composite parent, Consumer<TableHead> looked) {
        title = Labels.strong(parent, CampaignText.sheets.text());
        title.setLayoutData(new GridData());
        sheets = Names.id(new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "take.sheets");
        sheets.setFont(Theme.of(parent).body());
        var room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.heightHint = HEIGHT;
        sheets.setLayoutData(room);
        Names.of(sheets, CampaignText.sheets.text());
        sheets.addListener(SWT.Selection, event -> looked.accept((TableHead) event.item.getData()));
        several(false);
    }

    /** @param heads all sheets; those with a column of names are read unless somebody says otherwise */
    void show(List<TableHead> heads) {
        sheets.removeAll();
        for (var head : heads) {
            var item = new TableItem(sheets, SWT.NONE);
            item.setText(head.sheet());
            item.setData(head);
            item.setChecked(!head.sample().isEmpty());
        }
        several(heads.size() > 1);
    }

    /** @return the names of the sheets to read */
    Set<String> chosen() {
        return Arrays.stream(sheets.getItems()).filter(TableItem::getChecked).map(TableItem::getText)
                .collect(Collectors.toSet());
    }

    private void several(boolean several) {
        for (var control : new Control[] {title, sheets}) {
            ((GridData) control.getLayoutData()).exclude = !several;
            control.setVisible(several);
        }
        sheets.requestLayout();
    }
}
