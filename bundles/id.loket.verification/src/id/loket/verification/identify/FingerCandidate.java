package id.loket.verification.identify;

import id.loket.kernel.FingerPosition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A resident whom a search brought near, and what a person decided. */
@Entity
@Table(name = "FINGER_CANDIDATE")
@SequenceGenerator(name = "FINGER_CANDIDATE_SEQ", sequenceName = "FINGER_CANDIDATE_SEQ", allocationSize = 20)
public class FingerCandidate {

    /** What a person said. */
    public enum Verdict {
        /** Nothing yet. */
        OPEN,
        /** This is the person. */
        SAME,
        /** This is somebody else. */
        DIFFERENT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "FINGER_CANDIDATE_SEQ")
    private long id;
    @Version
    private int version;
    private long searchId;
    private int place;
    private long residentId;
    @Enumerated(EnumType.STRING)
    private FingerPosition finger;
    private double score;
    @Enumerated(EnumType.STRING)
    private Verdict verdict = Verdict.OPEN;

    /** For JPA. */
    protected FingerCandidate() {
    }

    /**
     * @param searchId the search
     * @param place 1 for the best
     * @param residentId who
     * @param finger which of the resident's fingers came near
     * @param score how near
     */
    public FingerCandidate(long searchId, int place, long residentId, FingerPosition finger, double score) {
        this.searchId = searchId;
        this.place = place;
        this.residentId = residentId;
        this.finger = finger;
        this.score = score;
    }

    /** @param decision what a person said */
    public void decide(Verdict decision) {
        verdict = decision;
    }

    /** @return 1 for the best */
    public int place() {
        return place;
    }

    public long residentId() {
        return residentId;
    }

    /** @return which of the resident's fingers came near */
    public FingerPosition finger() {
        return finger;
    }

    /** @return SourceAFIS' score */
    public double score() {
        return score;
    }

    public Verdict verdict() {
        return verdict;
    }
}
