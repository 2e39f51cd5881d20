package id.loket.stock.forecast.internal;

import static id.loket.stock.closing.internal.StockOffice.HOPPER;
import static id.loket.stock.closing.internal.StockOffice.KEEPER;
import static id.loket.stock.closing.internal.StockOffice.SUPERVISOR;
import static id.loket.stock.closing.internal.StockOffice.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Role;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Cards;
import id.loket.kernel.OutageCause;
import id.loket.kernel.text.Refusal;
import id.loket.registry.office.Outage;
import id.loket.registry.office.OutageLog;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.closing.internal.OneRegency;
import id.loket.stock.closing.internal.Papers;
import id.loket.stock.closing.internal.StockOffice;
import id.loket.stock.forecast.Forecast;
import id.loket.stock.forecast.ForecastMsg;
import id.loket.stock.forecast.ForecastSettings;
import id.loket.stock.forecast.Learned.Basis;
import id.loket.stock.forecast.PlotStyle;
import id.loket.stock.internal.KeptSettings;
import id.loket.store.Transaction;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class ForecastTest {

    private final List<Outage> outages = new ArrayList<>();
    private StockOffice office;
    private StoredForecasts forecasts;
    private int next = 1;

    @BeforeEach
    void open(TestStore test, FixedClock clock) {
        office = new StockOffice(test, clock);
        forecasts = new StoredForecasts(test.store(), Cards.in(test.store()), new KeptSettings(), new Outages(), clock,
                Papers.documents(), new OneRegency(), null);
    }

    @StoreTest
    void useIsLearnedFromTheLedgerPerOfficeAndPerPlace() {
        office.receive(1, 3000);
        office.move(range(1, 1000), Place.OFFICE, HOPPER, Kind.LOAD, null);
        for (var day = 0; day < 28; day++) {
            printOnWeekdays(20, 2);
            office.nextDay();
        }
        var forecast = forecasts.forecast(KEEPER);
        assertEquals(20, forecast.learned().perDay(), 0.01);
        assertEquals(0.1, forecast.learned().spoilRate(), 0.001);
        assertEquals(3000 - 400, forecast.left());
        assertEquals(130, forecast.cover().days().orElseThrow(), 0.1);
        var hopper = place(forecast, HOPPER);
        assertEquals(600, hopper.left());
        assertEquals(30, hopper.cover().days().orElseThrow(), 0.1);
    }

    @StoreTest
    void aDayCutShortByAnOutageIsLeftOut() {
        office.receive(1, 3000);
        office.move(range(1, 2000), Place.OFFICE, HOPPER, Kind.LOAD, null);
        for (var day = 0; day < 28; day++) {
            if (day % 7 == 2) {
                outages.add(outage());
                printOnWeekdays(1, 0);
            } else {
                printOnWeekdays(20, 0);
            }
            office.nextDay();
        }
        assertEquals(20, forecasts.forecast(KEEPER).learned().perDay(), 0.01);
    }

    @StoreTest
    void anOfficeWithoutAnyBlankGetsAPageAndABulletinNevertheless() throws IOException {
        var forecast = forecasts.forecast(KEEPER);
        assertEquals(0, forecast.left());
        assertEquals(Basis.NO_HISTORY, forecast.learned().basis());
        assertTrue(forecast.request().isEmpty());
        assertEquals(400, image(forecasts.plot(forecast, new PlotStyle(400, 150, 1))).getWidth());
        assertTrue(Papers.sample("stock-bulletin-empty.png", forecasts.bulletinPng(KEEPER)).length > 1000);
    }

    @StoreTest
    void thePlotIsDrawnAsSharpAsTheScreenIs() throws IOException {
        history(40);
        var image = image(forecasts.plot(forecasts.forecast(KEEPER), new PlotStyle(500, 200, 2)));
        assertEquals(1000, image.getWidth());
        assertEquals(400, image.getHeight());
    }

    @StoreTest
    void theBulletinIsOnePageAndAnImage() throws IOException {
        history(150);
        var pdf = Papers.sample("stock-bulletin.pdf", forecasts.bulletinPdf(KEEPER));
        assertTrue(pdf.length > 1000);
        var png = Papers.sample("stock-bulletin.png", forecasts.bulletinPng(KEEPER));
        assertEquals(1240, image(png).getWidth(), 1);
        Papers.sample("plot.png", forecasts.plot(forecasts.forecast(KEEPER), new PlotStyle(620, 220, 2)));
    }

    @StoreTest
    void theOfficeSetsLeadTimeCoverQuotaAndPack() {
        history(60);
        forecasts.set(SUPERVISOR, new ForecastSettings(30, 60, 250, 100));
        assertEquals(new ForecastSettings(30, 60, 250, 100), forecasts.forecast(KEEPER).settings());
        refused(ForecastMsg.leadOutOfBounds, new ForecastSettings(0, 60, 0, 100));
        refused(ForecastMsg.coverOutOfBounds, new ForecastSettings(30, 400, 0, 100));
        refused(ForecastMsg.quotaOutOfBounds, new ForecastSettings(30, 60, -1, 100));
        refused(ForecastMsg.packOutOfBounds, new ForecastSettings(30, 60, 0, 0));
        assertThrows(Refusal.class, () -> forecasts.set(KEEPER, ForecastSettings.USUAL));
    }

    @StoreTest
    void whoMayNotReadIsRefused() {
        assertThrows(Refusal.class, () -> forecasts.forecast(TestSessions.of(Role.VERIFIER)));
    }

    private void history(int days) {
        office.receive(1, 2000);
        office.move(range(1, 2000), Place.OFFICE, HOPPER, Kind.LOAD, null);
        for (var day = 0; day < days; day++) {
            if (day == 70) {
                office.receive(2001, 4000);
                office.move(range(2001, 4000), Place.OFFICE, HOPPER, Kind.LOAD, null);
            }
            printOnWeekdays(18 + day % 5 * 6, day % 3);
            office.nextDay();
        }
    }

    private void printOnWeekdays(int pieces, int spoiled) {
        if (office.today().getDayOfWeek() == DayOfWeek.SATURDAY || office.today().getDayOfWeek() == DayOfWeek.SUNDAY) {
            return;
        }
        var taken = range(next, next + pieces - 1);
        office.move(taken, HOPPER, Place.IN_ACT, Kind.TAKE, null);
        if (spoiled > 0) {
            office.move(range(next, next + spoiled - 1), Place.IN_ACT, Place.INVALID, Kind.SPOIL, SpoilCause.PRINT_FAILURE);
        }
        office.move(range(next + spoiled, next + pieces - 1), Place.IN_ACT, Place.ISSUED, Kind.PRINT, null);
        next += pieces;
    }

    private Outage outage() {
        var begin = office.today().atTime(9, 0).atZone(FixedClock.ZONE).toInstant();
        var outage = new Outage(OutageCause.CENTRAL, "pusat", "", begin);
        outage.end(begin.plus(Duration.ofHours(6)));
        return outage;
    }

    private static Forecast.AtPlace place(Forecast forecast, Place place) {
        return forecast.places().stream().filter(each -> each.place().equals(place)).findFirst().orElseThrow();
    }

    private void refused(ForecastMsg reason, ForecastSettings settings) {
        assertEquals(reason, assertThrows(Refusal.class, () -> forecasts.set(SUPERVISOR, settings)).reason());
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private final class Outages implements OutageLog {

        @Override
        public void begin(Transaction transaction, OutageCause cause, String subject, String detail) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void lost(Transaction transaction, OutageCause cause, String subject, int units) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void end(Transaction transaction, OutageCause cause, String subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Outage> open() {
            return List.of();
        }

        @Override
        public List<Outage> latest(int limit) {
            return outages;
        }
    }
}
