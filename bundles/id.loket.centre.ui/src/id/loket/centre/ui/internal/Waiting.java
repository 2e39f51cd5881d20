package id.loket.centre.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import id.loket.packet.Packets.OutboxRow;
import id.loket.ui.theme.Tone;

/**
 * What waits, in figures. A packet for two receivers counts once.
 *
 * @param packets how many wait
 * @param oldest since when the oldest waits; null if none does
 */
record Waiting(long packets, Instant oldest) {

    /** After this somebody should look. */
    private static final Duration SOON = Duration.ofHours(1);

    static Waiting of(List<OutboxRow> rows) {
        return new Waiting(rows.stream().map(OutboxRow::packetId).distinct().count(),
                rows.stream().map(OutboxRow::since).min(Comparator.naturalOrder()).orElse(null));
    }

    Optional<Instant> since() {
        return Optional.ofNullable(oldest);
    }

    Tone tone(Instant now) {
        return oldest != null && Duration.between(oldest, now).compareTo(SOON) >= 0 ? Tone.WARNING : Tone.NEUTRAL;
    }
}
