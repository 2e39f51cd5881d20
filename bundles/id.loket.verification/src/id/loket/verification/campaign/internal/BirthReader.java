package id.loket.verification.campaign.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import id.loket.registry.tables.DateOrder;
import id.loket.registry.tables.DateReader;
import id.loket.registry.tables.TableMsg;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.PartialDate;
import id.loket.verification.campaign.RowFinding;

/** Reads births as lists of special populations tell them: a date, a date in another order, a year, an age. */
final class BirthReader {

    private static final int OLDEST = 120;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    /** 00-00-1980, --/--/1980, XX-XX-1980, 1980-00-00. */
    private static final Pattern YEAR_ONLY = Pattern.compile("[0xX?*\\-]{1,2}[-/. ][0xX?*\\-]{1,2}[-/. ]((?:19|20)\\d\\d)"
            + "|((?:19|20)\\d\\d)[-/. ][0xX?*\\-]{1,2}[-/. ][0xX?*\\-]{1,2}");
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})\\s*(TH|THN|TAHUN|TH\\.|THN\\.)?", Pattern.CASE_INSENSITIVE);

    private final DateReader dates;
    private final DateReader otherOrder;
    private final DateOrder other;
    private final LocalDate today;
    private final LocalDate listDate;

    /**
     * @param order of the list's dates
     * @param listDate the day ages are reckoned from
     */
    BirthReader(DateOrder order, LocalDate today, LocalDate listDate) {
        this.other = order == DateOrder.MONTH_FIRST ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        this.dates = new DateReader(order, today);
        this.otherOrder = new DateReader(other, today);
        this.today = today;
        this.listDate = listDate;
    }

    PartialDate ofDate(String text, boolean isNumber, List<RowFinding> findings) {
        var year = yearOnly(text);
        if (year > 0) {
            findings.add(finding(Grade.NOTE, CampaignMsg.dateYearOnly, year));
            return PartialDate.ofYear(year);
        }
        var notes = new ColumnNotes(ListColumn.BIRTH_DATE);
        var date = dates.read(text, isNumber, notes);
        if (date != null) {
            findings.addAll(notes.findings());
            return notes.refused() ? null : PartialDate.of(date);
        }
        var swapped = new ColumnNotes(ListColumn.BIRTH_DATE);
        var otherDate = otherOrder.read(text, isNumber, swapped);
        if (otherDate != null && !swapped.refused()) {
            findings.addAll(swapped.findings());
            findings.add(finding(Grade.NOTE, CampaignMsg.dateOtherOrder, text, other.label()));
            return PartialDate.of(otherDate);
        }
        findings.addAll(notes.findings());
        return yearWithin(text);
    }

    PartialDate ofYear(String text, List<RowFinding> findings) {
        if (!YEAR.matcher(text).matches() || !isPlausible(Integer.parseInt(text))) {
            findings.add(RowFinding.of(ListColumn.BIRTH_YEAR, Grade.WARNING, TableMsg.dateUnreadable, text,
                    CampaignMsg.columnBirthYear.text()));
            return null;
        }
        return PartialDate.ofYear(Integer.parseInt(text));
    }

    PartialDate ofAge(String text, List<RowFinding> findings) {
        var matcher = AGE.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > OLDEST) {
            findings.add(RowFinding.of(ListColumn.AGE, Grade.WARNING, CampaignMsg.ageUnreadable, text));
            return null;
        }
        var year = listDate.getYear() - Integer.parseInt(matcher.group(1));
        findings.add(RowFinding.of(ListColumn.AGE, Grade.NOTE, CampaignMsg.dateFromAge, year));
        return new PartialDate(year, 0, 0, true);
    }

    private int yearOnly(String text) {
        if (YEAR.matcher(text).matches()) {
            var year = Integer.parseInt(text);
            return isPlausible(year) ? year : 0;
        }
        var matcher = YEAR_ONLY.matcher(text);
        if (!matcher.matches()) {
            return 0;
        }
        var year = Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        return isPlausible(year) ? year : 0;
    }

    /** The year of a date that does not exist, 31-02-1990, still tells something. */
    private PartialDate yearWithin(String text) {
        var parts = DateReader.parts(text);
        for (var part : parts) {
            if (parts.length == 3 && YEAR.matcher(part).matches() && isPlausible(Integer.parseInt(part))) {
                return PartialDate.ofYear(Integer.parseInt(part));
            }
        }
        return null;
    }

    private boolean isPlausible(int year) {
        return year <= today.getYear() && year >= today.getYear() - OLDEST;
    }

    private static RowFinding finding(Grade grade, CampaignMsg rule, Object... arguments) {
        return RowFinding.of(ListColumn.BIRTH_DATE, grade, rule, arguments);
    }
}
