package id.loket.store;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** An entity with every kind of column the modules use. */
@Entity
@SequenceGenerator(name = "LEDGER_SEQ", sequenceName = "LEDGER_SEQ", allocationSize = 50)
public class Ledger {

    /** Kinds, to see an enum in a column. */
    public enum Kind { CARD, BLANK }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LEDGER_SEQ")
    long id;
    @Version
    int version;
    String name;
    Instant moment;
    LocalDate birthDate;
    boolean settled;
    @Enumerated(EnumType.STRING)
    Kind kind;

    /** For JPA. */
    protected Ledger() {
    }

    Ledger(String name) {
        this.name = name;
    }
}
