package id.loket.equipment.ui.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.equipment.DeviceDesk.Known;
import id.loket.equipment.Equipment;
import id.loket.equipment.Equipment.Details;
import id.loket.equipment.EquipmentKind;
import id.loket.equipment.Register;
import id.loket.kernel.text.Refusal;
import id.loket.ui.Formats;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** What the register knows of one piece. What is refused is told inside: nothing typed is lost. */
final class EquipmentDialog extends LoketDialog {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final List<EquipmentKind> KINDS = List.of(EquipmentKind.values());

    /**
     * What it writes into.
     *
     * @param session who writes
     * @param register where to
     * @param devices that a piece can be
     */
    record Books(Session session, Register register, List<Known> devices) {
    }

    private final String title;
    private final Details before;
    private final List<Known> devices;
    private final Function<Details, Equipment> save;
    private final List<String> keys = new ArrayList<>(List.of(""));
    private Banner banner;
    private Combo kind;
    private Text maker;
    private Text model;
    private Text serial;
    private Text inventory;
    private Text place;
    private Text acquired;
    private Combo device;
    private KeyButton button;
    private Equipment saved;

    private EquipmentDialog(Shell parent, Msg title, Details before, List<Known> devices, Function<Details, Equipment> save) {
        super(parent, title.text());
        this.title = title.text();
        this.before = before;
        this.devices = devices;
        this.save = save;
    }

    /** @return what was added, or empty if the person left */
    static Optional<Equipment> add(Shell shell, Books books, Details before) {
        return ask(new EquipmentDialog(shell, Msg.addTitle, before, books.devices(),
                details -> books.register().add(books.session(), details)));
    }

    /** @return the piece with its changes, or empty if the person left */
    static Optional<Equipment> edit(Shell shell, Books books, Equipment known) {
        return ask(new EquipmentDialog(shell, Msg.editTitle, known.details(), books.devices(),
                details -> books.register().change(books.session(), known, details)));
    }

    private static Optional<Equipment> ask(EquipmentDialog dialog) {
        return dialog.open() == Window.OK ? Optional.ofNullable(dialog.saved) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, title);
        banner = new Banner(body);
        var form = Grids.wide(Grids.plain(body, 2));
        kind = Names.id(FormRow.choice(form, Msg.kind.text(), KINDS.stream().map(EquipmentKind::label).toArray(String[]::new)),
                "equipment.kind");
        kind.select(KINDS.indexOf(before.kind()));
        maker = text(form, Msg.maker, before.maker(), "equipment.maker");
        model = text(form, Msg.model, before.model(), "equipment.model");
        serial = text(form, Msg.serialNumber, before.serialNumber(), "equipment.serial");
        inventory = text(form, Msg.inventoryNumber, before.inventoryNumber(), "equipment.inventory");
        place = text(form, Msg.place, before.place(), "equipment.place");
        place.setMessage(Msg.placeHint.text());
        acquired = text(form, Msg.acquiredOn, Formats.date(before.acquiredOn()), "equipment.acquired");
        acquired.setMessage(Msg.dateHint.text());
        device = Names.id(FormRow.choice(form, Msg.drivenBy.text()), "equipment.device");
        offerDevices();
    }

    private static Text text(Composite form, Msg label, String value, String id) {
        var text = Names.id(FormRow.text(form, label.text()), id);
        text.setText(value);
        return text;
    }

    /** Devices that stand in the register already are left out, but for its own. */
    private void offerDevices() {
        var words = new ArrayList<>(List.of(Msg.notDriven.text()));
        devices.stream().filter(known -> known.equipment().isEmpty() || known.key().equals(before.deviceKey())).forEach(known -> {
            keys.add(known.key());
            words.add(known.report().identity().label());
        });
        if (!keys.contains(before.deviceKey())) {
            keys.add(before.deviceKey());
            words.add(Msg.unknownDevice.text(before.deviceKey().substring(before.deviceKey().indexOf(':') + 1)));
        }
        device.setItems(words.toArray(String[]::new));
        device.select(keys.indexOf(before.deviceKey()));
    }

    @Override
    protected int width() {
        return 520;
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.back.text());
        button = Names.id(primary(bar, Msg.save.text(), this::save), "equipment.save");
        // What a device tells is filled in already: only the place is left to say.
        Arrays.asList(serial, place).stream().filter(field -> field.getText().isEmpty()).findFirst().orElse(place).setFocus();
    }

    private void save() {
        try {
            var details = new Details(KINDS.get(kind.getSelectionIndex()), maker.getText(), model.getText(), serial.getText(),
                    inventory.getText(), place.getText(), date(acquired.getText().trim()), keys.get(device.getSelectionIndex()));
            button.setEnabled(false);
            Work.quiet(progress -> save.apply(details)).done(written -> {
                saved = written;
                okPressed();
            }).refused(this::refused).always(() -> button.setEnabled(true)).start(getContents());
        } catch (Refusal wrongForm) {
            refused(wrongForm);
        }
    }

    private void refused(Refusal refusal) {
        banner.show(refusal);
        getShell().pack();
    }

    private static LocalDate date(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed, DATE);
        } catch (DateTimeParseException e) {
            throw new Refusal(e, Msg.dateForm, typed);
        }
    }
}
