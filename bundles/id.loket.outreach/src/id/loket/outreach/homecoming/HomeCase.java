package id.loket.outreach.homecoming;

import java.time.Instant;
import java.util.Optional;

import id.loket.packet.field.Taken.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The field and the office know different things of one resident; somebody decides which holds. */
@Entity
@Table(name = "HOME_CASE")
@SequenceGenerator(name = "HOME_CASE_SEQ", sequenceName = "HOME_CASE_SEQ", allocationSize = 10)
public class HomeCase {

    /** Which of the two holds. */
    public enum Decision {
        KEEP_OFFICE(HomeMsg.decisionKeepOffice), USE_FIELD(HomeMsg.decisionUseField);

        private final HomeMsg label;

        Decision(HomeMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "HOME_CASE_SEQ")
    private long id;
    @Version
    private int version;
    private String itemId;
    private String homecomingId;
    private String kind;
    private String subject;
    private String words;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private Decision decision;
    private String note;
    private String decidedBy;
    private Instant decidedAt;

    /** For JPA. */
    protected HomeCase() {
    }

    /**
     * @param item the record's row
     * @param conflict what collides
     * @param now the time
     */
    public HomeCase(HomeItem item, Conflict conflict, Instant now) {
        itemId = item.itemId();
        kind = item.kind();
        openedAt = now;
        about(item, conflict);
    }

    /**
     * The record came again, changed, before anybody decided.
     *
     * @param item the record's row
     * @param conflict what collides now
     */
    public final void about(HomeItem item, Conflict conflict) {
        homecomingId = item.homecomingId();
        subject = conflict.subject();
        words = HomeItem.fit(conflict.words());
    }

    /**
     * @param what which holds
     * @param by the account
     * @param why not blank
     * @param now the time
     */
    public void decide(Decision what, String by, String why, Instant now) {
        decision = what;
        decidedBy = by;
        note = HomeItem.fit(why);
        decidedAt = now;
    }

    public long id() {
        return id;
    }

    public String itemId() {
        return itemId;
    }

    public String homecomingId() {
        return homecomingId;
    }

    public String kind() {
        return kind;
    }

    /** @return about whom: {@code resident:42} */
    public String subject() {
        return subject;
    }

    public String words() {
        return words;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** @return which holds, or empty while it is open */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    public String note() {
        return note;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
