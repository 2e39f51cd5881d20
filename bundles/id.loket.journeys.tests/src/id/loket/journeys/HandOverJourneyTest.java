package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.loket.kernel.CardState;

/** At the counter: a further card is asked for with its evidence, and given for the old one. */
@AtTheCounter
class HandOverJourneyTest {

    private final BackOffice office = new BackOffice();

    @BeforeEach
    void atTheCounter(Counter counter) {
        counter.logIn("cetak");
        counter.open("id.loket.issuance.handover");
        counter.until("the page", () -> counter.shows("issuance.reissue"));
    }

    @Test
    void aSupervisorVouchesAndOnlyTheOldCardThatWasHandedOutHereOpensTheCounter(Counter counter) {
        var card = office.replaced(7301, "YANTI LOKET SATU", "DKV000011", "DKV000012");
        var bot = counter.bot();
        // Her first card lies there for a moment, too.
        counter.until("the replacement", () -> counter.shows("issuance.cards")
                && "Rusak".equals(reason(counter, "YANTI LOKET SATU")));
        bot.tableWithId("issuance.cards").select("YANTI LOKET SATU");
        counter.press("issuance.match.left");
        counter.until("the missing recording", () -> Widgets.says(bot.getDisplay(), "tidak ada di kantor"));
        assertFalse(bot.buttonWithId("issuance.give").isEnabled());
        counter.press("issuance.vouch");
        counter.supervisorConsents("tangan dibalut, wajah dikenali");
        counter.until("the recognition", () -> bot.buttonWithId("issuance.give").isEnabled());

        bot.textWithId("issuance.oldchip").setText("DKV000099");
        counter.press("issuance.give");
        counter.until("the refusal", () -> Widgets.says(bot.getDisplay(), "bukan cip kartu lama penduduk ini (DKV000011)"));
        assertEquals(CardState.PRINTED, office.state(card));
        bot.textWithId("issuance.oldchip").setText("DKV000011");
        counter.press("issuance.give");
        counter.until("the hand-over", () -> office.state(card) == CardState.HANDED_OVER);
        assertEquals("invalid", office.placeOf("DKV000011"));
    }

    private static String reason(Counter counter, String name) {
        var cards = counter.bot().tableWithId("issuance.cards");
        var row = cards.indexOf(name);
        return row < 0 ? "" : cards.cell(row, "Alasan terbit");
    }

    @Test
    void aLostCardIsReplacedOnceThePoliceLetterIsShown(Counter counter) {
        var lost = office.handedOver(7302, "YANTI LOKET DUA", "DKV000013");
        var bot = counter.bot();
        counter.press("issuance.reissue");
        counter.until("the dialog", () -> counter.shows("issuance.reissue.search"));
        bot.textWithId("issuance.reissue.search").setText("YANTI LOKET DUA");
        bot.buttonWithId("issuance.reissue.find").click();
        counter.press("issuance.reissue.ask");
        counter.until("the missing evidence", () -> Widgets.says(bot.getDisplay(), "Belum diisi: Nomor formulir F-1.02."));
        Map.of("FORM", "F-1.02/31", "FAMILY_CARD", "7110010101100001", "POLICE_NUMBER", "SKTLK/12/XI/2025",
                "POLICE_DATE", "01-11-2025", "POLICE_OFFICE", "Polsek Tutuyan")
                .forEach((field, text) -> bot.textWithId("issuance.reissue." + field).setText(text));
        counter.press("issuance.reissue.ask");
        counter.until("the card in the queue", () -> office.newestBeside(lost) == CardState.QUEUED);
        counter.until("the page", () -> !counter.shows("issuance.reissue.search"));
    }
}
