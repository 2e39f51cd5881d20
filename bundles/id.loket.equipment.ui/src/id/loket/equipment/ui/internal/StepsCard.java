package id.loket.equipment.ui.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.device.DeviceKind;
import id.loket.device.DeviceStatus;
import id.loket.equipment.DeviceDesk.Known;
import id.loket.equipment.DeviceDesk.Overview;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Which device serves which step at this station: one list for each kind of work. */
final class StepsCard {

    private static final int COLUMNS = 4;

    private final Map<DeviceKind, Combo> combos = new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, Label> captions = new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, List<String>> keys = new EnumMap<>(DeviceKind.class);

    /**
     * @param parent of the card
     * @param chosen told the kind and the key of a device, or nothing for whichever is ready
     */
    StepsCard(Composite parent, BiConsumer<DeviceKind, Optional<String>> chosen) {
        var card = Grids.wide(new Card(parent, 1, Msg.steps.text()));
        var cells = Grids.wide(Grids.plain(card, COLUMNS));
        cells.setLayout(Grids.layout(COLUMNS, 0, Theme.GRID));
        for (var kind : DeviceKind.values()) {
            var cell = Grids.wide(Grids.plain(cells, 1));
            cell.setLayout(Grids.layout(1, 0, 2));
            var word = DeviceWords.step(kind).text();
            captions.put(kind, Grids.wide(Labels.muted(cell, word)));
            var combo = Names.id(new Combo(cell, SWT.READ_ONLY), "devices.step." + kind.name().toLowerCase(java.util.Locale.ROOT));
            combo.setFont(Theme.of(card).body());
            GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(combo);
            Names.of(combo, word);
            combo.addListener(SWT.Selection,
                    event -> chosen.accept(kind, Optional.of(keys.get(kind).get(combo.getSelectionIndex())).filter(key -> !key.isEmpty())));
            combos.put(kind, combo);
        }
    }

    void show(Overview overview) {
        combos.forEach((kind, combo) -> {
            var present = overview.devices().stream().filter(device -> device.report().kinds().contains(kind)).toList();
            var known = new ArrayList<>(List.of(""));
            var words = new ArrayList<>(List.of(automatic(present)));
            for (var device : present) {
                known.add(device.key());
                words.add(name(device));
            }
            var wanted = overview.assigned().getOrDefault(kind, "");
            if (!known.contains(wanted)) {
                known.add(wanted);
                words.add(Msg.unknownDevice.text(wanted.substring(wanted.indexOf(':') + 1)));
            }
            keys.put(kind, known);
            if (!List.of(combo.getItems()).equals(words)) {
                combo.setItems(words.toArray(String[]::new));
            }
            combo.select(known.indexOf(wanted));
            combo.setToolTipText(combo.getText());
            captions.get(kind).setText(Labels.escape((wanted.isEmpty() ? Msg.stepAutomatic : Msg.stepChosen)
                    .text(DeviceWords.step(kind).text())));
            combo.setEnabled(known.size() > 1);
        });
    }

    private static String automatic(List<Known> present) {
        return present.stream().filter(device -> device.report().status().state() == DeviceStatus.State.READY)
                .filter(device -> DeviceWords.quarantine(device).isEmpty()).findFirst()
                .map(ready -> Msg.automaticNow.text(ready.report().identity().label())).orElseGet(Msg.automatic::text);
    }

    private static String name(Known device) {
        var label = device.report().identity().label();
        return device.report().status().state() == DeviceStatus.State.OFFLINE ? Msg.away.text(label) : label;
    }
}
