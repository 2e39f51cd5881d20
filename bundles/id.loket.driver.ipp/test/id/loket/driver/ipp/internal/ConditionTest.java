package id.loket.driver.ipp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void theEndOfAReasonDoesNotMatter() {
        for (var end : List.of("", "-error", "-warning", "-report")) {
            assertEquals(Optional.of(Condition.JAM), Condition.worst(List.of("media-jam" + end)));
        }
    }

    @Test
    void theWorstIsTold() {
        assertEquals(Optional.of(Condition.COVER_OPEN),
                Condition.worst(List.of("marker-supply-low-warning", "media-empty-error", "cover-open-error")));
        assertEquals(Optional.of(Condition.RIBBON_EMPTY), Condition.worst(List.of("marker-supply-empty-report")));
    }

    @Test
    void whatPrintersSayInPassingIsNoCondition() {
        assertEquals(Optional.empty(), Condition.worst(List.of("cups-ipp-missing-job-history", "wifi-not-configured")));
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        for (var text : Text.values()) {
            for (var language : List.of(Locale.ROOT, Locale.ENGLISH)) {
                assertFalse(text.in(language).isBlank(), text.name());
            }
        }
    }
}
