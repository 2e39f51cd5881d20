package id.loket.verification.result.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import id.loket.kernel.text.Languages;
import id.loket.verification.campaign.ListHeading;
import id.loket.verification.desk.RowResult;
import id.loket.verification.result.ResultMsg;

/**
 * The rows as a workbook: a sheet that says what it is, then the sender's sheets with the sender's columns in their order,
 * and behind them what became of each row. Cells are texts: a NIK as a number would lose its last digit. Memory stays
 * bounded, since rows are written on as they come.
 */
final class ResultWorkbook {

    private static final int MOST_ROWS = 1_000_000;
    private static final int FLUSH = 1_000;
    private static final int OWN_WIDTH = 22;
    private static final int[] WIDTHS = {12, 34, 60, 14};
    private static final int FOOTER_SIZE = 8;
    private static final String HEAD_COLOUR = "E2E8F0";
    private static final String RESULT_COLOUR = "DBEAFE";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm");

    private final Workbook book;
    private final Worksheet about;
    private final Heading heading;
    private final List<ListHeading> columns;
    private final Disclosure disclosure;
    private final ZoneId zone;
    private Worksheet sheet;
    private String source = "";
    private int continuation;
    private int at;

    ResultWorkbook(OutputStream out, Heading heading, Disclosure disclosure) {
        this.heading = heading;
        this.disclosure = disclosure;
        this.columns = heading.list().columns();
        this.zone = heading.madeAt().toZonedDateTime().getZone();
        book = new Workbook(out, "Loket", "1.0");
        about = book.newWorksheet(text(ResultMsg.sheetAbout));
        mark(about);
    }

    void add(RowResult row) throws IOException {
        var person = row.person();
        if (sheet == null || !person.sheet().equals(source)) {
            source = person.sheet();
            continuation = 1;
            begin(source);
        } else if (at == MOST_ROWS) {
            continuation++;
            begin(text(ResultMsg.continued, source, continuation));
        }
        int column = 0;
        int other = 0;
        for (var each : columns) {
            sheet.inlineString(at, column++, each.isOther() ? person.other(other++) : person.written(each.column()));
        }
        var told = disclosure.of(row);
        sheet.value(at, column++, person.row());
        sheet.value(at, column++, told.outcome());
        sheet.value(at, column++, told.words());
        sheet.value(at, column, row.decided().map(decision -> DAY.format(LocalDate.ofInstant(decision.at(), zone)))
                .orElse(""));
        at++;
        if (at % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void begin(String name) throws IOException {
        end();
        sheet = book.newWorksheet(name);
        mark(sheet);
        sheet.freezePane(0, 1);
        int column = 0;
        for (var each : columns) {
            sheet.width(column, OWN_WIDTH);
            sheet.value(0, column++, each.header());
        }
        head(0, column - 1, HEAD_COLOUR);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.width(column + i, WIDTHS[i]);
        }
        sheet.value(0, column, text(ResultMsg.columnRow));
        sheet.value(0, column + 1, text(ResultMsg.columnOutcome));
        sheet.value(0, column + 2, text(ResultMsg.columnWords));
        sheet.value(0, column + 3, text(ResultMsg.columnDate));
        head(column, column + 3, RESULT_COLOUR);
        at = 1;
    }

    private void head(int first, int last, String colour) {
        if (last >= first) {
            sheet.range(0, first, 0, last).style().bold().fillColor(colour).set();
        }
    }

    private void end() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    /** @param tally of the very rows that were added */
    void finish(Tally tally) throws IOException {
        end();
        about.width(0, OWN_WIDTH + OWN_WIDTH);
        about.width(1, WIDTHS[2]);
        about.value(0, 0, text(ResultMsg.aboutTitle));
        about.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        if (tally.undecided() > 0) {
            about.value(row, 0, text(ResultMsg.aboutPartial, tally.undecided()));
            about.style(row++, 0).bold().fontColor("B91C1C").set();
        }
        row++;
        row = pair(row, ResultMsg.aboutOffice, heading.office());
        row = pair(row, ResultMsg.aboutCampaign, heading.campaign().name());
        row = pair(row, ResultMsg.aboutList, heading.list().fileName() + ", " + heading.list().number());
        row = pair(row, ResultMsg.aboutListHash, heading.list().hash());
        row = pair(row, ResultMsg.aboutRecipient, heading.request().recipient());
        row = pair(row, ResultMsg.aboutMadeBy, heading.madeBy());
        row = pair(row, ResultMsg.aboutMadeAt, MINUTE.format(heading.madeAt()));
        row = table(row + 1, text(ResultMsg.aboutTotals), tally.outcomes());
        row = count(row, text(ResultMsg.aboutRows), tally.rows());
        row = count(row, text(ResultMsg.aboutResidual), tally.residual());
        row = table(row + 1, text(ResultMsg.aboutFlags), tally.flags());
        about.value(row + 1, 0, text(ResultMsg.aboutProof));
        book.finish();
    }

    private int pair(int row, ResultMsg label, String value) {
        about.value(row, 0, text(label));
        about.value(row, 1, value);
        return row + 1;
    }

    private int table(int row, String title, List<Tally.Line> lines) {
        about.value(row, 0, title);
        about.style(row, 0).bold().set();
        int next = row + 1;
        for (var line : lines) {
            next = count(next, line.label(), line.count());
        }
        return next;
    }

    private int count(int row, String label, long count) {
        about.value(row, 0, label);
        about.value(row, 1, count);
        about.style(row, 1).horizontalAlignment("left").set();
        return row + 1;
    }

    /** Whoever prints a sheet, or shows it around, shows who took it out of the office. */
    private void mark(Worksheet marked) {
        marked.footer(text(ResultMsg.watermark, heading.campaign().name().replace("&", "&&"), heading.madeBy(),
                MINUTE.format(heading.madeAt())), Position.LEFT, FOOTER_SIZE);
        marked.footer("&P / &N", Position.RIGHT, FOOTER_SIZE);
        marked.paperSize(PaperSize.A4_PAPER);
        marked.pageOrientation("landscape");
    }

    private static String text(ResultMsg message, Object... arguments) {
        return message.in(Languages.INDONESIAN, arguments);
    }
}
