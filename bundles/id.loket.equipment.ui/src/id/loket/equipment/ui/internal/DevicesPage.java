package id.loket.equipment.ui.internal;

import java.util.List;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.device.DeviceCare.DriverReport;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceStatus;
import id.loket.equipment.DeviceDesk;
import id.loket.equipment.DeviceDesk.Known;
import id.loket.equipment.DeviceDesk.Overview;
import id.loket.equipment.Equipment;
import id.loket.equipment.Equipment.Details;
import id.loket.equipment.Register;
import id.loket.equipment.Tickets;
import id.loket.equipment.Tickets.Fault;
import id.loket.equipment.Trials;
import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Alat": the devices and drivers of this station, what they deliver, and which serves which step. */
public final class DevicesPage {

    private static final int PANE_WIDTH = 384;
    private static final int DRIVERS_HEIGHT = 168;

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private DeviceDesk desk;
    @Inject
    private Trials trials;
    @Inject
    private Register register;
    @Inject
    private Tickets tickets;

    private PageHeader header;
    private Banner banner;
    private TableView<Known> devices;
    private TableView<DriverReport> drivers;
    private DevicePane pane;
    private StepsCard steps;
    private Trial trial;
    private Refresh refresh;
    private boolean first = true;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageDevices.text(), "");
        banner = new Banner(page);
        trial = new Trial(session, trials);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        var left = Grids.fill(Grids.plain(columns, 1));
        left.setLayout(Grids.layout(1, 0, Theme.GAP));
        createDevices(Grids.fill(new Card(left, 1)));
        createDrivers(left);
        steps = new StepsCard(left, this::assign);
        createPane(columns);
        refresh = new Refresh(page, this::load);
        devices.loading();
        load();
    }

    private void createDevices(Composite card) {
        devices = new TableView<Known>(card, Msg.pageDevices.text()).key(Known::key)
                .text(Msg.device.text(), 166, device -> device.report().identity().label())
                .text(Msg.kind.text(), 130, device -> DeviceWords.kinds(device.report().kinds()))
                .text(Msg.driver.text(), 80, device -> device.report().identity().driver())
                .pill(Msg.state.text(), 124, DeviceWords::state)
                .value(Msg.since.text(), 66, DeviceWords::since, formats::moment)
                .text(Msg.lastError.text(), 124, DeviceWords::lastError)
                .empty(Msg.noDevices.text()).bare();
        Names.id(devices.table(), "devices.list");
        devices.onSelect(this::select);
        devices.onOpen(device -> tryIt());
    }

    private void createDrivers(Composite left) {
        var card = new Card(left, 1);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, DRIVERS_HEIGHT).applyTo(card);
        var row = Grids.wide(Grids.plain(card, 2));
        Grids.wide(Labels.strong(row, Msg.drivers.text()));
        var actions = Grids.plain(row, 1);
        Names.id(KeyButton.secondary(actions, Msg.rescan.text(), Key.function(5), this::rescan), "devices.rescan");
        if (session.may(DeviceDesk.CONTROL)) {
            Names.id(KeyButton.secondary(actions, Msg.quarantine.text(), Key.function(7), this::quarantine), "devices.quarantine");
            Names.id(KeyButton.secondary(actions, Msg.release.text(), Key.function(8), this::release), "devices.release");
        }
        Grids.row(actions);
        drivers = new TableView<DriverReport>(card, Msg.drivers.text()).key(DriverReport::driver)
                .text(Msg.driver.text(), 90, DriverReport::driver)
                .text(Msg.version.text(), 70, driver -> DeviceWords.version(driver.version()))
                .number(Msg.devicesOfDriver.text(), 56, DriverReport::devices)
                .pill(Msg.state.text(), 140, DeviceWords::state)
                .text(Msg.driverWhy.text(), 250, DeviceWords::why)
                .empty(Msg.noDrivers.text()).bare();
        Names.id(drivers.table(), "devices.drivers");
        drivers.onSelect(driver -> {
            if (!DeviceWords.why(driver).isEmpty()) {
                banner.show(Tone.NEUTRAL, driver.driver(), DeviceWords.why(driver));
            }
        });
    }

    private void createPane(Composite columns) {
        pane = new DevicePane(columns, formats, new DevicePane.Actions(this::tryIt, trial::look, trial::cancel, this::report,
                session.may(Register.KEEP) ? this::takeIn : null, session.may(DeviceDesk.CONTROL) ? this::forget : null));
        GridDataFactory.fillDefaults().grab(false, true).hint(PANE_WIDTH, SWT.DEFAULT).applyTo(pane);
        trial.in(pane, this::reload);
    }

    @Inject
    @Optional
    void devicesChanged(@UIEventTopic("id/loket/changed/devices") Event event) {
        reload();
    }

    @Inject
    @Optional
    void equipmentChanged(@UIEventTopic("id/loket/changed/equipment") Event event) {
        reload();
    }

    @Inject
    @Optional
    void ticketsChanged(@UIEventTopic("id/loket/changed/tickets") Event event) {
        reload();
    }

    @Focus
    void focus() {
        refresh.shown();
        devices.setFocus();
    }

    private void reload() {
        if (refresh != null) {
            refresh.soon();
        }
    }

    private void load() {
        Work.quiet(progress -> desk.overview(session)).done(this::show).refused(devices::failed).start(devices);
    }

    private void show(Overview overview) {
        var ready = overview.devices().stream().filter(device -> DeviceWords.quarantine(device).isEmpty()
                && device.report().status().state() == DeviceStatus.State.READY).count();
        var out = overview.drivers().stream().filter(driver -> driver.quarantine().isPresent()).count();
        header.line(Msg.devicesLine.text(overview.devices().size(), ready)
                + (out == 0 ? "" : " " + Msg.devicesQuarantine.text(out)));
        steps.show(overview);
        var driver = drivers.selection().map(DriverReport::driver).orElse("");
        drivers.rows(overview.drivers());
        select(overview.drivers(), driver);
        var before = pane.device();
        devices.rows(overview.devices());
        overview.devices().stream().filter(device -> before == null || device.key().equals(before.key())).findFirst()
                .ifPresentOrElse(device -> {
                    devices.select(device);
                    select(device);
                }, pane::none);
        if (first) {
            first = false;
            devices.setFocus();
        }
    }

    private void select(List<DriverReport> all, String name) {
        all.stream().filter(driver -> driver.driver().equals(name)).findFirst().ifPresent(drivers::select);
    }

    private void select(Known device) {
        if (pane.isBusy() && !pane.device().key().equals(device.key())) {
            trial.cancel();
        }
        device.driver().ifPresent(drivers::select);
        Work.quiet(progress -> trials.hasLiveView(session, device.key()))
                .done(view -> {
                    // Meanwhile another may have been chosen, or the list read anew.
                    if (devices.selection().filter(chosen -> chosen == device).isPresent()) {
                        pane.show(device, view);
                    }
                }).refused(banner::show).start(pane);
    }

    private void tryIt() {
        if (pane.device() != null && !pane.isBusy()) {
            banner.clear();
            trial.run();
        }
    }

    /** Asks once more how the device is: what has just gone wrong with it is what is reported. */
    private void report() {
        var key = pane.device().key();
        Work.quiet(progress -> desk.overview(session).devices().stream().filter(device -> device.key().equals(key)).findFirst())
                .done(now -> report(now.orElse(pane.device()))).refused(banner::show).start(pane);
    }

    private void report(Known device) {
        var about = new Fault(device.equipment().map(Equipment::id).orElse(null), device.key(),
                device.report().identity().label(), desk.faultOfToday(device));
        Reports.ask(pane.getShell(), session, tickets, about).ifPresent(this::told);
    }

    private void takeIn() {
        EquipmentDialog.add(pane.getShell(), new EquipmentDialog.Books(session, register, List.of(pane.device())),
                Details.of(pane.device().report(), "")).ifPresent(piece -> told(Msg.saved.text(piece.label())));
    }

    private void forget() {
        var device = pane.device();
        var label = device.report().identity().label();
        new AskDialog<>(pane.getShell(), Msg.forget.text(), Msg.forget.text(), answer -> {
            desk.forget(session, device.key());
            return Msg.forgotten.text(label);
        }).means(Msg.forgetAsk.text(label)).ask().ifPresent(this::told);
    }

    private void rescan() {
        banner.clear();
        Work.of(Msg.searching.text(), progress -> {
            desk.rescan(session);
            return desk.overview(session);
        }).summary(found -> Msg.searched.text(found.devices().size())).done(found -> {
            banner.show(Tone.GOOD, Msg.searched.text(found.devices().size()), "");
            show(found);
        }).refused(banner::show).start(devices);
    }

    private void assign(DeviceKind kind, java.util.Optional<String> device) {
        Work.quiet(progress -> {
            desk.assign(session, kind, device);
            return desk.overview(session);
        }).done(now -> {
            show(now);
            var name = device.flatMap(key -> now.devices().stream().filter(known -> known.key().equals(key)).findFirst())
                    .map(known -> known.report().identity().label()).orElseGet(Msg.automatic::text);
            banner.show(Tone.GOOD, Msg.assigned.text(DeviceWords.step(kind).text(), name), "");
        }).refused(banner::show).start(devices);
    }

    private void quarantine() {
        chosenDriver(driver -> new AskDialog<>(pane.getShell(), Msg.quarantine.text() + ": " + driver.driver(), Msg.quarantine.text(),
                answer -> {
                    desk.quarantine(session, driver.driver(), answer.text("words"));
                    return Msg.quarantineDone.text(driver.driver());
                }).means(Msg.quarantineMeans.text()).text("words", Msg.reason.text(), "").ask().ifPresent(this::told));
    }

    private void release() {
        chosenDriver(driver -> new AskDialog<>(pane.getShell(), Msg.release.text() + ": " + driver.driver(), Msg.release.text(),
                answer -> {
                    desk.release(session, driver.driver(), answer.text("words"));
                    return Msg.releaseDone.text(driver.driver());
                }).means(Msg.releaseMeans.text()).text("words", Msg.reason.text(), "").ask().ifPresent(this::told));
    }

    private void chosenDriver(java.util.function.Consumer<DriverReport> act) {
        drivers.selection().ifPresentOrElse(act, () -> banner.show(Tone.NEUTRAL, Msg.chooseDriver.text(), ""));
    }

    private void told(String words) {
        banner.show(Tone.GOOD, words, "");
        load();
    }
}
