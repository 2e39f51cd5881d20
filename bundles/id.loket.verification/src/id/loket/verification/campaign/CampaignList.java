package id.loket.verification.campaign;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One version of a campaign's list: a file that was taken, with the key that alone opens its rows. */
@Entity
@Table(name = "CAMPAIGN_LIST")
@SequenceGenerator(name = "CAMPAIGN_LIST_SEQ", sequenceName = "CAMPAIGN_LIST_SEQ", allocationSize = 1)
public class CampaignList {

    /** Where a list stands. One that is READING is shown nowhere: it becomes READY, or is taken back. */
    public enum State {
        READING(CampaignMsg.stateReading), READY(CampaignMsg.stateReady), DELETED(CampaignMsg.stateDeleted);

        private final CampaignMsg label;

        State(CampaignMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CAMPAIGN_LIST_SEQ")
    private long id;
    @Version
    private int version;
    private long campaignId;
    private String uuid;
    private Integer listNumber;
    private String fileName;
    private String hash;
    private String openHash;
    @Enumerated(EnumType.STRING)
    private State state = State.READING;
    @Lob
    private byte[] listKey;
    private int totalRows;
    private int notedRows;
    private int warnedRows;
    private int badRows;
    private String listColumns;
    private Long successor;
    private String takenBy;
    private Instant takenAt;
    private Instant aliveAt;

    /** For JPA. */
    protected CampaignList() {
    }

    /**
     * @param campaign whose
     * @param uuid tells it from every other list, on every node
     * @param fileName without its folder
     * @param hash SHA-256 of the file, hex
     * @param takenBy account
     * @param now the database's time: another seat looks at it too
     */
    public CampaignList(Campaign campaign, String uuid, String fileName, String hash, String takenBy, Instant now) {
        this.campaignId = campaign.id();
        this.uuid = uuid;
        this.fileName = fileName;
        this.hash = hash;
        this.openHash = hash;
        this.takenBy = takenBy;
        this.takenAt = now;
        this.aliveAt = now;
    }

    /** @param sealed the list's key, sealed by the store's cipher */
    public void lock(byte[] sealed) {
        listKey = sealed;
    }

    /** @param now the database's time: the list is still being read */
    public void alive(Instant now) {
        aliveAt = now;
    }

    /**
     * Every row is stored.
     *
     * @param number the version's number
     * @param total all rows
     * @param noted of them with a note at worst
     * @param warned with a warning at worst
     * @param bad that nobody can be looked for by
     * @param columns the sender's columns, in their order
     */
    public void complete(int number, int total, int noted, int warned, int bad, List<ListHeading> columns) {
        listNumber = number;
        totalRows = total;
        notedRows = noted;
        warnedRows = warned;
        badRows = bad;
        listColumns = ListHeading.text(columns);
        state = State.READY;
    }

    /** @param next the list that takes its place: nothing is decided here from now on */
    public void giveWay(CampaignList next) {
        successor = next.id;
    }

    /** Nobody can read its rows from now on, and its file may be taken again. */
    public void destroyKey() {
        listKey = null;
        openHash = null;
        if (state == State.READY) {
            state = State.DELETED;
        }
    }

    public long id() {
        return id;
    }

    public long campaignId() {
        return campaignId;
    }

    public String uuid() {
        return uuid;
    }

    /** @return 1 for a campaign's first list; 0 while it is being read */
    public int number() {
        return listNumber == null ? 0 : listNumber;
    }

    public String fileName() {
        return fileName;
    }

    /** @return SHA-256 of the file, hex */
    public String hash() {
        return hash;
    }

    public State state() {
        return state;
    }

    /** @return the key of its rows, sealed; null once it is destroyed */
    public byte[] sealedKey() {
        return listKey;
    }

    public int totalRows() {
        return totalRows;
    }

    public int notedRows() {
        return notedRows;
    }

    public int warnedRows() {
        return warnedRows;
    }

    public int badRows() {
        return badRows;
    }

    /** @return the sender's columns, in their order: what a result goes back with */
    public List<ListHeading> columns() {
        return ListHeading.parse(listColumns);
    }

    /** @return id of the list that takes its place, or null */
    public Long successor() {
        return successor;
    }

    public String takenBy() {
        return takenBy;
    }

    public Instant takenAt() {
        return takenAt;
    }

    /** @return when it was last heard of while being read */
    public Instant aliveAt() {
        return aliveAt;
    }
}
