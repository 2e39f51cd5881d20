package id.loket.enrolment.internal;

import java.time.LocalDate;
import java.time.ZoneId;

import id.loket.card.Cards;
import id.loket.card.Origin;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.RecordingSession;
import id.loket.store.Transaction;

/** Tells the cards who was recorded away from the office, so that the print queue can go by the day of the visit. */
final class Visits {

    private final Cards cards;
    private final ZoneId zone;

    Visits(Cards cards, ZoneId zone) {
        this.cards = cards;
        this.zone = zone;
    }

    void note(Transaction transaction, Enrolment enrolment) {
        if (enrolment.sessionId() == null) {
            return;
        }
        var session = transaction.entities().find(RecordingSession.class, enrolment.sessionId());
        if (session.visit()) {
            cards.origin(transaction, enrolment.residentId(),
                    new Origin(Origin.Kind.VISIT, session.place(), LocalDate.ofInstant(session.startedAt(), zone)));
        }
    }
}
