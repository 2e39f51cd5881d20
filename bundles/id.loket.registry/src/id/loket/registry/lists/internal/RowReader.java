package id.loket.registry.lists.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.registry.lists.Finding;
import id.loket.registry.lists.ListField;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.tables.CodeWords;
import id.loket.registry.tables.DateReader;
import id.loket.registry.tables.NikReader;
import id.loket.registry.tables.TableRow;
import id.loket.registry.tables.VillageFinder;

/** Turns a row into a NIK and a draft, and finds every rule it breaks. */
final class RowReader {

    private static final int NAME_LENGTH = 100;
    private static final int PLACE_LENGTH = 60;
    private static final int ADDRESS_LENGTH = 200;
    private static final int NUMBER_LENGTH = 16;

    private final Map<ListField, Integer> columns;
    private final int width;
    private final NikReader niks;
    private final DateReader dates;
    private final VillageFinder villages;

    /**
     * @param columns the column of each field, counted from 0
     * @param width how many columns have headers
     */
    RowReader(Map<ListField, Integer> columns, int width, NikReader niks, DateReader dates, VillageFinder villages) {
        this.columns = columns;
        this.width = width;
        this.niks = niks;
        this.dates = dates;
        this.villages = villages;
    }

    /** @return the row read, with its findings; without NIK or draft only if a finding refuses it */
    ReadRow read(TableRow row) {
        var findings = new ArrayList<Finding>();
        if (row.width() > width) {
            findings.add(Finding.error(ListField.NIK, ListMsg.rowBroken));
        }
        tellMended(row, findings);
        var nik = niks.read(text(row, ListField.NIK), row.isNumber(column(ListField.NIK)),
                new FindingNotes(ListField.NIK, findings));
        var draft = draft(row, findings);
        if (nik != null) {
            compare(nik, draft, findings);
        }
        return new ReadRow(row, nik, draft, findings);
    }

    private Draft draft(TableRow row, List<Finding> findings) {
        var place = text(row, ListField.BIRTH_PLACE);
        var date = text(row, ListField.BIRTH_DATE);
        var dateIsNumber = row.isNumber(column(ListField.BIRTH_DATE));
        var both = text(row, ListField.BIRTH_PLACE_AND_DATE);
        var comma = Math.max(both.lastIndexOf(','), both.lastIndexOf('/', both.length() / 2));
        if (date.isEmpty() && !both.isEmpty()) {
            place = comma < 0 ? "" : both.substring(0, comma).strip();
            date = both.substring(comma + 1).strip();
        }
        var rtRw = text(row, ListField.RT_RW).split("[/ ]+");
        var rt = rtRw.length == 2 ? rtRw[0] : text(row, ListField.RT);
        var rw = rtRw.length == 2 ? rtRw[1] : text(row, ListField.RW);
        return new Draft(familyCard(row, findings), name(row, findings),
                upper(ListField.BIRTH_PLACE, place, PLACE_LENGTH, findings), dates.read(date, dateIsNumber,
                        new FindingNotes(ListField.BIRTH_DATE, findings)),
                code(row, ListField.SEX, CodeWords::sex, findings),
                code(row, ListField.RELIGION, CodeWords::religion, findings), maritalStatus(row, findings),
                code(row, ListField.BLOOD_GROUP, CodeWords::bloodGroup, findings),
                code(row, ListField.OCCUPATION, CodeWords::occupation, findings),
                code(row, ListField.CITIZENSHIP, CodeWords::citizenship, findings),
                upper(ListField.ADDRESS, text(row, ListField.ADDRESS), ADDRESS_LENGTH, findings),
                threeDigits(ListField.RT, rt, findings), threeDigits(ListField.RW, rw, findings),
                village(row, findings));
    }

    private RegionCode village(TableRow row, List<Finding> findings) {
        var code = text(row, ListField.VILLAGE_CODE);
        return VillageFinder.isCode(code)
                ? villages.byCode(code, new FindingNotes(ListField.VILLAGE_CODE, findings))
                : villages.byName(text(row, ListField.VILLAGE), text(row, ListField.DISTRICT),
                        new FindingNotes(ListField.VILLAGE, findings));
    }

    /** What the file's reader mended in a column that is used. */
    private void tellMended(TableRow row, List<Finding> findings) {
        for (var note : row.notes()) {
            columns.forEach((field, column) -> {
                if (column == note.column()) {
                    findings.add(new Finding(field, note.rule(), false, note.arguments()));
                }
            });
        }
    }

    private void compare(Nik nik, Draft draft, List<Finding> findings) {
        if (!villages.knowsDistrict(nik.districtDigits())) {
            findings.add(Finding.warning(ListField.NIK, ListMsg.nikRegionUnknown, nik.districtDigits()));
        }
        if (draft.birthDate() != null && !nik.agreesWith(draft.birthDate())) {
            findings.add(Finding.warning(ListField.NIK, ListMsg.nikDateDiffers));
        }
        if (draft.sex() != null && nik.sex() != draft.sex()) {
            findings.add(Finding.warning(ListField.NIK, ListMsg.nikSexDiffers));
        }
    }

    private String familyCard(TableRow row, List<Finding> findings) {
        var digits = text(row, ListField.FAMILY_CARD).replaceAll("[\\s'’.\\-]", "");
        if (digits.isEmpty()) {
            return null;
        }
        var lost = row.isNumber(column(ListField.FAMILY_CARD)) && digits.endsWith("0");
        if (lost || digits.length() != NUMBER_LENGTH || !digits.chars().allMatch(Character::isDigit)) {
            findings.add(Finding.warning(ListField.FAMILY_CARD, ListMsg.familyCardDropped));
            return null;
        }
        return digits;
    }

    private String name(TableRow row, List<Finding> findings) {
        var name = text(row, ListField.NAME).replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            findings.add(Finding.error(ListField.NAME, ListMsg.nameEmpty));
        } else if (name.length() > NAME_LENGTH) {
            findings.add(Finding.error(ListField.NAME, ListMsg.nameTooLong, NAME_LENGTH));
        }
        return name;
    }

    private MaritalStatus maritalStatus(TableRow row, List<Finding> findings) {
        if (CodeWords.isOnceMarried(text(row, ListField.MARITAL_STATUS))) {
            findings.add(Finding.warning(ListField.MARITAL_STATUS, ListMsg.maritalOnceMarried));
        }
        return code(row, ListField.MARITAL_STATUS, CodeWords::maritalStatus, findings);
    }

    private <T> T code(TableRow row, ListField field, Function<String, Optional<T>> reading, List<Finding> findings) {
        var text = text(row, field);
        if (text.isEmpty()) {
            return null;
        }
        var value = reading.apply(text);
        if (value.isEmpty()) {
            findings.add(Finding.warning(field, ListMsg.valueUnknown, text));
        }
        return value.orElse(null);
    }

    private static String upper(ListField field, String text, int length, List<Finding> findings) {
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        var upper = text.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        if (upper.length() <= length) {
            return upper;
        }
        findings.add(Finding.warning(field, ListMsg.valueShortened, length));
        return upper.substring(0, length);
    }

    private static String threeDigits(ListField field, String text, List<Finding> findings) {
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        var digits = text.startsWith("'") ? text.substring(1) : text;
        if (!digits.matches("\\d{1,3}")) {
            findings.add(Finding.warning(field, ListMsg.valueUnknown, text));
            return null;
        }
        return "0".repeat(3 - digits.length()) + digits;
    }

    private String text(TableRow row, ListField field) {
        return row.text(column(field));
    }

    private int column(ListField field) {
        return columns.getOrDefault(field, -1);
    }

    /**
     * A row read.
     *
     * @param row as the file holds it
     * @param nik or null
     * @param draft what it says
     * @param findings rules it breaks and things to look at; may be added to
     */
    record ReadRow(TableRow row, Nik nik, Draft draft, List<Finding> findings) {

        boolean isRefused() {
            return findings.stream().anyMatch(Finding::refuses);
        }
    }
}
