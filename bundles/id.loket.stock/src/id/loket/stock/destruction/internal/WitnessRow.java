package id.loket.stock.destruction.internal;

import id.loket.stock.destruction.Witness;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A witness of one destruction. Never changed. */
@Entity
@Table(name = "BLANK_WITNESS")
@SequenceGenerator(name = "BLANK_WITNESS_SEQ", sequenceName = "BLANK_WITNESS_SEQ", allocationSize = 50)
public class WitnessRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_WITNESS_SEQ")
    private long id;
    private long destructionId;
    private String fullName;
    private String office;
    private String officerNumber;

    /** For JPA. */
    protected WitnessRow() {
    }

    WitnessRow(long destructionId, Witness witness) {
        this.destructionId = destructionId;
        fullName = witness.name();
        office = witness.office();
        officerNumber = witness.number();
    }

    Witness witness() {
        return new Witness(fullName, office, officerNumber);
    }
}
