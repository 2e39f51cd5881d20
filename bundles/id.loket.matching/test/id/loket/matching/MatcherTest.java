package id.loket.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatcherTest {

    private static final long AMINAH = 1;
    private static final long TWIN = 2;
    private static final long FATHER = 3;

    private final Matcher matcher = new Town()
            .with(AMINAH, "7110015708900003", "7110010101090001", "SITI NURHALIZA MAMONTO", "", "TUTUYAN", "17-08-1990", "P",
                    "HADIJAH MODEONG", "ABDUL MAMONTO", "JALAN TRANS SULAWESI NO 12", "003", "002", "7110012003")
            .with(TWIN, "7110010305950011", "7110010101090077", "HASAN GONIBALA", "", "KOTAMOBAGU", "03-05-1995", "L",
                    "SARTJE PONTOH", "IDRIS GONIBALA", "DUSUN 3", "001", "001", "7110022004")
            .with(FATHER, "7110011206600002", "7110010101090088", "RAHMAN DAMOPOLII", "", "MANADO", "12-06-1960", "L",
                    "NURMA PASAMBUNA", "SALEH DAMOPOLII", "JALAN MASJID", "002", "001", "7110032002")
            .matcher();

    private Proposal match(String... values) {
        return matcher.match(Town.person(7, values));
    }

    private void assertIs(long resident, Proposal proposal) {
        assertEquals(Verdict.SAME, proposal.verdict(), proposal.toString());
        assertEquals(resident, proposal.best().orElseThrow().resident());
    }

    @Test
    void whoIsWrittenAsInTheRegisterIsFound() {
        assertIs(AMINAH, match("7110015708900003", "7110010101090001", "SITI NURHALIZA MAMONTO", "", "TUTUYAN", "17-08-1990", "P",
                "HADIJAH MODEONG", "ABDUL MAMONTO", "JALAN TRANS SULAWESI NO 12", "003", "002", "7110012003"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "HJ. SITI NURHALIZA MAMONTO, S.PD", "ST. NURHALIZA MAMONTO", "SITTI NOERHALIZA MAMONTO",
        "MAMONTO SITI NURHALIZA", "SITI NURHALISA", "SITI NUR HALIZA MAMONTO", "SITI NURHALIZA MAMONTO ALIAS LIZA",
        "SITI NURHALIZA BINTI ABDUL MAMONTO", "SITI NURHALZIA MAMONTO" })
    void aNameIsFoundHoweverItIsWrittenWithoutANik(String name) {
        assertIs(AMINAH, match("", "", name, "", "TUTUYAN", "17-08-1990", "P", "", "", "JL TRANS SULAWESI", "003", "002",
                "7110012003"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "7110015708900003", "7110015708900013", "7110015709800003", "7110******900003", "711001570890****",
        "7110011708900003" })
    void aNikWithAnErrorStillHelps(String nik) {
        assertIs(AMINAH, match(nik, "", "SITI NURHALIZA MAMONTO", "", "", "17-08-1990", "P", "", "", "", "", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "17-08-1990", "1990-08-17", "18-08-1990", "17-08-1980", "31-12-1990", "1990", "" })
    void aDateWithAnErrorIsOutweighed(String date) {
        assertIs(AMINAH, match("", "7110010101090001", "SITI NURHALIZA MAMONTO", "", "TUTUYAN", date, "P", "HADIJAH MODEONG", "",
                "", "003", "002", "7110012003"));
    }

    @Test
    void aHospitalIsAPlaceOfBirth() {
        var proposal = match("", "7110010101090001", "SITI NURHALIZA", "", "PUSKESMAS TUTUYAN", "17-08-1990", "P", "", "", "", "",
                "", "7110012003");

        assertIs(AMINAH, proposal);
        assertTrue(proposal.best().orElseThrow().agreements().contains(agreement(proposal, "birthPlace")));
        assertEquals(Level.SAME, agreement(proposal, "birthPlace").level());
    }

    @Test
    void theOtherTwinIsNotTaken() {
        var proposal = match("7110010305950012", "7110010101090077", "HUSEIN GONIBALA", "", "KOTAMOBAGU", "03-05-1995", "L",
                "SARTJE PONTOH", "IDRIS GONIBALA", "DUSUN 3", "001", "001", "7110022004");

        assertNotEquals(Verdict.SAME, proposal.verdict(), proposal.toString());
    }

    @Test
    void theSonOfTheSameNameIsNotTaken() {
        var proposal = match("7110012503900009", "7110010101090088", "RAHMAN DAMOPOLII", "", "MANADO", "25-03-1990", "L",
                "ERNA BANGOL", "RAHMAN DAMOPOLII", "JALAN MASJID", "002", "001", "7110032002");

        assertNotEquals(Verdict.SAME, proposal.verdict(), proposal.toString());
    }

    @Test
    void aNamesakeBornInTheSameYearElsewhereIsNobody() {
        var proposal = match("", "", "RAHMAN DAMOPOLII", "", "GORONTALO", "30-11-1960", "L", "", "HAMZAH DAMOPOLII", "", "", "",
                "7101052001");

        assertNotEquals(Verdict.SAME, proposal.verdict(), proposal.toString());
    }

    @Test
    void somebodyElseIsNobody() {
        var proposal = match("3201012212880001", "3201010101100009", "ASEP SUHENDAR", "", "BOGOR", "22-12-1988", "L", "", "", "",
                "", "", "3201052001");

        assertEquals(Verdict.DIFFERENT, proposal.verdict(), proposal.toString());
        assertEquals(Reason.NOBODY, proposal.reason());
        assertTrue(proposal.candidates().isEmpty());
    }

    @Test
    void aNameAloneIsTooLittle() {
        assertNotEquals(Verdict.SAME, match("", "", "HASAN", "", "", "", "", "", "", "", "", "", "").verdict());
    }

    @Test
    void anEmptyRowIsNobody() {
        assertEquals(Verdict.DIFFERENT, match("", "", "", "", "", "", "", "", "", "", "", "", "").verdict());
    }

    @Test
    void whoMovedIsNotFoundLessForEachPartOfTheAddress() {
        var proposal = match("", "", "SITI NURHALIZA MAMONTO", "", "TUTUYAN", "17-08-1990", "P", "HADIJAH MODEONG", "",
                "JALAN BARU", "009", "009", "7110022001");

        assertIs(AMINAH, proposal);
        assertFalse(proposal.best().orElseThrow().agreements().stream().anyMatch(a -> a.field().equals("address")));
    }

    @Test
    void aPersonMayAskWhySomebodyWasNotProposed() {
        var row = Town.person(7, "3201012212880001", "", "ASEP SUHENDAR", "", "BOGOR", "22-12-1988", "L", "", "", "", "", "", "");

        var candidate = matcher.compare(row, FATHER).orElseThrow();

        assertTrue(candidate.score() < 0);
        assertEquals(Level.DIFFERENT, candidate.agreements().get(0).level());
        assertTrue(matcher.compare(row, -5).isEmpty());
    }

    @Test
    void everyProposalSaysWhyFieldByField() {
        var proposal = match("7110015708900013", "", "SITI NURHALIZA", "", "", "17-08-1990", "P", "", "", "", "", "",
                "7110022001");

        assertEquals(Level.SERIAL_DIFFERS, agreement(proposal, "nik").level());
        assertEquals(Level.PART, agreement(proposal, "name").level());
        assertEquals(Level.SAME, agreement(proposal, "birthDate").level());
        assertTrue(agreement(proposal, "birthDate").weight() > 0);
        assertEquals(Level.SAME_REGENCY, agreement(proposal, "village").level());
        assertTrue(agreement(proposal, "village").weight() < agreement(proposal, "birthDate").weight());
        assertFalse(proposal.best().orElseThrow().agreements().stream().anyMatch(a -> a.field().equals("mother")));
    }

    private static Agreement agreement(Proposal proposal, String field) {
        return proposal.best().orElseThrow().agreements().stream().filter(a -> a.field().equals(field)).findFirst()
                .orElseThrow();
    }

    @Test
    void ofARowsTwoTwinsTheOneInTheRegisterIsTaken() {
        var rows = List.of(
                Town.person(1, "", "7110010101090077", "HASAN GONIBALA", "", "KOTAMOBAGU", "03-05-1995", "L", "SARTJE PONTOH",
                        "IDRIS GONIBALA", "DUSUN 3", "001", "001", "7110022004"),
                Town.person(2, "", "7110010101090077", "HUSEIN GONIBALA", "", "KOTAMOBAGU", "03-05-1995", "L", "SARTJE PONTOH",
                        "IDRIS GONIBALA", "DUSUN 3", "001", "001", "7110022004"));
        var proposals = new ArrayList<Proposal>();

        matcher.match(rows.iterator(), proposals::add, Progress.unwatched());

        assertEquals(Verdict.SAME, proposals.get(0).verdict());
        assertNotEquals(Verdict.SAME, proposals.get(1).verdict());
    }

    @Test
    void proposalsComeInTheOrderOfTheRows() {
        var rows = new ArrayList<Entry>();
        for (int i = 0; i < 3000; i++) {
            rows.add(Town.person(i, "", "", "AGUS SANTOSO", "", "", "", "", "", "", "", "", "", ""));
        }
        var proposals = new ArrayList<Long>();

        matcher.match(rows.iterator(), proposal -> proposals.add(proposal.row()), Progress.unwatched());

        assertEquals(rows.stream().map(Entry::id).toList(), proposals);
    }

    @Test
    void whatIsCancelledProposesNothing() {
        var proposals = new ArrayList<Proposal>();
        var cancelled = new Progress() {

            @Override
            public void done(long records) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThrows(CancellationException.class, () -> matcher.match(
                List.of(Town.person(1, "", "", "AGUS", "", "", "", "", "", "", "", "", "", "")).iterator(), proposals::add,
                cancelled));
        assertTrue(proposals.isEmpty());
    }
}
