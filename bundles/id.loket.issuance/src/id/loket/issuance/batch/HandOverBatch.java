package id.loket.issuance.batch;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Printed cards that one courier took to one village, with the list that comes back signed. */
@Entity
@Table(name = "HANDOVER_BATCH")
@SequenceGenerator(name = "HANDOVER_BATCH_SEQ", sequenceName = "HANDOVER_BATCH_SEQ", allocationSize = 1)
public class HandOverBatch {

    private static final Pattern CODE = Pattern.compile(Batches.CODE_PREFIX + "(\\d{1,18})");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "HANDOVER_BATCH_SEQ")
    private long id;
    @Version
    private int version;
    private String villageCode;
    private String courier;
    private String shippedBy;
    private Instant shippedAt;
    private String closedBy;
    private Instant closedAt;

    /** For JPA. */
    protected HandOverBatch() {
    }

    /**
     * @param village where to
     * @param courier who carries the cards
     * @param by who gave them
     * @param now the time
     */
    public HandOverBatch(RegionCode village, String courier, String by, Instant now) {
        villageCode = village.value();
        this.courier = courier;
        shippedBy = by;
        shippedAt = now;
    }

    /**
     * Every card's outcome is known.
     *
     * @param by who recorded the last one
     * @param now the time
     */
    public void close(String by, Instant now) {
        if (closedAt != null) {
            throw new Refusal(BatchMsg.batchClosed, id);
        }
        closedBy = by;
        closedAt = now;
    }

    /**
     * @param typed what was typed or scanned
     * @return the number of the batch whose list has this code, or empty if it is no such code
     */
    public static Optional<Long> number(String typed) {
        var found = CODE.matcher(typed.trim().toUpperCase(Locale.ROOT));
        return found.matches() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }

    public long id() {
        return id;
    }

    public RegionCode village() {
        return new RegionCode(villageCode);
    }

    public String courier() {
        return courier;
    }

    public String shippedBy() {
        return shippedBy;
    }

    public Instant shippedAt() {
        return shippedAt;
    }

    /** @return when the last outcome was known, or null while cards are out */
    public Instant closedAt() {
        return closedAt;
    }

    /** @return the text of the code on its list */
    public String code() {
        return Batches.CODE_PREFIX + id;
    }
}
