package id.loket.verification.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import id.loket.kernel.text.Message;
import id.loket.registry.lists.ListField;
import id.loket.registry.tables.TableHead;

/** What a column of a special population's list can hold, with the headers such lists are known to use for it. */
public enum ListColumn {
    NUMBER('#', CampaignMsg.columnNumber, "NO", "NOMOR", "NOURUT", "NOMORURUT", "NOREG", "NOREGISTER"),
    NIK('n', ListField.NIK),
    FAMILY_CARD('k', ListField.FAMILY_CARD),
    NAME('N', ListField.NAME, "NAMAWBP", "NAMANARAPIDANA", "NAMATAHANAN", "NAMAWARGABINAAN", "NAMASISWA", "NAMALENGKAPWBP"),
    ALIAS('a', CampaignMsg.columnAlias, "ALIAS", "NAMAALIAS", "NAMALAIN", "NAMAPANGGILAN"),
    BIRTH_PLACE('p', ListField.BIRTH_PLACE),
    BIRTH_DATE('d', ListField.BIRTH_DATE, "TGLLAHIRWBP"),
    BIRTH_PLACE_AND_DATE('t', ListField.BIRTH_PLACE_AND_DATE),
    BIRTH_YEAR('y', CampaignMsg.columnBirthYear, "TAHUNLAHIR", "THNLAHIR", "THLAHIR"),
    AGE('u', CampaignMsg.columnAge, "UMUR", "USIA"),
    SEX('s', ListField.SEX),
    MOTHER('m', CampaignMsg.columnMother, "IBU", "NAMAIBU", "NAMAIBUKANDUNG", "NAMALGKPIBU"),
    FATHER('f', CampaignMsg.columnFather, "AYAH", "NAMAAYAH", "BAPAK", "NAMABAPAK", "NAMALGKPAYAH"),
    ADDRESS('A', ListField.ADDRESS, "ALAMATASAL"),
    RT('r', ListField.RT),
    RW('w', ListField.RW),
    RT_RW('R', ListField.RT_RW),
    VILLAGE_CODE('c', ListField.VILLAGE_CODE),
    VILLAGE('v', ListField.VILLAGE),
    DISTRICT('D', ListField.DISTRICT),
    POLLING_STATION('T', CampaignMsg.columnPollingStation, "TPS", "NOTPS", "NOMORTPS"),
    CELL('b', CampaignMsg.columnCell, "BLOK", "KAMAR", "BLOKKAMAR", "KAMARBLOK", "SEL", "HUNIAN"),
    REMARK('x', CampaignMsg.columnRemark, "KETERANGAN", "KET", "CATATAN");

    private final char code;
    private final Message ownLabel;
    private final ListField field;
    private final List<String> headers;

    ListColumn(char code, ListField field, String... further) {
        this(code, null, field, further);
    }

    ListColumn(char code, Message label, String... headers) {
        this(code, label, null, headers);
    }

    ListColumn(char code, Message label, ListField field, String... headers) {
        this.code = code;
        this.ownLabel = label;
        this.field = field;
        this.headers = List.of(headers);
    }

    /** @return the letter that stands for it in stored rows */
    public char code() {
        return code;
    }

    /** @return the name in the language of this session */
    public String label() {
        return field == null ? ownLabel.text() : field.label();
    }

    /**
     * @param code of a stored row
     * @return the column
     */
    public static ListColumn of(char code) {
        return Arrays.stream(values()).filter(column -> column.code == code).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + code));
    }

    /**
     * @param header a column's header as written
     * @return what it is known to hold
     */
    public static Optional<ListColumn> knownFor(String header) {
        var plain = TableHead.plain(header);
        var shared = ListField.knownFor(header);
        return Arrays.stream(values()).filter(column -> column.headers.contains(plain)
                || column.field != null && shared.filter(column.field::equals).isPresent()).findFirst();
    }

    /**
     * @param header a column's header as written
     * @return whether it is known to hold anything
     */
    public static boolean isKnown(String header) {
        return knownFor(header).isPresent();
    }
}
