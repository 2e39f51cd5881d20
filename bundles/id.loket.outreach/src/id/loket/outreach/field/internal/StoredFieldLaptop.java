package id.loket.outreach.field.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldLaptop;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.FieldPackages.Order;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.field.Forecast;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.internal.Cargos;
import id.loket.outreach.internal.Days;
import id.loket.outreach.internal.ReceiptRow;
import id.loket.packet.field.FieldContainers;
import id.loket.packet.field.FieldCustody;
import id.loket.packet.field.FieldFile;
import id.loket.packet.field.Heading.Purpose;
import id.loket.packet.field.Item;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The laptop's side of field packages. */
@Component
public final class StoredFieldLaptop implements FieldLaptop {

    private static final Logger LOG = LoggerFactory.getLogger(StoredFieldLaptop.class);
    private static final String TEAM = "outreach.team";
    private static final String PURPOSE = "field package";

    private final Store store;
    private final FieldContainers containers;
    private final Cargos cargos;
    private final OfficeSettings settings;
    private final Installation installation;
    private final LaptopRows rows;
    private final Losses losses;
    private final Opening opening;
    private final Homeward homeward;
    private final Wiping wiping;
    private final Battery battery = new Battery();

    /**
     * @param store open
     * @param containers seals and opens
     * @param custody holds back what is sealed here
     * @param cargos what is carried
     * @param settings keep the laptop's team
     * @param installation this node and its folder
     */
    @Activate
    public StoredFieldLaptop(@Reference Store store, @Reference FieldContainers containers, @Reference FieldCustody custody,
            @Reference Cargos cargos, @Reference OfficeSettings settings, @Reference Installation installation) {
        this.store = store;
        this.containers = containers;
        this.cargos = cargos;
        this.settings = settings;
        this.installation = installation;
        var days = new Days(installation.zone());
        rows = new LaptopRows(days);
        losses = new Losses(store, containers, days);
        opening = new Opening(store, containers, custody, cargos, rows, losses, days);
        homeward = new Homeward(store, containers, cargos, rows, installation.data().resolve("field"));
        wiping = new Wiping(store, custody, cargos, rows, homeward);
    }

    @Override
    public Optional<String> team() {
        return settings.get(TEAM);
    }

    @Override
    public void joinTeam(Session session, String team) {
        session.require(JOIN);
        if (team.isBlank()) {
            throw new Refusal(FieldMsg.teamMissing);
        }
        if (team.length() > Order.TEAM_LENGTH) {
            throw new Refusal(FieldMsg.teamTooLong, Order.TEAM_LENGTH);
        }
        store.write(transaction -> {
            rows.current(transaction).ifPresent(parcel -> {
                throw new Refusal(FieldMsg.otherStillOpen, new Days(installation.zone()).text(parcel.openedAt()));
            });
            settings.put(transaction, TEAM, team.strip());
            transaction.audit(session.entry("outreach.field-team", team.strip(), "node:" + installation.node()));
            return null;
        });
    }

    @Override
    public Optional<LaptopPackage> current() {
        return store.read(rows::current);
    }

    @Override
    public LaptopPackage open(Session session, Path file, FieldProgress progress) {
        session.require(WORK);
        return opening.open(session, file, requireTeam(), progress);
    }

    @Override
    public Standing standing() {
        return store.read(this::standing);
    }

    private Standing standing(Transaction transaction) {
        var id = rows.current(transaction).map(LaptopPackage::id).orElse("");
        return new Standing(rows.count(transaction, id, ""),
                rows.count(transaction, id, " and m.receiptSha256 = m.sha256"),
                rows.count(transaction, id, " and m.result = 'CONFLICT'"),
                rows.count(transaction, id, " and m.result = 'REFUSED'"),
                cargos.inOrder().stream().mapToLong(cargo -> cargo.unfinished(transaction)).sum(),
                rows.carried(transaction).size());
    }

    @Override
    public List<Path> bringHome(Session session, Path medium, FieldProgress progress) {
        session.require(WORK);
        if (!homeward.isOnItsWay()) {
            homeward.seal(session, progress);
        }
        return homeward.write(session, medium, progress, LaptopPackage::written);
    }

    @Override
    public List<Path> copy(Session session, Path medium, FieldProgress progress) {
        session.require(WORK);
        return homeward.write(session, medium, progress, LaptopPackage::copied);
    }

    @Override
    public Carried takeOver(Session session, Path path, FieldProgress progress) {
        session.require(WORK);
        var team = requireTeam();
        var file = containers.check(path);
        var heading = file.manifest().heading();
        if (heading.purpose() != Purpose.HOME) {
            throw new Refusal(FieldMsg.notHomeward, path.getFileName());
        }
        if (heading.from().node().equals(installation.node())) {
            throw new Refusal(FieldMsg.ownContainer);
        }
        if (!heading.team().equals(team)) {
            throw new Refusal(FieldMsg.otherTeam, heading.team(), team);
        }
        store.read(transaction -> {
            losses.requireNotLost(transaction, heading.packageId());
            return null;
        });
        containers.copy(file, homeward.carriedFile(heading.id()), progress::carries);
        return store.write(transaction -> carry(transaction, session, file));
    }

    private Carried carry(Transaction transaction, Session session, FieldFile file) {
        var manifest = file.manifest();
        var known = transaction.entities().find(CarriedContainer.class, manifest.heading().id());
        if (known != null) {
            return view(known);
        }
        var container = new CarriedContainer(manifest, session.account(), transaction.now());
        transaction.entities().persist(container);
        transaction.audit(session.entry("outreach.field-take-over", PURPOSE, "package:" + manifest.heading().packageId()));
        transaction.announce(StoredFieldPackages.AREA);
        return view(container);
    }

    @Override
    public List<Carried> carried() {
        return store.read(transaction -> rows.carried(transaction).stream().map(StoredFieldLaptop::view).toList());
    }

    private static Carried view(CarriedContainer container) {
        return new Carried(container.id(), container.laptop(), container.items());
    }

    @Override
    public Standing takeReceipt(Session session, Path path, FieldProgress progress) {
        session.require(WORK);
        var file = containers.check(path);
        var heading = file.manifest().heading();
        if (heading.purpose() != Purpose.RECEIPT) {
            throw new Refusal(FieldMsg.notAReceipt, path.getFileName());
        }
        losses.hear(heading);
        file.requireForThisNode();
        store.read(transaction -> rows.byId(transaction, heading.packageId())
                .orElseThrow(() -> new Refusal(FieldMsg.otherPackage)));
        var chunks = file.manifest().chunks().size();
        for (var chunk = 0; chunk < chunks; chunk++) {
            if (!progress.goesOn(chunk, chunks)) {
                throw new Refusal(FieldMsg.stopped);
            }
            var items = file.items(chunk);
            store.write(transaction -> note(transaction, session, heading.packageId(), items));
        }
        return store.read(this::standing);
    }

    private Void note(Transaction transaction, Session session, String packageId, List<Item> items) {
        for (var item : items) {
            var row = ReceiptRow.of(item);
            if (row.isContainer()) {
                Optional.ofNullable(transaction.entities().find(CarriedContainer.class, row.id()))
                        .filter(container -> container.sha256().equals(row.sha256()))
                        .ifPresent(container -> container.proven(row.at()));
            } else {
                Optional.ofNullable(transaction.entities().find(MadeItem.class, row.id()))
                        .filter(made -> made.isOf(packageId)).ifPresent(made -> made.receipted(row));
            }
        }
        transaction.audit(session.entry("outreach.field-receipt", PURPOSE + "; " + items.size() + " rows",
                "package:" + packageId));
        transaction.announce(StoredFieldPackages.AREA);
        return null;
    }

    @Override
    public int hearLosses(Session session, Path file) {
        session.require(WORK);
        return losses.read(file);
    }

    @Override
    public LaptopPackage wipe(Session session, FieldProgress progress) {
        session.require(WIPE);
        return wiping.wipe(session, progress);
    }

    @Override
    public Forecast forecast(Forecast.Plan plan) {
        try {
            var free = Files.getFileStore(installation.data()).getUsableSpace();
            return Forecast.of(free, homeward.recordBytes(), plan, battery.charge());
        } catch (IOException unreadable) {
            LOG.warn("The free space of {} cannot be read", installation.data(), unreadable);
            return Forecast.of(0, Forecast.USUAL_RECORD_BYTES, plan, battery.charge());
        }
    }

    private String requireTeam() {
        return team().orElseThrow(() -> new Refusal(FieldMsg.laptopWithoutTeam));
    }
}
