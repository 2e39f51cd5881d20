package id.loket.equipment.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.equipment.DeviceDesk;
import id.loket.equipment.Ticket;
import id.loket.equipment.Tickets;
import id.loket.ui.Attention;
import id.loket.ui.PageBadge;
import id.loket.ui.theme.Tone;

/** Tickets and drivers that wait for a technician. */
@Component
public final class FaultAttention implements Attention, PageBadge {

    private static final String EQUIPMENT = "id.loket.equipment.register";
    private static final String DEVICES = "id.loket.equipment.devices";
    private static final int SOME = 500;

    private final Tickets tickets;
    private final DeviceDesk desk;

    /**
     * @param tickets counted
     * @param desk tells drivers out of service
     */
    @Activate
    public FaultAttention(@Reference Tickets tickets, @Reference DeviceDesk desk) {
        this.tickets = tickets;
        this.desk = desk;
    }

    @Override
    public String page() {
        return EQUIPMENT;
    }

    @Override
    public long count(Session session) {
        if (!session.may(Tickets.REPAIR)) {
            return 0;
        }
        var counts = tickets.counts(session);
        return counts.open() + counts.taken();
    }

    @Override
    public List<Row> rows(Session session) {
        if (!session.may(Tickets.REPAIR)) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        var out = desk.drivers(session).stream().flatMap(driver -> driver.quarantine().stream()).toList();
        out.stream().map(quarantine -> quarantine.since()).min(Comparator.naturalOrder()).ifPresent(oldest -> rows.add(
                new Row(Msg.attentionDriver.text(), Tone.BAD, Msg.attentionDriverText.text(out.size()), oldest, DEVICES)));
        var open = tickets.all(session, SOME).stream().filter(ticket -> ticket.state() == Ticket.State.OPEN).toList();
        open.stream().map(Ticket::reportedAt).min(Comparator.naturalOrder()).ifPresent(oldest -> rows.add(
                new Row(Msg.attentionTickets.text(), Tone.WARNING, Msg.attentionTicketsText.text(open.size()), oldest, EQUIPMENT)));
        return rows;
    }
}
