package id.loket.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class RefreshTest {

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean visible = true;
    private int loads;
    private final Refresh refresh = new Refresh(() -> visible, (millis, action) -> waiting.add(action), () -> loads++, Refresh.PAUSE);

    @Test
    void aPageInSightIsReadAtOnce() {
        refresh.soon();

        assertEquals(1, loads);
    }

    @Test
    void aPageOutOfSightIsNotReadHoweverMuchChanges() {
        visible = false;

        refresh.soon();
        refresh.soon();

        assertEquals(0, loads);
    }

    @Test
    void aPageThatMissedChangesIsReadOnceWhenItIsShown() {
        visible = false;
        refresh.soon();
        refresh.soon();

        visible = true;
        refresh.shown();

        assertEquals(1, loads);
    }

    @Test
    void aPageThatMissedNothingIsNotReadWhenItIsShown() {
        refresh.shown();

        assertEquals(0, loads);
    }

    @Test
    void aBurstOfChangesIsReadAtItsBeginningAndOnceAfterThePause() {
        for (var i = 0; i < 50; i++) {
            refresh.soon();
        }
        assertEquals(1, loads);

        pausePasses();

        assertEquals(2, loads);
    }

    @Test
    void oneChangeIsNotReadAgainAfterThePause() {
        refresh.soon();

        pausePasses();

        assertEquals(1, loads);
    }

    @Test
    void aPageHiddenDuringThePauseIsReadWhenItIsShownAgain() {
        refresh.soon();
        refresh.soon();
        visible = false;
        pausePasses();
        assertEquals(1, loads);

        visible = true;
        refresh.shown();

        assertEquals(2, loads);
    }

    @Test
    void theFocusDuringThePauseDoesNotReadTwice() {
        refresh.soon();
        refresh.soon();

        refresh.shown();

        assertEquals(1, loads);
    }

    private void pausePasses() {
        var due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
