package id.loket.centre.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.centre.Answers;
import id.loket.centre.Answers.Awaited;
import id.loket.centre.Routes;
import id.loket.packet.Packets;
import id.loket.packet.Packets.OutboxRow;
import id.loket.ui.Attention;
import id.loket.ui.Page;
import id.loket.ui.PageBadge;
import id.loket.ui.theme.Tone;

/** What in the outbox needs a person: refused, waiting for long, undecided for long. */
@Component
public final class OutboxAttention implements Attention, PageBadge {

    private static final Duration LONG = Duration.ofDays(1);

    private final Packets packets;
    private final Answers answers;
    private final Clock clock;

    @Activate
    public OutboxAttention(@Reference Packets packets, @Reference Answers answers, @Reference Clock clock) {
        this.packets = packets;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String page() {
        return Page.OUTBOX;
    }

    @Override
    public long count(Session session) {
        return matters().stream().mapToLong(Matter::count).sum();
    }

    @Override
    public List<Row> rows(Session session) {
        if (!session.may(Routes.CARRY)) {
            return List.of();
        }
        return matters().stream().map(matter -> new Row(matter.word().text(), matter.tone(),
                matter.text().text(matter.count()), matter.since(), Page.OUTBOX)).toList();
    }

    private record Matter(Msg word, Tone tone, Msg text, long count, Instant since) {
    }

    private List<Matter> matters() {
        var rows = packets.waiting();
        var longAgo = clock.instant().minus(LONG);
        var matters = new ArrayList<Matter>();
        Predicate<OutboxRow> refused = row -> row.state() == OutboxRow.State.REFUSED;
        add(matters, Msg.attentionRefused, Tone.BAD, Msg.attentionRefusedText,
                rows.stream().filter(refused).toList(), OutboxRow::since);
        add(matters, Msg.attentionSend, Tone.WARNING, Msg.attentionWaitingText,
                rows.stream().filter(refused.negate()).filter(row -> row.since().isBefore(longAgo)).toList(),
                OutboxRow::since);
        add(matters, Msg.attentionCentre, Tone.WARNING, Msg.attentionSilentText,
                answers.awaited().stream().filter(Awaited::overdue).toList(), Awaited::since);
        if (answers.unhandled() > 0) {
            matters.add(new Matter(Msg.attentionCentre, Tone.BAD, Msg.attentionUnhandledText, answers.unhandled(),
                    clock.instant()));
        }
        return matters;
    }

    private static <T> void add(List<Matter> matters, Msg word, Tone tone, Msg text, List<T> found,
            Function<T, Instant> since) {
        found.stream().map(since).min(Comparator.naturalOrder())
                .ifPresent(oldest -> matters.add(new Matter(word, tone, text, found.size(), oldest)));
    }
}
