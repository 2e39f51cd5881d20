package id.loket.driver.ipp.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * What printer-state-reasons mean to an operator, the worst first. Matched by their beginning: printers put
 * {@code -error}, {@code -warning} or {@code -report} behind the same word as they please (ippeveprinter calls a jam a
 * warning while it prints and a report when it is idle).
 */
enum Condition {
    JAM(Text.jam, true, "media-jam"),
    COVER_OPEN(Text.coverOpen, true, "cover-open", "door-open", "interlock-open"),
    NO_CARD(Text.noCard, true, "media-empty", "media-needed", "input-tray-missing"),
    RIBBON_EMPTY(Text.ribbonEmpty, true, "marker-supply-empty", "toner-empty"),
    OUTPUT_FULL(Text.outputFull, true, "output-area-full", "output-tray-missing", "marker-waste-full"),
    MEMORY_FULL(Text.memoryFull, true, "spool-area-full"),
    STOPPED(Text.stopped, true, "paused", "moving-to-paused", "shutdown", "stopped-partly", "stopping"),
    AWAY(Text.offline, true, "offline", "timed-out", "connecting-to-device"),
    OTHER(Text.otherError, true, "other-error", "fuser", "developer", "interpreter-resource"),
    RIBBON_LOW(Text.ribbonLow, false, "marker-supply-low", "toner-low", "marker-waste-almost-full"),
    CARDS_LOW(Text.cardsLow, false, "media-low", "output-area-almost-full");

    private final Text text;
    private final boolean needsPerson;
    private final String[] beginnings;

    Condition(Text text, boolean needsPerson, String... beginnings) {
        this.text = text;
        this.needsPerson = needsPerson;
        this.beginnings = beginnings;
    }

    static Optional<Condition> worst(Collection<String> reasons) {
        return Arrays.stream(values())
                .filter(condition -> reasons.stream().anyMatch(condition::means))
                .findFirst();
    }

    boolean needsPerson() {
        return needsPerson;
    }

    /** @param supply the lowest supply, for those texts that name it */
    String text(String supply) {
        return this == RIBBON_EMPTY || this == RIBBON_LOW ? text.text(supply) : text.text();
    }

    private boolean means(String reason) {
        return Arrays.stream(beginnings).anyMatch(reason::startsWith);
    }
}
