package id.loket.enrolment.internal;

import java.time.Instant;

import id.loket.centre.CentreAnswer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One answer of the centre as it came, also when it was too late to count. */
@Entity(name = "EnrolmentAnswer")
@Table(name = "ENROLMENT_ANSWER")
public class EnrolmentAnswer {

    private static final int STATUS_LENGTH = 200;
    private static final int DETAIL_LENGTH = 1000;

    @Id
    private String answerId;
    private String packetId;
    private long enrolmentId;
    private String status;
    private String detail;
    private Instant givenAt;
    private Instant receivedAt;
    private boolean applied;

    /** For JPA. */
    protected EnrolmentAnswer() {
    }

    EnrolmentAnswer(CentreAnswer answer, long enrolmentId, boolean applied, Instant receivedAt) {
        answerId = answer.id();
        packetId = answer.packetId();
        this.enrolmentId = enrolmentId;
        status = fit(answer.status(), STATUS_LENGTH);
        detail = fit(answer.detail(), DETAIL_LENGTH);
        givenAt = answer.at();
        this.receivedAt = receivedAt;
        this.applied = applied;
    }

    String status() {
        return status;
    }

    String detail() {
        return detail;
    }

    boolean applied() {
        return applied;
    }

    private static String fit(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
