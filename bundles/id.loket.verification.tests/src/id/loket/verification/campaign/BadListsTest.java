package id.loket.verification.campaign;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;

class BadListsTest {

    private static final int NAMED_IN_THE_ISSUE = 30;

    @TempDir
    private Path folder;

    @Test
    void thereAreAtLeastThirty() {
        assertTrue(BadLists.all().size() >= NAMED_IN_THE_ISSUE, () -> BadLists.all().size() + " bad lists");
    }

    @StoreTest
    void eachIsToldWithRowFieldAndRuleAndItsGoodRowsAreUsable(Store store, FixedClock clock) {
        var office = new Office(store, clock, folder);
        assertAll(BadLists.all().stream().map(bad -> (Executable) () -> check(office, bad)));
    }

    private void check(Office office, BadList bad) throws IOException {
        var file = bad.file().in(Files.createTempDirectory(folder, "daftar"));
        if (bad.refusal() != null) {
            var refusal = assertThrows(Refusal.class, () -> office.take(office.campaign(), file), bad.name());
            assertEquals(bad.refusal(), refusal.reason(), bad.name());
            assertFalse(refusal.next().isEmpty(), () -> bad + ": what to do next");
            return;
        }
        var taken = office.take(office.campaign(), file);
        var people = office.people(taken.list());
        assertEquals(bad.usable(), people.stream().filter(ListedPerson::isUsable).map(ListedPerson::name).toList(),
                bad.name());
        if (bad.note() != null) {
            assertTrue(taken.notes().stream().anyMatch(note -> note.rule() == bad.note() && !note.text().isEmpty()),
                    () -> bad + ": " + taken.notes());
        }
        if (bad.rule() != null) {
            requireFinding(people, bad);
        } else {
            assertEquals(List.of(), people.stream().flatMap(person -> person.findings().stream()).toList(), bad.name());
        }
    }

    private static void requireFinding(List<ListedPerson> people, BadList bad) {
        var person = people.stream().filter(each -> each.row() == bad.row()).findFirst().orElseThrow();
        var finding = person.findings().stream().filter(each -> each.rule() == bad.rule()).findFirst()
                .orElseThrow(() -> new AssertionError(bad + ": " + person.findings()));
        assertEquals(bad.column(), finding.column(), bad.name());
        assertEquals(bad.grade(), finding.grade(), bad.name());
        assertFalse(finding.text().isEmpty() || finding.field().isEmpty(), bad.name());
        people.stream().filter(each -> each != person).forEach(
                other -> assertFalse(other.findings().stream().anyMatch(each -> each.rule() == bad.rule()), bad.name()));
    }
}
