package id.loket.journeys;

import org.eclipse.swtbot.swt.finder.SWTBot;
import org.junit.jupiter.api.Test;

/** A visit from plan to result: more than a day can hold is refused, the day sheet is looked at, what is left over waits. */
@AtTheCounter
class VisitJourneyTest {

    private static final String VILLAGE = "Kayumoyondi";
    private static final int LEFT_OVER = 3;

    private final BackOffice office = new BackOffice();

    @Test
    void aVisitIsPlannedGoesOutComesHomeAndLeavesWhatItDidNotReachToTheNext(Counter counter) {
        counter.logIn("supervisor");
        counter.open("id.loket.outreach.visits");
        counter.until("the calendar", () -> counter.shows("visits.calendar"));
        plan(counter);
        daySheet(counter);

        var bot = counter.bot();
        counter.press("visit.step");
        counter.until("the team outside", () -> bot.buttonWithId("visit.step").getText().equals("Sudah pulang"));
        office.recordedOnAVisit(7601, "WATI KUNJUNGAN SATU", "Balai Desa " + VILLAGE);
        office.recordedOnAVisit(7602, "WATI KUNJUNGAN DUA", VILLAGE);
        counter.press("visit.step");
        counter.until("the team at home", () -> bot.buttonWithId("visit.close").isEnabled());
        counter.until("the result", () -> says(counter, "Target 5 · tercapai 2 · sisa 3"));
        counter.press("visit.close");
        counter.until("the closed result", () -> !bot.buttonWithId("visit.close").isEnabled());

        counter.press("visits.segment.open");
        var places = bot.tableWithId("visits.open");
        counter.until("the place with what is left", () -> places.containsItem(VILLAGE)
                && places.cell(places.indexOf(VILLAGE), LEFT_OVER).equals("3"));
        places.select(VILLAGE);
        counter.until("its history", () -> says(counter, "Tim Pesisir: Selesai, target 5, sisa 3"));
    }

    private static void plan(Counter counter) {
        var bot = counter.bot();
        counter.press("visits.plan");
        counter.until("the dialog", () -> counter.shows("plan.team"));
        bot.textWithId("plan.team").setText("Tim Pesisir");
        bot.textWithId("plan.emergency").setText("Camat Tutuyan 0811-0000-0000");
        bot.textWithId("plan.members").setText("operator, verifikator");
        stop(bot, "500");
        bot.buttonWithId("plan.save").click();
        counter.until("the refusal", () -> says(counter, "Target 500 orang terlalu banyak"));

        bot.tableWithId("plan.route").select(0);
        bot.buttonWithId("plan.remove").click();
        stop(bot, "5");
        bot.buttonWithId("plan.save").click();
        counter.until("the visit", () -> counter.shows("visit.step") && bot.buttonWithId("visit.step").isEnabled());
    }

    private static void stop(SWTBot bot, String target) {
        bot.comboBoxWithId("plan.place").setSelection("Kayumoyondi, Kec. Tutuyan");
        bot.textWithId("plan.target").setText(target);
        bot.buttonWithId("plan.add").click();
    }

    private static void daySheet(Counter counter) {
        counter.press("visit.sheet");
        counter.until("the paper", () -> counter.shows("preview.page") && says(counter, "Halaman 1 dari"));
        counter.bot().activeShell().close();
        counter.until("the page", () -> !counter.shows("preview.page"));
    }

    private static boolean says(Counter counter, String text) {
        return Widgets.says(counter.bot().getDisplay(), text);
    }
}
