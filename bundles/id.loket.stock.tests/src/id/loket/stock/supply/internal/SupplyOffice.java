package id.loket.stock.supply.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.Cards;
import id.loket.document.Documents;
import id.loket.kernel.OutageCause;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.office.Outage;
import id.loket.registry.office.OutageLog;
import id.loket.registry.office.OfficeSettings;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.Place;
import id.loket.stock.Stock;
import id.loket.stock.closing.internal.Papers;
import id.loket.stock.forecast.Forecasts;
import id.loket.stock.forecast.internal.StoredForecasts;
import id.loket.stock.internal.KeptSettings;
import id.loket.stock.internal.Reconciliation;
import id.loket.stock.internal.StockKeeping;
import id.loket.stock.internal.Supply;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.testing.FixedClock;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;

/** A regency's stock around a test store: ledger, supply and papers are real; regions and settings are said here. */
public final class SupplyOffice {

    public static final Session KEEPER = TestSessions.named("keeper", Role.STOCK_KEEPER);
    public static final Session SUPERVISOR = TestSessions.named("supervisor", Role.SUPERVISOR);
    public static final Session HEAD = TestSessions.named("head", Role.HEAD);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    public final Store store;
    public final FixedClock clock;
    public final Stock stock;
    public final Supply supply;
    public final Documents documents;
    public final Regions regions = new SomeRegions();
    public final OfficeSettings settings = new KeptSettings();

    public SupplyOffice(Store store, FixedClock clock) {
        this.store = store;
        this.clock = clock;
        var outages = new NoOutages();
        supply = new Supply(store, outages);
        stock = new StockKeeping(store, outages, new Reconciliation(store, Cards.in(store)), new TestInstallation());
        documents = Papers.documents();
    }

    public Forecasts forecasts() {
        return new StoredForecasts(store, Cards.in(store), settings, new NoOutages(), clock, documents, regions, null);
    }

    public void print(String chip) {
        var piece = BlankRange.parse(chip).first();
        store.write(transaction -> {
            supply.take(transaction, piece, 1);
            supply.printed(transaction, piece, 1);
            return null;
        });
    }

    public long at(Place place) {
        return stock.balance(KEEPER).at(place);
    }

    public List<Movement> story(String chip) {
        return stock.story(KEEPER, BlankRange.parse(chip).first());
    }

    public Approval consent(Permission permission, String account) {
        return consent(permission, "", account);
    }

    public Approval consent(Permission permission, String subject, String account) {
        return new Approval(account, permission, subject, "sesuai surat", clock.instant());
    }

    public static void refused(Message reason, Executable act) {
        var refusal = Assertions.assertThrows(Refusal.class, act);
        Assertions.assertEquals(reason, refusal.reason(), refusal.getLocalizedMessage());
    }

    /** Checks that it is a PDF, and writes it where samples are asked for. */
    public static void paper(String name, byte[] pdf) {
        Assertions.assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        Papers.sample(name, pdf);
    }

    private static final class SomeRegions implements Regions {

        private static final Map<String, String> NAMES = Map.of("71.10", "Kabupaten Bolaang Mongondow Timur", "71.71", "Kota Manado",
                "71.74", "Kota Kotamobagu", "71.10.01", "Tutuyan", "71.10.02", "Kotabunan", "71.10.03", "Nuangan",
                "71.10.01.2001", "Tutuyan", "71.10.02.2001", "Kotabunan Selatan");

        @Override
        public Optional<String> name(RegionCode code) {
            return Optional.ofNullable(NAMES.get(code.value()));
        }

        @Override
        public List<Region> children(RegionCode parent) {
            return NAMES.keySet().stream().sorted().map(RegionCode::new)
                    .filter(code -> code.parent().filter(parent::equals).isPresent())
                    .map(code -> new Region(code, NAMES.get(code.value()))).toList();
        }

        @Override
        public Optional<String> name(RegionCode code, LocalDate day) {
            return name(code);
        }

        @Override
        public Optional<RegionCode> successor(RegionCode code) {
            return Optional.empty();
        }

        @Override
        public List<Region> provinces() {
            return List.of();
        }

        @Override
        public Region office() {
            return new Region(new RegionCode("71.10"), NAMES.get("71.10"));
        }
    }

    private static final class NoOutages implements OutageLog {

        @Override
        public void begin(Transaction transaction, OutageCause cause, String subject, String detail) {
            // this office has none
        }

        @Override
        public void lost(Transaction transaction, OutageCause cause, String subject, int units) {
            // this office has none
        }

        @Override
        public void end(Transaction transaction, OutageCause cause, String subject) {
            // this office has none
        }

        @Override
        public List<Outage> open() {
            return List.of();
        }

        @Override
        public List<Outage> latest(int limit) {
            return List.of();
        }
    }
}
