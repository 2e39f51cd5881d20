package id.loket.stock.destruction.internal;

import java.time.Instant;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.RegionCode;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement;
import id.loket.stock.destruction.InvalidPiece;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One piece on the list of a destruction, with what was known of it when the list was made. */
@Entity
@Table(name = "BLANK_DESTRUCTION_PIECE")
@SequenceGenerator(name = "BLANK_DESTRUCTION_PIECE_SEQ", sequenceName = "BLANK_DESTRUCTION_PIECE_SEQ", allocationSize = 500)
public class ListedPiece {

    /** On its list. */
    static final long HELD = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_DESTRUCTION_PIECE_SEQ")
    private long id;
    private long destructionId;
    private String series;
    private long serial;
    private long movementId;
    @Enumerated(EnumType.STRING)
    private Movement.Kind kind;
    @Enumerated(EnumType.STRING)
    private SpoilCause cause;
    private Long residentId;
    private String district;
    private Instant arrivedAt;
    private long released = HELD;

    /** For JPA. */
    protected ListedPiece() {
    }

    ListedPiece(long destructionId, InvalidPiece piece) {
        this.destructionId = destructionId;
        series = BlankRange.of(piece.chip()).series();
        serial = piece.chip().serial();
        movementId = piece.movementId();
        kind = piece.kind();
        cause = piece.cause();
        residentId = piece.residentId();
        district = piece.district() == null ? null : piece.district().value();
        arrivedAt = piece.arrivedAt();
    }

    BlankRange range() {
        return BlankRange.of(series, serial, serial);
    }

    InvalidPiece piece() {
        return new InvalidPiece(range().first(), movementId, kind, cause, residentId,
                district == null ? null : new RegionCode(district), arrivedAt);
    }

    SpoilCause cause() {
        return cause;
    }
}
