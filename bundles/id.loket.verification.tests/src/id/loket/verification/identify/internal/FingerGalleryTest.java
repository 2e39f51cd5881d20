package id.loket.verification.identify.internal;

import static id.loket.verification.identify.internal.SearchOffice.about;
import static id.loket.verification.identify.internal.SearchOffice.aboutAnybody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;
import id.loket.verification.identify.GalleryState;
import id.loket.verification.identify.IdentifyMsg;
import id.loket.verification.identify.IdentifyRules;
import id.loket.verification.identify.Question;
import id.loket.verification.identify.SearchProgress;

/** The fingers that are ready to be compared. */
class FingerGalleryTest {

    private SearchOffice office;

    @BeforeEach
    void open(TestStore store) {
        office = new SearchOffice(store);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @StoreTest
    void isFilledInTheBackgroundAndTellsHowFarItIs() throws InterruptedException {
        for (var each = 0; each < 700; each++) {
            office.enrol(each, Sex.MALE, 1990, FingerPosition.RIGHT_INDEX, "a" + each);
        }
        var first = office.identification.prepare(office.verifier);
        assertTrue(first.filling());
        var full = filled(office.verifier);
        assertEquals(700, full.ready());
        assertEquals(700, full.people());
    }

    @StoreTest
    void aFingerEnrolledMeanwhileIsFoundOnceItsChangeIsAnnounced() {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "z");
        assertEquals(0, candidates(aboutAnybody()));
        office.enrolled("SITI GOBEL", Sex.FEMALE, 1990, "abcd");
        office.gallery.changed();
        assertEquals(1, candidates(aboutAnybody()));
        assertEquals(2, office.prepared.size(), "what was ready is not made ready again");
    }

    @StoreTest
    void aCorrectedSexAndBirthDateCountFromTheNextSearchOn() {
        var ani = office.enrolled("ANI MAMONTO", Sex.MALE, 1960, "abcd");
        office.enrolled("SITI GOBEL", Sex.FEMALE, 1990, "z");
        assertEquals(0, candidates(about(Sex.FEMALE, 1990, 5)));
        office.corrected(ani, Sex.FEMALE, 1991);
        office.gallery.changed();
        assertEquals(1, candidates(about(Sex.FEMALE, 1990, 5)));
    }

    @StoreTest
    void isForgottenWhenTheLastSessionThatAskedForItHasEnded() throws InterruptedException {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        var leaving = new Leaving();
        filled(leaving);
        filled(office.verifier);
        office.gallery.lookAround();
        assertEquals(1, office.prepared.size(), "still in use");
        leaving.gone = true;
        office.gallery.lookAround();
        assertEquals(1, filled(office.verifier).ready());
        assertEquals(1, office.prepared.size(), "another session uses it");
    }

    @StoreTest
    void nothingOfItIsLeftAfterTheSession() throws InterruptedException {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        var leaving = new Leaving();
        filled(leaving);
        leaving.gone = true;
        office.gallery.lookAround();
        assertEquals(GalleryState.EMPTY, office.gallery.state());
        filled(office.verifier);
        assertEquals(2, office.prepared.size(), "it was made ready anew");
    }

    @StoreTest
    void pastItsMemoryFingersAreMadeReadyInEachSearchWithTheSameResult() throws InterruptedException {
        office.settings.put(IdentifyRules.MEMORY, "0");
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "abcd");
        filled(office.verifier);
        assertEquals(0, office.prepared.size());
        assertEquals(1, candidates(aboutAnybody()));
        assertEquals(1, candidates(aboutAnybody()));
        assertEquals(2, office.prepared.size());
    }

    @StoreTest
    void whatIsNoTemplateKeepsNobodyElseFromBeingFound() {
        office.enrolled("ANI MAMONTO", Sex.FEMALE, 1990, "broken");
        office.enrolled("SITI GOBEL", Sex.FEMALE, 1990, "abcd");
        assertEquals(1, candidates(aboutAnybody()));
    }

    private int candidates(Question question) {
        return office.identification.search(office.verifier, office.probe("abcd"), question, SearchProgress.unwatched())
                .candidates().size();
    }

    private GalleryState filled(Session session) throws InterruptedException {
        var state = office.identification.prepare(session);
        while (state.filling()) {
            Thread.sleep(5);
            state = office.identification.prepare(session);
        }
        return state;
    }

    /** Somebody who logs out. */
    private static final class Leaving implements Session {

        private boolean gone;

        @Override
        public String account() {
            return "leaving";
        }

        @Override
        public String displayName() {
            return account();
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.VERIFIER);
        }

        @Override
        public void require(Permission permission) {
            if (gone) {
                throw new Refusal(IdentifyMsg.searchGone);
            }
        }
    }
}
