package id.loket.centre.ui.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import id.loket.centre.Answers;
import id.loket.centre.Answers.Awaited;
import id.loket.packet.Packets;
import id.loket.packet.Packets.OutboxRow;
import id.loket.packet.Packets.Receiver;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.TableView.State;

/**
 * One line of "Pengiriman": a packet on its way to a receiver, or a received one whose decision is awaited.
 *
 * @param packetId the packet
 * @param number its number at this node
 * @param content what it carries
 * @param receiver to whom; null once received
 * @param refused whether the receiver will not take it
 * @param state word and tone
 * @param reason why it waits
 * @param since since when
 * @param attempts tries so far
 * @param next when it is tried next; null if not by itself
 */
record Line(String packetId, long number, String content, Receiver receiver, boolean refused, State state,
        String reason, Instant since, int attempts, Instant next) {

    private static final int SHORT_ID = 8;
    private static final String ENROLMENT = "enrolment:";

    static List<Line> all(Packets packets, Answers answers) {
        var lines = new ArrayList<Line>();
        packets.waiting().forEach(row -> lines.add(of(row)));
        answers.awaited().forEach(awaited -> lines.add(of(awaited)));
        return lines;
    }

    static Line of(OutboxRow row) {
        var refused = row.state() == OutboxRow.State.REFUSED;
        var state = refused ? new State(Msg.stateRefused.text(), Tone.BAD)
                : new State(Msg.stateWaiting.text(), row.attempts() > 1 ? Tone.WARNING : Tone.ACTIVE);
        return new Line(row.packetId(), row.number(), content(row.subject()), row.receiver(), refused, state,
                row.reason(), row.since(), row.attempts(), row.nextAttempt());
    }

    static Line of(Awaited awaited) {
        var state = awaited.overdue() ? new State(Msg.stateSilent.text(), Tone.WARNING)
                : new State(Msg.stateAwaited.text(), Tone.NEUTRAL);
        return new Line(awaited.packetId(), awaited.number(), content(awaited.subject()), null, false, state,
                awaited.reason(), awaited.since(), 0, null);
    }

    /** Whether it is the same matter, read at another time. */
    boolean isSame(Line other) {
        return packetId.equals(other.packetId) && receiver == other.receiver;
    }

    String receiverName() {
        return receiver == null ? Msg.receiverAnswer.text() : receiver.label();
    }

    private static String content(String subject) {
        if (!subject.startsWith(ENROLMENT)) {
            return subject;
        }
        var id = subject.substring(ENROLMENT.length());
        return Msg.subjectEnrolment.text(id.length() <= SHORT_ID ? id : id.substring(0, SHORT_ID));
    }
}
