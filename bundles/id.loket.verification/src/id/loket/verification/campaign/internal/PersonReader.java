package id.loket.verification.campaign.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.tables.CodeWords;
import id.loket.registry.tables.NikReader;
import id.loket.registry.tables.TableNote;
import id.loket.registry.tables.TableRow;
import id.loket.registry.tables.VillageFinder;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.PartialDate;
import id.loket.verification.campaign.RowFinding;

/** Turns the rows of one sheet into what they say of a person, with a finding for everything that is not as it should be. */
final class PersonReader {

    private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int NAME_LENGTH = 100;

    private final Columns columns;
    private final Readers readers;
    private final Repeats repeats;
    private final boolean sheetIsStation;

    /**
     * What reads cells.
     *
     * @param niks reads NIKs
     * @param lostColumn whether the column of NIKs was stored as numbers once
     */
    record Readers(NikReader niks, boolean lostColumn, BirthReader births, VillageFinder villages) {
    }

    /**
     * The columns of one sheet, counted from 0.
     *
     * @param read the column of each thing told
     * @param others columns that are not read, -1 for one that the sheet lacks
     * @param width how many columns have headers
     */
    record Columns(Map<ListColumn, Integer> read, int[] others, int width) {
    }

    /**
     * @param repeats knows the rows before
     * @param sheetIsStation whether the sheet is named after the polling station of its rows
     */
    PersonReader(Columns columns, Readers readers, Repeats repeats, boolean sheetIsStation) {
        this.columns = columns;
        this.readers = readers;
        this.repeats = repeats;
        this.sheetIsStation = sheetIsStation;
    }

    ListedPerson read(TableRow row, int line) {
        var findings = new ArrayList<RowFinding>();
        tellMended(row, findings);
        if (row.width() > columns.width()) {
            findings.add(RowFinding.of(null, Grade.BAD, ListMsg.rowBroken));
        }
        var written = written(row);
        var nik = nik(row, findings);
        var birth = birth(row, written, findings);
        var sex = sex(row, findings);
        compare(nik, birth, sex, findings);
        requireName(written, nik, findings);
        repeats.tell(row, written, nik, findings);
        var digits = nik == null ? digits(row) : nik.value();
        return new ListedPerson(line, row.sheet(), row.number(), written, digits, birth, sex, village(row, findings),
                findings, others(row));
    }

    private void tellMended(TableRow row, List<RowFinding> findings) {
        for (var note : row.notes()) {
            if (note.column() == TableNote.WHOLE_ROW) {
                findings.add(new RowFinding(null, Grade.NOTE, note.rule(), texts(note.arguments())));
            }
            columns.read().forEach((column, index) -> {
                if (index == note.column()) {
                    findings.add(new RowFinding(column, Grade.NOTE, note.rule(), texts(note.arguments())));
                }
            });
        }
    }

    private static List<String> texts(List<Object> arguments) {
        return arguments.stream().map(String::valueOf).toList();
    }

    private Map<ListColumn, String> written(TableRow row) {
        var written = new EnumMap<ListColumn, String>(ListColumn.class);
        columns.read().forEach((column, index) -> {
            var text = row.shown(index);
            if (!text.isEmpty()) {
                written.put(column, BLANKS.matcher(text).replaceAll(" "));
            }
        });
        if (sheetIsStation) {
            written.putIfAbsent(ListColumn.POLLING_STATION, row.sheet());
        }
        return written;
    }

    private List<String> others(TableRow row) {
        var others = new ArrayList<String>(columns.others().length);
        int last = 0;
        for (var index : columns.others()) {
            others.add(row.shown(index));
            last = others.get(others.size() - 1).isEmpty() ? last : others.size();
        }
        return others.subList(0, last);
    }

    private Nik nik(TableRow row, List<RowFinding> findings) {
        var notes = new ColumnNotes(ListColumn.NIK);
        var nik = readers.niks().read(text(row, ListColumn.NIK), isNumber(row, ListColumn.NIK), notes);
        findings.addAll(notes.findings());
        return nik;
    }

    private String digits(TableRow row) {
        return NikDigits.of(text(row, ListColumn.NIK), isNumber(row, ListColumn.NIK), readers.lostColumn());
    }

    private PartialDate birth(TableRow row, Map<ListColumn, String> written, List<RowFinding> findings) {
        var date = text(row, ListColumn.BIRTH_DATE);
        var isNumber = isNumber(row, ListColumn.BIRTH_DATE);
        var both = text(row, ListColumn.BIRTH_PLACE_AND_DATE);
        if (date.isEmpty() && !both.isEmpty()) {
            var comma = Math.max(both.lastIndexOf(','), both.lastIndexOf('/', both.length() / 2));
            date = both.substring(comma + 1).strip();
            if (comma > 0) {
                written.putIfAbsent(ListColumn.BIRTH_PLACE, both.substring(0, comma).strip());
            }
        }
        var birth = date.isEmpty() ? null : readers.births().ofDate(date, isNumber, findings);
        if (isNumber && birth != null && birth.isWhole()) {
            written.put(ListColumn.BIRTH_DATE,
                    AS_WRITTEN.format(LocalDate.of(birth.year(), birth.month(), birth.day())));
        }
        if (birth == null && !text(row, ListColumn.BIRTH_YEAR).isEmpty()) {
            birth = readers.births().ofYear(text(row, ListColumn.BIRTH_YEAR), findings);
        }
        if (birth == null && !text(row, ListColumn.AGE).isEmpty()) {
            birth = readers.births().ofAge(text(row, ListColumn.AGE), findings);
        }
        return birth;
    }

    private Sex sex(TableRow row, List<RowFinding> findings) {
        var text = text(row, ListColumn.SEX);
        var sex = CodeWords.sex(text);
        if (sex.isEmpty() && !text.isEmpty()) {
            findings.add(RowFinding.of(ListColumn.SEX, Grade.WARNING, ListMsg.valueUnknown, text));
        }
        return sex.orElse(null);
    }

    private RegionCode village(TableRow row, List<RowFinding> findings) {
        var code = text(row, ListColumn.VILLAGE_CODE);
        var isCode = VillageFinder.isCode(code);
        var notes = new ColumnNotes(isCode ? ListColumn.VILLAGE_CODE : ListColumn.VILLAGE);
        var village = isCode ? readers.villages().byCode(code, notes)
                : readers.villages().byName(text(row, ListColumn.VILLAGE), text(row, ListColumn.DISTRICT), notes);
        findings.addAll(notes.findings());
        return village;
    }

    private static void compare(Nik nik, PartialDate birth, Sex sex, List<RowFinding> findings) {
        if (nik == null) {
            return;
        }
        if (birth != null && birth.isWhole()
                && !nik.agreesWith(LocalDate.of(birth.year(), birth.month(), birth.day()))) {
            findings.add(RowFinding.of(ListColumn.NIK, Grade.WARNING, ListMsg.nikDateDiffers));
        }
        if (sex != null && nik.sex() != sex) {
            findings.add(RowFinding.of(ListColumn.NIK, Grade.WARNING, ListMsg.nikSexDiffers));
        }
    }

    /** Without a name somebody can still be looked for by a whole NIK. */
    private static void requireName(Map<ListColumn, String> written, Nik nik, List<RowFinding> findings) {
        var name = written.getOrDefault(ListColumn.NAME, "");
        var grade = nik == null ? Grade.BAD : Grade.WARNING;
        if (name.isEmpty()) {
            findings.add(RowFinding.of(ListColumn.NAME, grade, ListMsg.nameEmpty));
        } else if (name.chars().noneMatch(Character::isLetter)) {
            findings.add(RowFinding.of(ListColumn.NAME, grade, CampaignMsg.nameIsNumber));
        } else if (name.length() > NAME_LENGTH) {
            findings.add(RowFinding.of(ListColumn.NAME, Grade.WARNING, ListMsg.nameTooLong, NAME_LENGTH));
        }
    }

    private String text(TableRow row, ListColumn column) {
        return row.text(columns.read().getOrDefault(column, -1));
    }

    private boolean isNumber(TableRow row, ListColumn column) {
        return row.isNumber(columns.read().getOrDefault(column, -1));
    }
}
