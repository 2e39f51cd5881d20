package id.loket.equipment.ui.internal;

import java.util.List;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.device.DeviceKind;
import id.loket.device.DeviceStatus;
import id.loket.equipment.DeviceDesk.Known;
import id.loket.equipment.Trials.Delivered;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Pill;

/** One device at the side: how it is, what it delivers, and what can be done with it. */
final class DevicePane extends Card {

    /** What its buttons do; {@code takeIn} and {@code forget} only where the person may. */
    record Actions(Runnable tryIt, Runnable look, Runnable cancel, Runnable report, Runnable takeIn, Runnable forget) {
    }

    private final Formats formats;
    private final Label heading;
    private final Pill state;
    private final Composite facts;
    private final Label kind;
    private final Label serial;
    private final Label driver;
    private final Label seen;
    private final Label equipment;
    private final Label ticket;
    private final Label error;
    private final Combo as;
    private final Picture picture;
    private final Label lines;
    private final KeyButton tryIt;
    private final KeyButton look;
    private final KeyButton cancel;
    private final KeyButton report;
    private KeyButton takeIn;
    private KeyButton forget;
    private Known device;
    private boolean view;
    private boolean busy;

    DevicePane(Composite parent, Formats formats, Actions actions) {
        super(parent, 1);
        this.formats = formats;
        var top = Grids.wide(Grids.plain(this, 2));
        heading = Names.id(Grids.wide(Labels.heading(top, "")), "devices.name");
        state = Names.id(new Pill(top, "", Tone.NEUTRAL), "devices.state");
        facts = Grids.wide(Grids.plain(this, 2));
        kind = FormRow.value(facts, Msg.kind.text(), "");
        serial = FormRow.value(facts, Msg.serial.text(), "");
        driver = FormRow.value(facts, Msg.driver.text(), "");
        seen = FormRow.value(facts, Msg.lastSeen.text(), "");
        equipment = Names.id(FormRow.value(facts, Msg.inRegister.text(), ""), "devices.equipment");
        ticket = Names.id(FormRow.value(facts, Msg.ticket.text(), ""), "devices.ticket");
        error = Names.id(FormRow.value(facts, Msg.lastError.text(), ""), "devices.error");
        as = Names.id(FormRow.choice(facts, Msg.tryAs.text()), "devices.as");
        picture = Grids.fill(new Picture(this));
        ((GridData) picture.getLayoutData()).minimumHeight = 60;
        lines = Names.id(Grids.wide(Labels.body(this, "")), "devices.result");
        var first = Grids.wide(Grids.plain(this, 1));
        tryIt = Names.id(KeyButton.primary(first, Msg.tryIt.text(), Key.function(2), actions.tryIt()), "devices.try");
        look = Names.id(KeyButton.secondary(first, Msg.liveView.text(), Key.function(3), actions.look()), "devices.look");
        cancel = Names.id(KeyButton.secondary(first, Msg.cancel.text(), Key.ESCAPE, actions.cancel()), "devices.cancel");
        Grids.row(first);
        var second = Grids.wide(Grids.plain(this, 1));
        report = Names.id(KeyButton.secondary(second, Msg.report.text(), Key.function(4), actions.report()), "devices.report");
        if (actions.takeIn() != null) {
            takeIn = Names.id(KeyButton.secondary(second, Msg.takeIn.text(), Key.function(6), actions.takeIn()), "devices.takeIn");
        }
        if (actions.forget() != null) {
            forget = Names.id(KeyButton.secondary(second, Msg.forget.text(), Key.function(9), actions.forget()), "devices.forget");
        }
        Grids.row(second);
        none();
    }

    /** @return the device shown, or null */
    Known device() {
        return device;
    }

    /** @return as what it is to be tried */
    DeviceKind kind() {
        return device.report().kinds().get(Math.max(0, as.getSelectionIndex()));
    }

    /** @return what is asked for just now, or free */
    boolean isBusy() {
        return busy;
    }

    /** Shows that no device is chosen. */
    void none() {
        device = null;
        heading.setText("");
        state.show("", Tone.NEUTRAL);
        Grids.show(facts, false);
        picture.empty();
        say(Msg.chooseDevice.text(), Tone.NEUTRAL);
        enable();
    }

    /**
     * @param known the device as it is now
     * @param hasView whether it has a live view
     */
    void show(Known known, boolean hasView) {
        var another = device == null || !device.key().equals(known.key());
        var changed = another || !hint(device).equals(hint(known));
        device = known;
        view = hasView;
        heading.setText(Labels.escape(known.report().identity().label()));
        var now = DeviceWords.state(known);
        state.show(now.word(), now.tone());
        Grids.show(facts, true);
        fill(known);
        if (another) {
            offer(known.report().kinds());
            picture.empty();
        }
        if (changed && !busy) {
            say(hint(known), Tone.NEUTRAL);
        }
        enable();
    }

    private void fill(Known known) {
        set(kind, DeviceWords.kinds(known.report().kinds()));
        set(serial, known.report().identity().serial());
        set(driver, known.driver().map(one -> one.driver() + " " + DeviceWords.version(one.version()))
                .orElseGet(Msg.stateNoDriver::text));
        set(seen, known.report().lastSeen().map(formats::moment).orElseGet(Msg.thereNow::text));
        set(equipment, known.equipment().map(piece -> piece.label() + ", " + piece.details().place())
                .orElseGet(Msg.notInRegister::text));
        set(ticket, known.ticket().map(open -> Msg.ticketLine.text(open.id(), open.state().label()))
                .orElseGet(Msg.noTicket::text));
        set(error, known.lastFault()
                .map(last -> formats.moment(last.at()) + " " + last.text()).orElseGet(Msg.errorNone::text));
    }

    private void offer(List<DeviceKind> kinds) {
        as.setItems(kinds.stream().map(DeviceKind::label).toArray(String[]::new));
        as.select(0);
        var single = kinds.size() < 2;
        var cells = facts.getChildren();
        Grids.show(as, !single);
        Grids.show(cells[cells.length - 2], !single);
    }

    private static String hint(Known known) {
        var why = known.driver().map(DeviceWords::why).orElse("");
        if (!why.isEmpty()) {
            return why;
        }
        var said = known.report().status().text();
        return said.isEmpty() || known.report().status().state() == DeviceStatus.State.READY ? Msg.tryHint.text()
                : DeviceWords.sentence(said);
    }

    /** Shows that the device is being asked. */
    void working(String words) {
        busy = true;
        picture.empty();
        say(words, Tone.ACTIVE);
        enable();
    }

    /** Shows a live image. */
    void live(byte[] image) {
        if (busy) {
            picture.show(image, Tone.ACTIVE, "");
        }
    }

    /** Shows what came. */
    void delivered(Delivered delivered) {
        picture.show(DeviceWords.image(delivered), Tone.GOOD, Msg.pictureName.text(heading.getText()));
        ended(String.join("\n", DeviceWords.lines(delivered)) + "\n" + Msg.tryStored.text(), Tone.NEUTRAL);
    }

    /** Says why nothing came, or that it ended. */
    void ended(String words, Tone tone) {
        busy = false;
        say(words, tone);
        enable();
    }

    private void say(String words, Tone tone) {
        lines.setText(Labels.escape(words));
        lines.setForeground(Theme.of(this).text(tone));
    }

    private void enable() {
        var chosen = device != null;
        var serves = chosen && device.driver().isPresent() && DeviceWords.quarantine(device).isEmpty();
        tryIt.setEnabled(serves && !busy && !device.report().kinds().isEmpty());
        look.setEnabled(serves && !busy && view);
        Grids.show(tryIt, !busy);
        Grids.show(cancel, busy);
        report.setEnabled(chosen && !busy);
        if (takeIn != null) {
            takeIn.setEnabled(chosen && device.equipment().isEmpty());
        }
        if (forget != null) {
            forget.setEnabled(chosen && !busy && device.report().lastSeen().isPresent() && DeviceWords.quarantine(device).isEmpty());
        }
        layout(true, true);
    }

    private static void set(Label label, String text) {
        label.setText(Labels.escape(text));
    }
}
