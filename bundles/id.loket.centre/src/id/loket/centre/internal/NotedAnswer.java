package id.loket.centre.internal;

import java.time.Instant;

import id.loket.centre.CentreAnswer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An answer as it was handled; its id keeps it from being handled twice. */
@Entity
@Table(name = "CENTRE_ANSWER")
public class NotedAnswer {

    private static final int LONGEST_STATUS = 60;
    private static final int LONGEST_DETAIL = 400;

    @Id
    private String id;
    private String packetId;
    private String nik;
    private String status;
    private String detail;
    private Instant answeredAt;
    private Instant notedAt;

    /** For JPA. */
    protected NotedAnswer() {
    }

    NotedAnswer(CentreAnswer answer, Instant notedAt) {
        this.id = answer.id();
        this.packetId = answer.packetId();
        this.nik = answer.nik().value();
        this.status = cut(answer.status(), LONGEST_STATUS);
        this.detail = cut(answer.detail(), LONGEST_DETAIL);
        this.answeredAt = answer.at();
        this.notedAt = notedAt;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
