package id.loket.registry.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import id.loket.registry.tables.TableHead;

/** What a column of a list can hold, with the headers lists are known to use for it. */
public enum ListField {
    NIK(ListMsg.fieldNik, "NIK", "NONIK", "NOMORINDUKKEPENDUDUKAN", "NOKTP", "NOMORNIK"),
    FAMILY_CARD(ListMsg.fieldFamilyCard, "NOKK", "NKK", "KK", "NOMORKK", "NOKARTUKELUARGA", "NOMORKARTUKELUARGA"),
    NAME(ListMsg.fieldName, "NAMA", "NAMALENGKAP", "NAMALGKP", "NAMAPENDUDUK", "NAMAPEMILIH"),
    BIRTH_PLACE(ListMsg.fieldBirthPlace, "TEMPATLAHIR", "TMPTLHR", "TMPTLAHIR", "TMPLHR", "TMPLAHIR"),
    BIRTH_DATE(ListMsg.fieldBirthDate, "TANGGALLAHIR", "TGLLHR", "TGLLAHIR"),
    BIRTH_PLACE_AND_DATE(ListMsg.fieldBirthPlaceAndDate, "TEMPATTGLLAHIR", "TEMPATTANGGALLAHIR",
            "TEMPATDANTANGGALLAHIR", "TTL"),
    SEX(ListMsg.fieldSex, "JENISKELAMIN", "JK", "JENISKLMIN", "JENKEL", "KELAMIN", "LP"),
    RELIGION(ListMsg.fieldReligion, "AGAMA"),
    MARITAL_STATUS(ListMsg.fieldMaritalStatus, "STATUSPERKAWINAN", "STATKWN", "STATUSKAWIN", "STATUSKWN", "STSKAWIN",
            "KAWIN"),
    BLOOD_GROUP(ListMsg.fieldBloodGroup, "GOLONGANDARAH", "GOLDARAH", "GOLDRH"),
    OCCUPATION(ListMsg.fieldOccupation, "PEKERJAAN", "JENISPKRJN", "JENISPEKERJAAN"),
    CITIZENSHIP(ListMsg.fieldCitizenship, "KEWARGANEGARAAN", "WARGANEGARA", "WNIWNA"),
    ADDRESS(ListMsg.fieldAddress, "ALAMAT", "ALAMATJALAN", "JALAN", "JALANDUSUN", "ALAMATTEMPATTINGGAL"),
    RT(ListMsg.fieldRt, "RT", "NORT"),
    RW(ListMsg.fieldRw, "RW", "NORW"),
    RT_RW(ListMsg.fieldRtRw, "RTRW"),
    VILLAGE_CODE(ListMsg.fieldVillageCode, "KODEWILAYAH", "KODEDESA", "KODEKELURAHAN", "KODEKEL",
            "KODEDESAKELURAHAN"),
    VILLAGE(ListMsg.fieldVillage, "DESA", "KELURAHAN", "NAMAKEL", "KELDESA", "DESAKELURAHAN", "KELURAHANDESA",
            "DESAKEL", "NAMADESA"),
    DISTRICT(ListMsg.fieldDistrict, "KECAMATAN", "NAMAKEC", "KEC");

    private final ListMsg label;
    private final List<String> headers;

    ListField(ListMsg label, String... headers) {
        this.label = label;
        this.headers = List.of(headers);
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }

    /**
     * @param header a column's header as written
     * @return the field it is known to hold
     */
    public static Optional<ListField> knownFor(String header) {
        var plain = TableHead.plain(header);
        return Arrays.stream(values()).filter(field -> field.headers.contains(plain)).findFirst();
    }

    /**
     * @param header a column's header as written
     * @return whether it is known to hold a field
     */
    public static boolean isKnown(String header) {
        return knownFor(header).isPresent();
    }
}
