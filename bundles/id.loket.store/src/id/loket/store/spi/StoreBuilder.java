package id.loket.store.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.store.StoreMsg;
import id.loket.store.internal.Announcements;
import id.loket.store.internal.Failures;
import id.loket.store.internal.KeyCheck;
import id.loket.store.internal.OfficeStore;
import id.loket.store.internal.audit.AuditChain;
import id.loket.store.internal.audit.HeadFile;
import id.loket.store.internal.audit.RowChains;
import id.loket.store.internal.audit.TableAuditTrail;
import id.loket.store.internal.crypto.DerivedKeys;
import id.loket.store.internal.crypto.GcmFieldCipher;
import id.loket.store.internal.unit.MergedUnit;
import id.loket.store.internal.upgrade.Upgrades;
import id.loket.store.spi.OpenStore.Warning;

/** Opens a store: boots the engine, runs the upgrades, builds the persistence unit. Needs no OSGi. */
public final class StoreBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(StoreBuilder.class);
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final String OWN_MODULE = "store";

    private final Database database;
    private final String node;
    private final Clock clock;
    private final List<StoreModule> modules;
    private final Failures failures;
    private Path headFolder;
    private Consumer<String> announcements;

    /**
     * @param database the engine
     * @param node this node's name
     * @param clock the office's
     * @param modules all installed modules, the store itself among them
     */
    public StoreBuilder(Database database, String node, Clock clock, List<StoreModule> modules) {
        this.database = database;
        this.node = node;
        this.clock = clock;
        this.modules = new ArrayList<>(modules);
        this.modules.sort((a, b) -> Boolean.compare(b.name().equals(OWN_MODULE), a.name().equals(OWN_MODULE)));
        this.failures = new Failures(database.place());
    }

    /**
     * @param folder where the audit trail's head is noted outside the database; without it, nowhere
     * @return this
     */
    public StoreBuilder headsIn(Path folder) {
        headFolder = folder;
        return this;
    }

    /**
     * @param listener told the areas that changed, after each commit of this seat and of others on the same database; any
     *        thread
     * @return this
     */
    public StoreBuilder announcingTo(Consumer<String> listener) {
        announcements = listener;
        return this;
    }

    /**
     * @param dataKey 32 bytes; copied
     * @param progress told in words what is being done
     * @return the store, ready for work
     * @throws Refusal wrong key, disk full, server away, an upgrade failed
     */
    public OpenStore open(byte[] dataKey, Consumer<String> progress) {
        var keys = new DerivedKeys(dataKey);
        try {
            progress.accept(StoreMsg.openingEngine.text());
            var booting = new Stages();
            var connections = database.open(dataKey);
            booting.done("engine");
            progress.accept(StoreMsg.preparingUpgrades.text());
            var upgrades = new Upgrades(connections, database.engine());
            upgrades.run(modules.subList(0, 1), progress);
            KeyCheck.require(connections, keys.check());
            upgrades.run(modules.subList(1, modules.size()), progress);
            booting.done("upgrades");
            progress.accept(StoreMsg.preparingEntities.text());
            var open = assemble(connections, keys);
            booting.done("entities");
            LOG.info("Store of {} modules open on {}: {}", modules.size(), database.engine(), booting);
            return open;
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.warn("The store could not be opened", e);
            database.close();
            throw failures.whileOpening(e);
        } finally {
            keys.forget();
        }
    }

    /**
     * Loads and runs what {@link #open} needs, on a database that is thrown away. A failure is left to {@link #open}.
     */
    public void rehearse() {
        try (var rehearsal = database.rehearse()) {
            MergedUnit.rehearse(modules, rehearsal.connections(), database.engine());
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The store could not be prepared; opening it will tell why", e);
        }
    }

    private OpenStore assemble(DataSource connections, DerivedKeys keys) throws SQLException, IOException {
        var factory = MergedUnit.build(modules, connections, database.engine());
        var heads = new HeadFile(headFolder);
        var chain = new AuditChain(node, keys.audit(), heads);
        var rowChains = new RowChains(node, keys.rows(), headFolder);
        var warnings = resume(chain, heads, connections);
        var news = database.news();
        var store = new OfficeStore(factory, connections, database.engine(), new GcmFieldCipher(keys.fields()), chain,
                rowChains, clock, new Announcements(announcements == null ? area -> { } : announcements, news), failures);
        var listening = news.filter(each -> announcements != null).map(each -> each.listen(announcements));
        var trail = new TableAuditTrail(connections, chain, heads, keys.audit(), failures);
        return new OpenStore(store, trail, warnings, chain, rowChains, connections, () -> {
            listening.ifPresent(SeatNews.Listening::close);
            store.close();
            rowChains.close();
            heads.close();
            database.close();
        });
    }

    private List<Warning> resume(AuditChain chain, HeadFile heads, DataSource connections) throws SQLException, IOException {
        var warnings = new ArrayList<Warning>();
        var newest = chain.resume(connections);
        var now = clock.instant();
        if (newest != null && now.isBefore(newest.minus(CLOCK_TOLERANCE))) {
            warnings.add(new Warning(StoreMsg.clockBack, List.of(time(now), time(newest))));
        }
        var noted = heads.noted().filter(head -> head.node().equals(node)).orElse(chain.head());
        if (noted.seq() > chain.head().seq()) {
            heads.keepLost(noted);
            warnings.add(new Warning(StoreMsg.auditTailLost, List.of(node, chain.head().seq() + 1 + "–" + noted.seq())));
        }
        warnings.forEach(warning -> LOG.warn("{}", warning.text()));
        return warnings;
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm").withZone(clock.getZone()).format(moment);
    }

    /** What a start spends its time on. */
    private static final class Stages {

        private final StringBuilder text = new StringBuilder();
        private long since = System.nanoTime();

        void done(String stage) {
            var now = System.nanoTime();
            text.append(text.isEmpty() ? "" : ", ").append(stage).append(' ').append((now - since) / 1_000_000).append(" ms");
            since = now;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
