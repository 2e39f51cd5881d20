package id.loket.verification.campaign;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The verification of one special population: a prison, a voter list, the ministry's list of people without a card. */
@Entity
@Table(name = "CAMPAIGN")
@SequenceGenerator(name = "CAMPAIGN_SEQ", sequenceName = "CAMPAIGN_SEQ", allocationSize = 1)
public class Campaign {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CAMPAIGN_SEQ")
    private long id;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private CampaignKind kind;
    private String name;
    private String source;
    private LocalDate listDate;
    private String purpose;
    private String legalBasis;
    private LocalDate retainUntil;
    private String createdBy;
    private Instant createdAt;

    /** For JPA. */
    protected Campaign() {
    }

    /**
     * @param draft what it is
     * @param by account
     * @param now when
     */
    public Campaign(CampaignDraft draft, String by, Instant now) {
        change(draft);
        createdBy = by;
        createdAt = now;
    }

    /** @param draft what it is from now on */
    public final void change(CampaignDraft draft) {
        kind = draft.kind();
        name = draft.name();
        source = draft.source();
        listDate = draft.listDate();
        purpose = draft.purpose();
        legalBasis = draft.legalBasis();
        retainUntil = draft.retainUntil();
    }

    public long id() {
        return id;
    }

    /** @return what was said of it */
    public CampaignDraft draft() {
        return new CampaignDraft(kind, name, source, listDate, purpose, legalBasis, retainUntil);
    }

    public CampaignKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    /** @return the day the first list speaks of; ages are reckoned from it */
    public LocalDate listDate() {
        return listDate;
    }

    /** @return the last day its lists are kept */
    public LocalDate retainUntil() {
        return retainUntil;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
