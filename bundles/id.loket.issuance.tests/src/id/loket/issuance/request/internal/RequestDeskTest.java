package id.loket.issuance.request.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Role;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.issuance.IssuanceMsg;
import id.loket.issuance.request.EvidenceField;
import id.loket.issuance.request.RequestMsg;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.Citizenship;
import id.loket.kernel.IssueReason;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Biodata;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Transaction;
import id.loket.testing.StoreTest;
import id.loket.testing.Stub;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class RequestDeskTest {

    private static final Map<EvidenceField, String> LOST = Map.of(EvidenceField.FORM, "F-1.02/17",
            EvidenceField.FAMILY_CARD, "7110020101100001", EvidenceField.POLICE_NUMBER, "SKTLK/471/X/2026",
            EvidenceField.POLICE_DATE, "30-10-2026", EvidenceField.POLICE_OFFICE, "Polsek Kotabunan");

    private TestStore test;
    private RequestDesk desk;

    @BeforeEach
    void open(TestStore opened) {
        test = opened;
        desk = new RequestDesk(opened.store(), Cards.in(opened.store()),
                Stub.answering(Residents.class, (name, with) -> Optional.ofNullable(
                        ((Transaction) with[0]).entities().find(Resident.class, with[1]))),
                Stub.answering(Regions.class, (name, with) -> new Regions.Region(new RegionCode("71.10"), "Bolaang Mongondow Timur")),
                opened.clock());
    }

    @StoreTest
    void aFurtherCardKeepsWhatWasShownAndGoesStraightToTheQueue() {
        var resident = holder();
        var card = desk.ask(TestSessions.of(Role.OPERATOR), resident, IssueReason.LOST, LOST);
        assertEquals(CardState.QUEUED, card.state());
        var shown = test.store().read(transaction -> desk.evidence(transaction, card.id()));
        assertEquals("2026-10-30", shown.get(EvidenceField.POLICE_DATE));
        assertEquals(5, shown.size());
    }

    @StoreTest
    void aRefusedRequestLeavesNothing() {
        var resident = holder();
        var refusal = assertThrows(Refusal.class,
                () -> desk.ask(TestSessions.of(Role.OPERATOR), resident, IssueReason.LOST, Map.of()));
        assertEquals(RequestMsg.fieldMissing, refusal.reason());
        assertTrue(test.store().<Long>read(transaction -> transaction.entities()
                .createQuery("select count(r) from Reissue r", Long.class).getSingleResult()) == 0);
    }

    @StoreTest
    void oneRequestAtATimeAndNoneForNobodyOrByWhoMayNot() {
        var resident = holder();
        desk.ask(TestSessions.of(Role.OPERATOR), resident, IssueReason.LOST, LOST);
        assertThrows(Refusal.class, () -> desk.ask(TestSessions.of(Role.OPERATOR), resident, IssueReason.LOST, LOST));
        assertEquals(RequestMsg.residentGone, assertThrows(Refusal.class,
                () -> desk.ask(TestSessions.of(Role.OPERATOR), -1, IssueReason.LOST, LOST)).reason());
        assertThrows(Refusal.class, () -> desk.ask(TestSessions.of(Role.STOCK_KEEPER), resident, IssueReason.LOST, LOST));
    }

    @StoreTest
    void aCardOfSomebodyElseIsNoOldCard() {
        var resident = holder();
        anothersCard("DKC000009");
        var refusal = assertThrows(Refusal.class, () -> desk.ask(TestSessions.of(Role.OPERATOR), resident,
                IssueReason.DAMAGED, damaged("DKC000009")));
        assertEquals(IssuanceMsg.oldCardAnothers, refusal.reason());
        desk.ask(TestSessions.of(Role.OPERATOR), resident, IssueReason.DAMAGED, damaged("DKB000001"));
    }

    private static Map<EvidenceField, String> damaged(String oldCard) {
        return Map.of(EvidenceField.FORM, "F-1.02/18", EvidenceField.FAMILY_CARD, "7110020101100001",
                EvidenceField.OLD_CARD, oldCard);
    }

    private void anothersCard(String chip) {
        test.store().write(transaction -> {
            var card = Cards.in(test.store()).request(transaction, -1, IssueReason.FIRST);
            card.queue(transaction.now(), transaction.now());
            card.assign(new PrintAttempt.Place(new ChipNumber(chip), "ipp:1", "station-1"), transaction.now());
            return null;
        });
    }

    private long holder() {
        return test.store().write(transaction -> {
            var resident = new Resident(new Nik("7110025209029901"), new Biodata("7110020101100001",
                    "SITI AMINAH MOKODOMPIT", "KOTABUNAN", LocalDate.of(2002, 9, 12), Sex.FEMALE, Religion.ISLAM,
                    MaritalStatus.SINGLE, BloodGroup.UNKNOWN, 3, Citizenship.WNI, "JL. TRANS LINGKAR", "003", "001",
                    new RegionCode("71.10.02.2001")));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            var card = Cards.in(test.store()).request(transaction, resident.id(), IssueReason.FIRST);
            card.queue(transaction.now(), transaction.now());
            card.assign(new PrintAttempt.Place(new ChipNumber("DKB000001"), "ipp:1", "station-1"),
                    transaction.now());
            card.printing("1", transaction.now());
            card.printed(transaction.now());
            card.handedOver(transaction.now());
            return resident.id();
        });
    }
}
