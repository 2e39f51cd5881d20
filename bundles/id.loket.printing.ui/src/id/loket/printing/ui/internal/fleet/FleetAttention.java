package id.loket.printing.ui.internal.fleet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.ConsumableSupply.Kind;
import id.loket.printing.fleet.Consumables;
import id.loket.printing.fleet.Consumables.Mounted;
import id.loket.printing.fleet.FleetFigures;
import id.loket.printing.fleet.FleetFigures.Learned;
import id.loket.printing.fleet.Printers;
import id.loket.ui.Attention;
import id.loket.ui.theme.Tone;

/** Reminds of printers that stand idle and of ribbons that run out. */
@Component
public final class FleetAttention implements Attention {

    private static final String PAGE = "id.loket.printing.fleet";

    private final FleetFigures figures;
    private final Consumables consumables;
    private final Clock clock;

    /**
     * @param figures of the printers
     * @param consumables on them and on the shelf
     * @param clock of the office; what nobody noted the begin of waits since now
     */
    @Activate
    public FleetAttention(@Reference FleetFigures figures, @Reference Consumables consumables, @Reference Clock clock) {
        this.figures = figures;
        this.consumables = consumables;
        this.clock = clock;
    }

    @Override
    public List<Row> rows(Session session) {
        if (!session.may(Printers.CARE)) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        var learned = figures.printers(session);
        var rolls = consumables.all();
        var low = learned.stream().flatMap(each -> rolls.getOrDefault(each.printer(), List.of()).stream()).filter(Mounted::low).toList();
        if (!low.isEmpty()) {
            rows.add(new Row(FleetText.attentionLowWord.text(), Tone.WARNING, FleetText.attentionLow.text(low.size()),
                    since(low.stream().map(Mounted::mountedAt).toList()), PAGE));
        }
        Arrays.stream(Kind.values()).map(consumables::reorder).filter(Consumables.Reorder::due)
                .forEach(each -> rows.add(new Row(FleetText.attentionOrderWord.text(), Tone.WARNING,
                        FleetText.attentionOrder.text(each.kind().label(), each.left()), clock.instant(), PAGE)));
        var idle = learned.stream().filter(Learned::exerciseDue).toList();
        if (!idle.isEmpty()) {
            rows.add(new Row(FleetText.attentionIdleWord.text(), Tone.NEUTRAL, FleetText.attentionIdle.text(idle.size()),
                    since(idle.stream().map(Learned::lastWork).toList()), PAGE));
        }
        return rows;
    }

    private Instant since(List<Instant> moments) {
        return moments.stream().filter(Objects::nonNull).min(Instant::compareTo).orElseGet(clock::instant);
    }
}
