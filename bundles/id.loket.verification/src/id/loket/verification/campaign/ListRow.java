package id.loket.verification.campaign;

import id.loket.kernel.RegionCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A row of a list as it lies in the store: what SQL must find it by in plain columns, the person sealed. Rows are written in
 * batches when a list is taken; {@link CampaignLists#person} opens one.
 */
@Entity
@Table(name = "LIST_ROW")
public class ListRow {

    /** More rows than a list may have; the ids of one list lie between two multiples of it. */
    public static final long LINES = 10_000_000;

    @Id
    private long id;
    @Version
    private int version;
    private long listId;
    private int line;
    private String sheet;
    private int sheetRow;
    private String villageCode;
    private String homeRegency;
    @Enumerated(EnumType.STRING)
    private Grade grade;
    private String finding;
    @Enumerated(EnumType.STRING)
    private RowState state;
    @Lob
    private byte[] sealed;

    /** For JPA. */
    protected ListRow() {
    }

    /**
     * @param listId a list
     * @param line a line of it, 1 for the first
     * @return the id of that row
     */
    public static long id(long listId, int line) {
        return listId * LINES + line;
    }

    public long id() {
        return id;
    }

    public long listId() {
        return listId;
    }

    /** @return its number in the whole list, 1 for the first */
    public int line() {
        return line;
    }

    public String sheet() {
        return sheet;
    }

    /** @return its number in the sheet, 1 for the first */
    public int sheetRow() {
        return sheetRow;
    }

    /** @return the village it names, or null */
    public RegionCode village() {
        return villageCode == null ? null : new RegionCode(villageCode);
    }

    /** @return the regency of that village, else of the NIK's first registration; null if neither tells */
    public RegionCode homeRegency() {
        return homeRegency == null ? null : new RegionCode(homeRegency);
    }

    /** @return the gravest finding's grade */
    public Grade grade() {
        return grade;
    }

    /** @return the gravest finding's rule by its stored name, or null: rows are counted and filtered by it */
    public String finding() {
        return finding;
    }

    public RowState state() {
        return state;
    }

    /** @param next what it is from now on; only the desk says so */
    public void become(RowState next) {
        state = next;
    }

    /** @return grows with every change */
    public int version() {
        return version;
    }

    /** @return what it says of the person, sealed with the list's key */
    public byte[] sealed() {
        return sealed;
    }
}
