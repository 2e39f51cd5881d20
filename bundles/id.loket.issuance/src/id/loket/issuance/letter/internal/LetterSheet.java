package id.loket.issuance.letter.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import id.loket.issuance.letter.LetterRegister.ValidOn;

/** A list of letters as a workbook; a NIK is text, or a spreadsheet would round it. */
final class LetterSheet {

    private static final String[] HEADINGS =
            {"Kelurahan/desa", "Nomor surat", "NIK", "Nama", "Tanggal lahir", "Berlaku sejak", "Berlaku s.d."};
    private static final int[] WIDTHS = {24, 30, 20, 34, 14, 14, 14};
    private static final int HEAD_ROW = 3;
    private static final String DATE = "dd-mm-yyyy";

    private LetterSheet() {
    }

    static byte[] of(ValidOn list, String title, String made) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Loket", "1.0")) {
            var sheet = workbook.newWorksheet("Suket");
            sheet.value(0, 0, title);
            sheet.style(0, 0).bold().set();
            sheet.value(1, 0, made);
            head(sheet);
            var at = HEAD_ROW + 1;
            for (var row : list.rows()) {
                sheet.value(at, 0, row.village());
                sheet.value(at, 1, row.letter().number());
                sheet.value(at, 2, row.nik());
                sheet.value(at, 3, row.name());
                sheet.value(at, 4, row.birthDate());
                sheet.value(at, 5, row.letter().issuedOn());
                sheet.value(at, 6, row.letter().validUntil());
                sheet.range(at, 4, at, 6).style().format(DATE).set();
                at++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void head(Worksheet sheet) {
        for (var i = 0; i < HEADINGS.length; i++) {
            sheet.value(HEAD_ROW, i, HEADINGS[i]);
            sheet.width(i, WIDTHS[i]);
        }
        sheet.range(HEAD_ROW, 0, HEAD_ROW, HEADINGS.length - 1).style().bold().fillColor("E2E8F0").set();
        sheet.freezePane(0, HEAD_ROW + 1);
    }
}
