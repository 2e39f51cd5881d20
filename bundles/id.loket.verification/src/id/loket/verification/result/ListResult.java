package id.loket.verification.result;

import java.time.Instant;

import id.loket.verification.campaign.CampaignList;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A line in the register of results: which file of which list went to whom; nothing of any person. Never changed. */
@Entity
@Table(name = "LIST_RESULT")
@SequenceGenerator(name = "LIST_RESULT_SEQ", sequenceName = "LIST_RESULT_SEQ", allocationSize = 1)
public class ListResult {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LIST_RESULT_SEQ")
    private long id;
    @Version
    private int version;
    private int yearNumber;
    private int runningNumber;
    private String resultNumber;
    private long campaignId;
    private long listId;
    private int listVersion;
    private String recipient;
    private String theirLetter;
    private long totalRows;
    private long decidedRows;
    private String rowsHash;
    private String letterHash;
    private String madeBy;
    private Instant madeAt;

    /**
     * The number of a result.
     *
     * @param year it counts in
     * @param running 1 for the first of the year
     * @param text as it stands on the letter
     */
    public record Number(int year, int running, String text) {
    }

    /** For JPA. */
    protected ListResult() {
    }

    /**
     * @param number of the letter
     * @param list which version of a list
     * @param request to whom it goes
     * @param totalRows of the list
     * @param decidedRows of them with an outcome
     * @param by account
     * @param now when
     */
    public ListResult(Number number, CampaignList list, ResultRequest request, long totalRows, long decidedRows, String by,
            Instant now) {
        this.yearNumber = number.year();
        this.runningNumber = number.running();
        this.resultNumber = number.text();
        this.campaignId = list.campaignId();
        this.listId = list.id();
        this.listVersion = list.number();
        this.recipient = request.recipient();
        this.theirLetter = request.theirLetter();
        this.totalRows = totalRows;
        this.decidedRows = decidedRows;
        this.madeBy = by;
        this.madeAt = now;
    }

    /**
     * @param rows SHA-256 of the file with the rows, hex
     * @param letter SHA-256 of the letter, hex
     */
    public void sealed(String rows, String letter) {
        rowsHash = rows;
        letterHash = letter;
    }

    public long id() {
        return id;
    }

    /** @return number of the letter, as it stands on it */
    public String number() {
        return resultNumber;
    }

    public long campaignId() {
        return campaignId;
    }

    public long listId() {
        return listId;
    }

    /** @return which version of the campaign's list, 1 for the first */
    public int listVersion() {
        return listVersion;
    }

    public String recipient() {
        return recipient;
    }

    /** @return number and date of the letter the list came with; may be empty */
    public String theirLetter() {
        return theirLetter;
    }

    public long totalRows() {
        return totalRows;
    }

    public long decidedRows() {
        return decidedRows;
    }

    /** @return whether rows were open when it was made */
    public boolean isPartial() {
        return decidedRows < totalRows;
    }

    /** @return SHA-256 of the file with the rows, hex */
    public String rowsHash() {
        return rowsHash;
    }

    /** @return SHA-256 of the letter, hex */
    public String letterHash() {
        return letterHash;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
