package id.loket.registry.ui.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ListOutline;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Ticks;

/** How a list is to be read: its sheets, the saved mapping, the columns. */
final class ListSetup {

    private static final int SHEETS_HEIGHT = 66;

    private final Ticks<ListOutline.Sheet> sheets;
    private final Combo profile;
    private final MappingEditor editor;
    private List<ColumnMapping> saved = List.of();
    private ColumnMapping suggested = ColumnMapping.suggested(List.of());
    private List<String> headers = List.of();

    /** @param saving takes a mapping with a name to be saved */
    ListSetup(Composite parent, Consumer<ColumnMapping> saving) {
        sheets = new Ticks<>(parent, Msg.sheets.text(), SHEETS_HEIGHT);
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
    }

    void profiles(List<ColumnMapping> mappings) {
        saved = mappings;
        var name = profile.getText();
        profile.setItems(mappings.stream().map(ColumnMapping::name).toArray(String[]::new));
        profile.setText(name);
    }

    void show(ListOutline outline) {
        sheets.show(outline.sheets(), ListOutline.Sheet::name, sheet -> sheet.headers().equals(outline.sheets().get(0).headers()));
        headers = outline.sheets().isEmpty() ? List.of() : outline.sheets().get(0).headers();
        suggested = ColumnMapping.suggested(headers);
        editor.headers(headers);
        editor.show(fitting());
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
        return sheets.names();
    }

    void focusDateOrder() {
        editor.focusOrder();
    }
}
