package id.loket.verification.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that no program would write, from the text of their only sheet. */
final class RawWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private RawWorkbook() {
    }

    /** @param rows what stands within the sheet's data */
    static Path of(Path folder, String rows) throws IOException {
        return of(folder, out -> out.write(rows.getBytes(StandardCharsets.UTF_8)));
    }

    static Path of(Path folder, Part rows) throws IOException {
        var file = Files.createTempFile(folder, "daftar", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            text(zip, "[Content_Types].xml", HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
                    + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            text(zip, "xl/workbook.xml", HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION
                    + "\"><sheets><sheet name=\"Daftar\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            text(zip, "xl/_rels/workbook.xml.rels", HEAD + "<Relationships xmlns=\"" + PACKAGE
                    + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATION
                    + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write((HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>").getBytes(StandardCharsets.UTF_8));
            rows.write(zip);
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    /** @return a row of texts */
    static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"").append((char) ('A' + i)).append(number).append("\" t=\"inlineStr\"><is><t>")
                    .append(cells[i]).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Writes a part of a file. */
    interface Part {

        void write(ZipOutputStream out) throws IOException;
    }
}
