package id.loket.enrolment.internal;

import java.time.Instant;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.card.Cards;
import id.loket.centre.CentreAnswer;
import id.loket.centre.CentreAnswerHandler;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentCase;
import id.loket.enrolment.Enrolments;
import id.loket.kernel.EnrolmentState;
import id.loket.packet.DeliveryListener;
import id.loket.packet.Packets.Receiver;
import id.loket.store.AuditEntry;
import id.loket.store.Transaction;
import jakarta.persistence.LockModeType;

/**
 * Moves recordings on by what receivers and the centre say. Only forward in time: an answer older than what is known,
 * or about a packet that another one replaced, is noted and changes nothing.
 */
@Component
public final class CentreWords implements CentreAnswerHandler, DeliveryListener {

    private static final Logger LOG = LoggerFactory.getLogger(CentreWords.class);
    private static final String ACTOR = "system.centre";

    private final Cards cards;

    /** @param cards where residents are released for printing */
    @Activate
    public CentreWords(@Reference Cards cards) {
        this.cards = cards;
    }

    @Override
    public void delivered(Transaction transaction, String packetId, Receiver receiver, Instant at) {
        var packet = transaction.entities().find(EnrolmentPacket.class, packetId);
        if (packet == null) {
            return; // another module's packet
        }
        packet.delivered(receiver, at);
        var enrolment = transaction.entities().find(Enrolment.class, packet.enrolmentId(), LockModeType.PESSIMISTIC_WRITE);
        if (receiver == Receiver.CENTRE && packetId.equals(enrolment.packetId())) {
            enrolment.sent(transaction.now());
            transaction.announce(StoredEnrolments.AREA);
        }
    }

    @Override
    public void answered(Transaction transaction, CentreAnswer answer) {
        var packet = transaction.entities().find(EnrolmentPacket.class, answer.packetId());
        if (packet == null) {
            LOG.info("Answer {} is about packet {}, which holds no recording of this node", answer.id(), answer.packetId());
            return;
        }
        if (transaction.entities().find(EnrolmentAnswer.class, answer.id()) != null) {
            return; // came twice
        }
        var enrolment = transaction.entities().find(Enrolment.class, packet.enrolmentId(), LockModeType.PESSIMISTIC_WRITE);
        var counts = answer.packetId().equals(enrolment.packetId()) && enrolment.isNews(answer.state(), answer.at());
        var noted = new EnrolmentAnswer(answer, enrolment.id(), counts, transaction.now());
        transaction.entities().persist(noted);
        transaction.audit(AuditEntry.of(ACTOR, counts ? "enrolment.answer" : "enrolment.answer-late", "enrolment",
                Enrolments.subject(enrolment.id())));
        if (counts) {
            enrolment.answered(answer.state(), noted.status(), noted.detail(), answer.at(), transaction.now());
            follow(transaction, enrolment, answer.at());
        }
    }

    private void follow(Transaction transaction, Enrolment enrolment, Instant at) {
        var open = Begin.openCases(transaction, enrolment.residentId());
        if (enrolment.state() == EnrolmentState.PRINT_READY_RECORD) {
            cards.release(transaction, enrolment.residentId(), at);
            open.forEach(matter -> matter.close(transaction.now()));
            transaction.announce("cards");
        } else if (EnrolmentCase.neededFor(enrolment.state())) {
            // Its earlier release would let the card be printed while the centre is silent.
            cards.withdraw(transaction, enrolment.residentId(), enrolment.state().label());
            var own = ownCase(open, enrolment);
            own.ifPresentOrElse(matter -> matter.follow(enrolment),
                    () -> transaction.entities().persist(new EnrolmentCase(enrolment, transaction.now())));
        } else {
            ownCase(open, enrolment).filter(EnrolmentCase::isAboutSilence)
                    .ifPresent(matter -> matter.close(transaction.now()));
        }
        transaction.announce(StoredEnrolments.AREA);
        transaction.announce("cases");
    }

    private static Optional<EnrolmentCase> ownCase(java.util.List<EnrolmentCase> open, Enrolment enrolment) {
        return open.stream().filter(matter -> matter.enrolmentId() == enrolment.id()).findFirst();
    }
}
