package id.loket.stock.consumable;

import id.loket.card.ConsumableSupply.Kind;
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

/** Rolls of one delivery: they come from one production and fail together. */
@Entity
@Table(name = "CONSUMABLE_BATCH")
@SequenceGenerator(name = "CONSUMABLE_BATCH_SEQ", sequenceName = "CONSUMABLE_BATCH_SEQ", allocationSize = 50)
public class ConsumableBatch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CONSUMABLE_BATCH_SEQ")
    private long id;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String batchNumber;
    private int printsPerRoll;
    private long onShelf;

    /** For JPA. */
    protected ConsumableBatch() {
    }

    /**
     * @param kind ribbon or film
     * @param number on the box
     * @param printsPerRoll as the maker says
     */
    public ConsumableBatch(Kind kind, String number, int printsPerRoll) {
        this.kind = kind;
        batchNumber = number;
        this.printsPerRoll = printsPerRoll;
    }

    /** @param rolls more on the shelf, or fewer if negative */
    public void move(long rolls) {
        if (onShelf + rolls < 0) {
            throw new Refusal(ConsumableMsg.noRoll, kind.label(), batchNumber);
        }
        onShelf += rolls;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** @return on the box */
    public String number() {
        return batchNumber;
    }

    public int printsPerRoll() {
        return printsPerRoll;
    }

    /** @return unused rolls */
    public long onShelf() {
        return onShelf;
    }

    /** @return cards its unused rolls are good for */
    public long prints() {
        return onShelf * printsPerRoll;
    }
}
