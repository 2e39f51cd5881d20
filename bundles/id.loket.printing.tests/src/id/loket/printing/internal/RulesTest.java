package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.printing.check.Checks;
import id.loket.printing.fleet.internal.StationPlace;
import id.loket.printing.queue.PrintQueue;
import id.loket.printing.rules.CheckRule;
import id.loket.printing.rules.ChipPolicy;
import id.loket.printing.rules.PrintRules;
import id.loket.printing.rules.Rules;
import id.loket.printing.rules.RulesMsg;
import id.loket.printing.rules.internal.StoredRules;
import id.loket.testing.StoreTest;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class RulesTest {

    private final Session supervisor = TestSessions.of(Role.SUPERVISOR);
    private final Office office = new Office();
    private TestStore test;
    private StationPlace place;
    private PrintRules rules;

    @BeforeEach
    void open(TestStore opened) {
        test = opened;
        place = new StationPlace(office.settings(), new TestInstallation().named("station-1"));
        rules = new StoredRules(opened.store(), office.settings(), place);
    }

    @StoreTest
    void whatWasNeverDecidedIsAsUsual() {
        assertEquals(new Rules(ChipPolicy.OFF, false, CheckRule.NONE, 200, 7, 7, ""), rules.now(supervisor));
    }

    @StoreTest
    void whatIsDecidedHoldsAndOnlyWhatChangedIsAudited() {
        var wanted = new Rules(ChipPolicy.REQUIRED, true, new CheckRule(5), 3000, 7, 7, " Kotabunan ");
        rules.decide(supervisor, wanted);
        assertEquals(wanted, rules.now(supervisor));
        assertEquals("Kotabunan", place.name());
        assertEquals("5", office.settings.get(Checks.SETTING));
        assertEquals(List.of("printing.chip=required", "printing.chip-reader=printer", "printing.check=5",
                "printing.cards-per-day=3000", "printing.place=Kotabunan"), audited());
    }

    @StoreTest
    void aWordNobodyKnowsShowsTheStricterRuleAndIsMendedBySavingIt() {
        office.settings.put(ChipPolicy.SETTING, "perhaps");
        office.settings.put(Checks.SETTING, "sometimes");
        var shown = rules.now(supervisor);
        assertEquals(ChipPolicy.REQUIRED, shown.chip());
        assertEquals(CheckRule.EACH, shown.check());
        rules.decide(supervisor, shown);
        assertEquals("required", office.settings.get(ChipPolicy.SETTING));
        assertEquals("every", office.settings.get(Checks.SETTING));
    }

    @StoreTest
    void whatMakesNoSenseIsRefusedAndNothingChanges() {
        refused(RulesMsg.everyWrong, new Rules(ChipPolicy.OFF, false, new CheckRule(101), 200, 7, 7, ""));
        refused(RulesMsg.cardsWrong, new Rules(ChipPolicy.OFF, false, CheckRule.NONE, 0, 7, 7, ""));
        refused(RulesMsg.releaseWrong, new Rules(ChipPolicy.OFF, false, CheckRule.NONE, 200, 91, 7, ""));
        refused(RulesMsg.idleWrong, new Rules(ChipPolicy.OFF, false, CheckRule.NONE, 200, 7, -1, ""));
        refused(RulesMsg.placeLong, new Rules(ChipPolicy.OFF, false, CheckRule.NONE, 200, 7, 7, "x".repeat(121)));
        refused(RulesMsg.nothingChanged, rules.now(supervisor));
        assertTrue(office.settings.isEmpty());
    }

    @StoreTest
    void onlyASupervisorDecides() {
        var operator = TestSessions.of(Role.PRINT_OPERATOR);
        assertThrows(Refusal.class, () -> rules.now(operator));
        assertThrows(Refusal.class, () -> rules.decide(operator, new Rules(ChipPolicy.OFF, false, CheckRule.EACH, 200, 7, 7, "")));
        assertTrue(office.settings.isEmpty());
    }

    @StoreTest
    void aNumberOfCardsBeyondAThousandIsANumber() {
        office.settings.put(PrintQueue.CARDS_PER_DAY, "3000");
        assertEquals(3000, rules.now(supervisor).cardsPerDay());
    }

    private void refused(RulesMsg reason, Rules wanted) {
        assertEquals(reason, assertThrows(Refusal.class, () -> rules.decide(supervisor, wanted)).reason());
    }

    private List<String> audited() {
        return test.auditTrail().entries("printing.rules").get(0).subjects();
    }
}
