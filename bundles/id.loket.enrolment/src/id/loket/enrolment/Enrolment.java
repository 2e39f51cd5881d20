package id.loket.enrolment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import id.loket.kernel.EnrolmentState;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One recording of one resident, from the first look at the biodata to the centre's last word. Its state machine lives
 * here; which step the counter is at is not stored but derived from the rows: {@link Recording#step()}.
 */
@Entity
@Table(name = "ENROLMENT")
@SequenceGenerator(name = "ENROLMENT_SEQ", sequenceName = "ENROLMENT_SEQ", allocationSize = 50)
public class Enrolment {

    /** How long a seat keeps a recording without a sign of life. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ENROLMENT_SEQ")
    private long id;
    @Version
    private int version;
    private String uuid;
    private long residentId;
    private String nik;
    private Long inProgress;
    private Long replacesId;
    @Enumerated(EnumType.STRING)
    private EnrolmentState state = EnrolmentState.UNREGISTERED;
    private String rawStatus;
    private String statusDetail;
    private Instant statusAt;
    private Instant stateAt;
    private String operator;
    private String node;
    private Long sessionId;
    private Instant begunAt;
    private Instant biodataAt;
    private Instant recordedAt;
    private String packetId;
    private int packets;
    private Instant sealedAt;
    private Instant slipAt;
    private String seatNode;
    private Instant seatUntil;
    private Instant abandonedAt;
    private String abandonReason;

    /** For JPA. */
    protected Enrolment() {
    }

    /**
     * @param residentId who is recorded
     * @param nik the resident's number, the key across nodes
     * @param origin who begins it, where and in which session
     * @param now the time
     */
    public Enrolment(long residentId, Nik nik, Origin origin, Instant now) {
        uuid = UUID.randomUUID().toString();
        this.residentId = residentId;
        this.nik = nik.value();
        inProgress = residentId;
        operator = origin.operator();
        node = origin.node();
        sessionId = origin.sessionId();
        replacesId = origin.replacesId();
        begunAt = now;
        stateAt = now;
    }

    /**
     * Complete, from another node that had no link. It is not sealed here yet.
     *
     * @param residentId who was recorded
     * @param nik the resident's number
     * @param made what the other node knows of it
     * @param replacesId the recording it replaces, or null
     * @param now the time
     * @return the recording, in progress until it is sealed
     */
    public static Enrolment madeElsewhere(long residentId, Nik nik, Made made, Long replacesId, Instant now) {
        var enrolment = new Enrolment(residentId, nik, new Origin(made.operator(), made.node(), null, replacesId), now);
        enrolment.describe(made);
        enrolment.to(EnrolmentState.BIO_CAPTURED, now);
        return enrolment;
    }

    /**
     * Sealed and kept at another node; here it only keeps the resident from being recorded twice.
     *
     * @param residentId who was recorded
     * @param nik the resident's number
     * @param made what the other node knows of it
     * @param known where it stood there
     * @return the recording, without anything that was taken
     */
    public static Enrolment knownElsewhere(long residentId, Nik nik, Made made, Made.Known known) {
        var enrolment = new Enrolment(residentId, nik, new Origin(made.operator(), made.node(), null, null), known.stateAt());
        enrolment.describe(made);
        enrolment.inProgress = null;
        enrolment.state = known.state();
        enrolment.rawStatus = known.word();
        enrolment.sealedAt = known.sealedAt();
        enrolment.slipAt = made.slipAt() == null ? known.sealedAt() : made.slipAt();
        return enrolment;
    }

    private void describe(Made made) {
        uuid = made.uuid();
        begunAt = made.begunAt();
        biodataAt = made.biodataAt();
        recordedAt = made.recordedAt();
        slipAt = made.slipAt();
    }

    /**
     * Takes the seat at this recording, or keeps it.
     *
     * @param seat the node that works on it
     * @param databaseTime the only time that all seats share
     * @throws Refusal if another node works on it
     */
    public void claim(String seat, Instant databaseTime) {
        if (seatNode != null && !seatNode.equals(seat) && seatUntil.isAfter(databaseTime)) {
            throw new Refusal(EnrolmentMsg.inUseElsewhere, seatNode);
        }
        seatNode = seat;
        seatUntil = databaseTime.plus(LEASE);
    }

    /** Leaves the seat to whoever comes next. */
    public void leave() {
        seatNode = null;
        seatUntil = null;
    }

    /**
     * The resident agreed that the biodata are right.
     *
     * @param now the time
     */
    public void confirmBiodata(Instant now) {
        requireOpen();
        biodataAt = now;
    }

    /**
     * The resident endorsed what was taken: the recording is complete.
     *
     * @param now the time
     */
    public void recorded(Instant now) {
        requireOpen();
        recordedAt = now;
        to(EnrolmentState.BIO_CAPTURED, now);
    }

    /** @return the id of the packet that is sealed next; the same until it is sealed */
    public String nextPacketId() {
        return UUID.nameUUIDFromBytes((uuid + "/" + (packets + 1)).getBytes(StandardCharsets.US_ASCII)).toString();
    }

    /**
     * Everything lies in a sealed packet, and the packet in the outbox.
     *
     * @param packet its id
     * @param now the time
     */
    public void sealed(String packet, Instant now) {
        packetId = packet;
        packets++;
        sealedAt = now;
        inProgress = null;
        statusAt = null;
        rawStatus = null;
        statusDetail = null;
        to(EnrolmentState.PROCESSING, now);
    }

    /**
     * The centre has the packet, but has not answered.
     *
     * @param now the time
     */
    public void sent(Instant now) {
        if (state == EnrolmentState.BIO_CAPTURED || state == EnrolmentState.PROCESSING) {
            to(EnrolmentState.SENT_FOR_ENROLLMENT, now);
        }
    }

    /**
     * @param status what the centre says
     * @param at the centre's time
     * @return whether this is later than what is known; of two words of the same moment the further one counts
     */
    public boolean isNews(EnrolmentState status, Instant at) {
        if (statusAt == null || at.isAfter(statusAt)) {
            return true;
        }
        return at.equals(statusAt) && status != EnrolmentState.UNKNOWN && status.compareTo(state) > 0;
    }

    /**
     * The centre spoke, later than ever before.
     *
     * @param status what it means
     * @param word the raw word
     * @param detail what it added
     * @param at the centre's time
     * @param now the time here
     */
    public void answered(EnrolmentState status, String word, String detail, Instant at, Instant now) {
        rawStatus = word;
        statusDetail = detail;
        statusAt = at;
        to(status, now);
    }

    /**
     * The resident has the slip.
     *
     * @param now the time
     */
    public void slipGiven(Instant now) {
        slipAt = now;
        leave();
    }

    /**
     * It was begun by mistake: it counts no more, and the resident may be recorded anew.
     *
     * @param reason why
     * @param now the time
     * @throws Refusal if it is sealed
     */
    public void abandon(String reason, Instant now) {
        requireOpen();
        abandonReason = reason;
        abandonedAt = now;
        inProgress = null;
        leave();
        to(EnrolmentState.UNREGISTERED, now);
    }

    private void to(EnrolmentState next, Instant now) {
        state = next;
        stateAt = now;
    }

    private void requireOpen() {
        if (inProgress == null) {
            throw new Refusal(EnrolmentMsg.alreadySealed);
        }
    }

    public long id() {
        return id;
    }

    /** @return the enrolment number, unique over all nodes */
    public String uuid() {
        return uuid;
    }

    public long residentId() {
        return residentId;
    }

    public Nik nik() {
        return new Nik(nik);
    }

    /** @return whether the counter is not yet finished with it */
    public boolean inProgress() {
        return inProgress != null;
    }

    /** @return the failed recording this one replaces */
    public Optional<Long> replaces() {
        return Optional.ofNullable(replacesId);
    }

    public EnrolmentState state() {
        return state;
    }

    /** @return the centre's last word as it came, or null */
    public String rawStatus() {
        return rawStatus;
    }

    /** @return what the centre added to its last word, or null */
    public String statusDetail() {
        return statusDetail;
    }

    /** @return since when it is in its state, on this node's clock */
    public Instant stateAt() {
        return stateAt;
    }

    /** @return the account that began it */
    public String operator() {
        return operator;
    }

    /** @return the node it was begun at */
    public String node() {
        return node;
    }

    /** @return the recording session it was begun in, or null */
    public Long sessionId() {
        return sessionId;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** @return when the biodata were confirmed, or null */
    public Instant biodataAt() {
        return biodataAt;
    }

    /** @return when the resident endorsed it, or null */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** @return the packet it was last sealed in, or null */
    public String packetId() {
        return packetId;
    }

    /** @return when it was last sealed, or null */
    public Instant sealedAt() {
        return sealedAt;
    }

    /** @return when the slip was made, or null */
    public Instant slipAt() {
        return slipAt;
    }

    /** @return when it was abandoned, or null */
    public Instant abandonedAt() {
        return abandonedAt;
    }

    /** @return why it was abandoned, or null */
    public String abandonReason() {
        return abandonReason;
    }

    /**
     * Where a recording comes from.
     *
     * @param operator the account
     * @param node the station
     * @param sessionId the recording session, or null
     * @param replacesId the failed recording it replaces, or null
     */
    public record Origin(String operator, String node, Long sessionId, Long replacesId) {
    }
}
