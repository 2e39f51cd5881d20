package id.loket.registry.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ListOutline;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** How a list is to be read: its sheets, the saved mapping, the columns. */
final class ListSetup {

    private static final int SHEETS_HEIGHT = 66;

    private final Label title;
    private final Table sheets;
    private final Combo profile;
    private final MappingEditor editor;
    private List<ColumnMapping> saved = List.of();
    private ColumnMapping suggested = ColumnMapping.suggested(List.of());
    private List<String> headers = List.of();

    /** @param saving takes a mapping with a name to be saved */
    ListSetup(Composite parent, Consumer<ColumnMapping> saving) {
        title = Labels.strong(parent, Msg.sheets.text());
        title.setLayoutData(new GridData());
        sheets = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
        sheets.setFont(Theme.of(parent).body());
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.heightHint = SHEETS_HEIGHT;
        sheets.setLayoutData(data);
        Names.of(sheets, Msg.sheets.text());
        Labels.strong(parent, Msg.mapping.text());
        var row = Grids.wide(Grids.plain(parent, 2));
        profile = Grids.wide(new Combo(row, SWT.DROP_DOWN));
        profile.setFont(Theme.of(parent).body());
        Names.of(profile, Msg.mappingName.text());
        Names.id(profile, "import.profile");
        KeyButton.secondary(row, Msg.save.text(), Key.control('S'),
                () -> saving.accept(mapping().named(profile.getText().strip())));
        profile.addListener(SWT.Selection, event -> choose());
        editor = new MappingEditor(parent);
        askForSheets(false);
    }

    void profiles(List<ColumnMapping> mappings) {
        saved = mappings;
        var name = profile.getText();
        profile.setItems(mappings.stream().map(ColumnMapping::name).toArray(String[]::new));
        profile.setText(name);
    }

    void show(ListOutline outline) {
        sheets.removeAll();
        for (var sheet : outline.sheets()) {
            var item = new TableItem(sheets, SWT.NONE);
            item.setText(sheet.name());
            item.setData(sheet);
            item.setChecked(sheet.headers().equals(outline.sheets().get(0).headers()));
        }
        askForSheets(outline.sheets().size() > 1);
        headers = outline.sheets().isEmpty() ? List.of() : outline.sheets().get(0).headers();
        suggested = ColumnMapping.suggested(headers);
        editor.headers(headers);
        editor.show(fitting());
    }

    /** With one sheet there is nothing to choose. */
    private void askForSheets(boolean several) {
        Grids.show(title, several);
        Grids.show(sheets, several);
        sheets.getParent().layout(true, true);
    }

    /** @return the saved mapping whose columns this list has all, else what the headers suggest */
    private ColumnMapping fitting() {
        var fits = saved.stream().filter(mapping -> headers.containsAll(mapping.headers().values())).findFirst();
        profile.setText(fits.map(ColumnMapping::name).orElse(""));
        return fits.orElse(suggested);
    }

    private void choose() {
        saved.stream().filter(mapping -> mapping.name().equals(profile.getText())).findFirst().ifPresent(editor::show);
    }

    ColumnMapping mapping() {
        return editor.mapping();
    }

    Set<String> sheets() {
        return Arrays.stream(sheets.getItems()).filter(TableItem::getChecked).map(TableItem::getText)
                .collect(Collectors.toSet());
    }

    void focusDateOrder() {
        editor.focusOrder();
    }
}
