package id.loket.equipment.internal;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.device.DeviceStandings;
import id.loket.equipment.Equipment;
import id.loket.equipment.EquipmentMsg;
import id.loket.equipment.EquipmentState;
import id.loket.equipment.Register;
import id.loket.equipment.Ticket;
import id.loket.equipment.TicketStep;
import id.loket.equipment.Tickets;
import id.loket.equipment.internal.States.Because;
import id.loket.kernel.text.Refusal;
import id.loket.registry.office.OutageLog;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/** The tickets' use cases. */
@Component
public final class FaultTickets implements Tickets {

    static final String CHANGED = "tickets";
    private static final int SUBJECT = 200;

    private final Store store;
    private final States states;
    private final String station;

    /**
     * @param store open, with the tickets' tables
     * @param outages told what is in repair
     * @param installation tells at which station this is
     * @param owner knows how some devices stand, or null where no module does
     */
    @Activate
    public FaultTickets(@Reference Store store, @Reference OutageLog outages, @Reference Installation installation,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) DeviceStandings owner) {
        this(store, new States(outages, owner), installation.node());
    }

    FaultTickets(Store store, States states, String station) {
        this.store = store;
        this.station = station;
        this.states = states;
    }

    @Override
    public Ticket report(Session session, Fault fault) {
        session.require(REPORT);
        Words.required(fault.words(), EquipmentMsg.noFault);
        Words.within(fault.subject(), SUBJECT);
        return store.write(transaction -> {
            var found = inRegister(transaction, fault);
            // Closed in this very moment, it would hide the report: locked and looked at again, it is whole or a new one.
            var ticket = unclosed(transaction, found).map(known -> forUpdate(transaction, known.id()))
                    .filter(known -> known.state() != Ticket.State.CLOSED).orElseGet(() -> open(transaction, session, found));
            step(transaction, session, ticket, TicketStep.Kind.REPORTED, fault.words());
            return ticket;
        });
    }

    @Override
    public Ticket take(Session session, long id, boolean intoRepair) {
        session.require(REPAIR);
        return store.write(transaction -> {
            var ticket = forUpdate(transaction, id);
            var equipment = equipment(transaction, ticket);
            ticket.take(session.account(), intoRepair && equipment.isPresent(), transaction.now());
            equipment.filter(piece -> ticket.inRepair() && piece.state() == EquipmentState.IN_SERVICE)
                    .ifPresent(piece -> states.enter(transaction, piece, EquipmentState.IN_REPAIR,
                            because(session, ticket, ticket.fault())));
            step(transaction, session, ticket, TicketStep.Kind.TAKEN, "");
            return ticket;
        });
    }

    @Override
    public Ticket close(Session session, long id, String done, boolean beyondRepair) {
        session.require(REPAIR);
        var words = Words.required(done, EquipmentMsg.nothingDone);
        return store.write(transaction -> {
            var ticket = forUpdate(transaction, id);
            var equipment = equipment(transaction, ticket);
            ticket.close(transaction.now());
            transaction.entities().flush();
            equipment.ifPresent(piece -> after(transaction, piece, beyondRepair)
                    .ifPresent(state -> states.enter(transaction, piece, state, because(session, ticket, words))));
            step(transaction, session, ticket, TicketStep.Kind.CLOSED, words);
            return ticket;
        });
    }

    @Override
    public Ticket reopen(Session session, long id, String why) {
        session.require(REPORT);
        var words = Words.required(why, EquipmentMsg.noFault);
        return store.write(transaction -> {
            var ticket = forUpdate(transaction, id);
            ticket.reopen(transaction.now());
            step(transaction, session, ticket, TicketStep.Kind.REOPENED, words);
            return ticket;
        });
    }

    @Override
    public List<Ticket> all(Session session, int limit) {
        session.require(Register.READ);
        return store.read(transaction -> {
            var found = new java.util.ArrayList<Ticket>();
            for (var state : Ticket.State.values()) {
                var order = state == Ticket.State.CLOSED ? " order by t.changedAt desc, t.id desc" : " order by t.reportedAt, t.id";
                found.addAll(transaction.entities()
                        .createQuery("select t from Ticket t where t.state = :state" + order, Ticket.class)
                        .setParameter("state", state)
                        .setMaxResults(limit)
                        .getResultList());
            }
            return found.subList(0, Math.min(limit, found.size()));
        });
    }

    @Override
    public List<TicketStep> story(Session session, long id) {
        session.require(Register.READ);
        return store.read(transaction -> transaction.entities()
                .createQuery("select s from TicketStep s where s.ticketId = :id order by s.id desc", TicketStep.class)
                .setParameter("id", id)
                .getResultList());
    }

    @Override
    public Counts counts(Session session) {
        session.require(Register.READ);
        return store.read(transaction -> new Counts(count(transaction, Ticket.State.OPEN), count(transaction, Ticket.State.TAKEN)));
    }

    private static long count(Transaction transaction, Ticket.State state) {
        return transaction.entities().createQuery("select count(t) from Ticket t where t.state = :state", Long.class)
                .setParameter("state", state).getSingleResult();
    }

    private static Fault inRegister(Transaction transaction, Fault fault) {
        var equipment = fault.equipmentId() == null ? EquipmentRegister.byDevice(transaction, fault.deviceKey())
                : Optional.ofNullable(transaction.entities().find(Equipment.class, fault.equipmentId()));
        return equipment.map(piece -> new Fault(piece.id(), piece.details().deviceKey(),
                fault.subject().isEmpty() ? piece.label() : fault.subject(), fault.words())).orElse(fault);
    }

    private static Optional<Ticket> unclosed(Transaction transaction, Fault fault) {
        if (fault.equipmentId() == null && fault.deviceKey().isEmpty()) {
            return Optional.empty();
        }
        return transaction.entities()
                .createQuery("select t from Ticket t where t.state <> :closed"
                        + " and (t.equipmentId = :equipment or t.deviceKey = :device) order by t.id", Ticket.class)
                .setParameter("closed", Ticket.State.CLOSED)
                .setParameter("equipment", fault.equipmentId() == null ? -1L : fault.equipmentId())
                .setParameter("device", fault.deviceKey().isEmpty() ? "-" : fault.deviceKey())
                .setMaxResults(1)
                .getResultStream().findFirst();
    }

    private Ticket open(Transaction transaction, Session session, Fault fault) {
        var ticket = new Ticket(fault, station, session.account(), transaction.now());
        transaction.entities().persist(ticket);
        transaction.entities().flush();
        return ticket;
    }

    private static Ticket forUpdate(Transaction transaction, long id) {
        var ticket = transaction.entities().find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            throw new Refusal(EquipmentMsg.noTicket, id);
        }
        return ticket;
    }

    private Optional<Equipment> equipment(Transaction transaction, Ticket ticket) {
        return Optional.ofNullable(ticket.equipmentId()).map(id -> states.forUpdate(transaction, id));
    }

    /** What a closed ticket makes of its equipment; nothing if that is not this ticket's to say. */
    private static Optional<EquipmentState> after(Transaction transaction, Equipment equipment, boolean beyondRepair) {
        if (beyondRepair) {
            return Optional.of(EquipmentState.UNUSABLE).filter(state -> equipment.state() != state);
        }
        if (equipment.state() != EquipmentState.IN_REPAIR || heldByAnother(transaction, equipment)) {
            return Optional.empty();
        }
        return Optional.of(EquipmentState.IN_SERVICE);
    }

    private static boolean heldByAnother(Transaction transaction, Equipment equipment) {
        return transaction.entities()
                .createQuery("select count(t) from Ticket t where t.equipmentId = :equipment and t.inRepair = true", Long.class)
                .setParameter("equipment", equipment.id()).getSingleResult() > 0;
    }

    private static Because because(Session session, Ticket ticket, String words) {
        var reason = EquipmentMsg.becauseOfTicket.text(ticket.id(), words);
        return new Because(session.account(), reason.substring(0, Math.min(Words.MOST, reason.length())), ticket);
    }

    private static void step(Transaction transaction, Session session, Ticket ticket, TicketStep.Kind kind, String words) {
        transaction.entities().persist(new TicketStep(ticket, kind, session.account(), words, transaction.now()));
        transaction.announce(CHANGED);
        transaction.audit(session.entry("equipment.ticket", kind.name(), "ticket:" + ticket.id()));
    }
}
