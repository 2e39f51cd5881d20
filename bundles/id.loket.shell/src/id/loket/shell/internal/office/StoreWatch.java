package id.loket.shell.internal.office;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.shell.internal.ShellMsg;
import id.loket.store.StoreHealth;
import id.loket.ui.Attention;
import id.loket.ui.StatusItem;
import id.loket.ui.theme.Tone;

/** Says in the frame what is not right with the data: the disk nearly full, the clock wrong, the audit trail cut. */
@Component(service = { StatusItem.class, Attention.class })
public final class StoreWatch implements StatusItem, Attention {

    private static final String PAGE = "id.loket.shell.maintenance";

    private final StoreHealth health;
    private final Clock clock;

    /** Called by Declarative Services. */
    @Activate
    public StoreWatch(@Reference StoreHealth health, @Reference Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public Optional<Fact> fact(Session session) {
        var warnings = health.warnings();
        return warnings.isEmpty() ? Optional.empty()
                : Optional.of(new Fact(ShellMsg.statusData.text(), Tone.WARNING, String.join(" ", warnings), PAGE));
    }

    @Override
    public List<Row> rows(Session session) {
        if (!session.roles().contains(Role.IT_ADMIN) && !session.roles().contains(Role.SUPERVISOR)) {
            return List.of();
        }
        var now = clock.instant();
        return health.warnings().stream().map(warning -> new Row(ShellMsg.attentionData.text(), Tone.WARNING, warning, now, PAGE)).toList();
    }
}
