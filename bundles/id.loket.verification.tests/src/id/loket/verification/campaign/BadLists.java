package id.loket.verification.campaign;

import static id.loket.verification.campaign.BadList.found;
import static id.loket.verification.campaign.BadList.harmless;
import static id.loket.verification.campaign.BadList.noted;
import static id.loket.verification.campaign.BadList.refused;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.VisibilityState;

import id.loket.kernel.text.Message;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.tables.TableMsg;
import id.loket.verification.campaign.BadList.Maker;

/** Lists as offices have been sent them: the first and the last row are good, what is wrong stands between them. */
final class BadLists {

    private static final byte[] OLD_CONTAINER = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1,
            0x1A, (byte) 0xE1 };
    private static final String ANI = "ANI MAMONTO";
    private static final String BUDI = "BUDI PAPUTUNGAN";
    private static final String CITRA = "CITRA LOMBAN";

    private BadLists() {
    }

    static List<BadList> all() {
        return Stream.of(files(), shapes(), texts(), niks(), births(), values(), workbooks()).flatMap(List::stream)
                .toList();
    }

    private static List<BadList> files() {
        return List.of(
                refused("truncated XLSX", TableMsg.fileCutOff, folder -> {
                    var whole = Files.readAllBytes(workbook(Office.ANI, Office.BUDI).in(folder));
                    return Files.write(folder.resolve("terpotong.xlsx"), Arrays.copyOf(whole, whole.length * 2 / 3));
                }),
                refused("XLSX with a password", TableMsg.filePassword, bytes("terkunci.xlsx", OLD_CONTAINER,
                        new byte[1500], "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))),
                refused("XLS renamed to XLSX", TableMsg.fileOldExcel, bytes("lama.xlsx", OLD_CONTAINER, new byte[1500])),
                refused("empty file", TableMsg.fileEmpty, bytes("kosong.csv")),
                refused("text without a line end", TableMsg.lineEnormous,
                        bytes("panjang.csv", "A,".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII))),
                refused("zip bomb", TableMsg.fileBomb, folder -> RawWorkbook.of(folder, out -> {
                    var rows = "<row r=\"1\"></row>".repeat(1000).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < 3000; i++) {
                        out.write(rows);
                    }
                })),
                refused("enormous cell", TableMsg.cellEnormous,
                        folder -> RawWorkbook.of(folder, RawWorkbook.row(1, "NIK", "A".repeat(2 << 20)))));
    }

    private static List<BadList> shapes() {
        return List.of(
                refused("no header", CampaignMsg.listWithoutHeaders, csv(Office.ANI + Office.BUDI)),
                refused("header only", CampaignMsg.listWithoutRows, csv(Office.HEADERS)),
                refused("unknown delimiter", TableMsg.noColumns,
                        csv((Office.HEADERS + Office.ANI).replace(',', '#'))),
                refused("column of names unmapped", ListMsg.mappingLacks,
                        csv((Office.HEADERS + Office.ANI).replace("NAMA", "ORANG"))),
                noted("header again in the middle", TableMsg.headerRepeated, between(Office.HEADERS), ANI, BUDI),
                noted("column twice", TableMsg.columnTwice,
                        csv("NIK,NAMA,NAMA\n7110014508689901,ANI MAMONTO,ANI\n7110012508909902,BUDI PAPUTUNGAN,BUDI\n"),
                        ANI, BUDI),
                found("row longer than the header", 3, null, ListMsg.rowBroken, Grade.BAD,
                        between("3,,CITRA, LOMBAN,TOGID,13-02-1985,P,Togid,,x\n"), ANI, BUDI),
                found("row twice", 3, null, CampaignMsg.rowRepeated, Grade.WARNING, between(Office.ANI), ANI, ANI, BUDI),
                found("NIK twice with another person", 3, ListColumn.NIK, CampaignMsg.nikRepeated, Grade.WARNING,
                        between(Office.ANI.replace(ANI, "ANITA MAMONTO")), ANI, "ANITA MAMONTO", BUDI));
    }

    private static List<BadList> texts() {
        var citra = citra("", "13-02-1985", "P", "Togid");
        return List.of(
                harmless("Windows encoding", encoded("windows-1252", citra.replace(CITRA, "RENÉ LOMBAN")), ANI,
                        "RENÉ LOMBAN", BUDI),
                harmless("UTF-16", encoded("UTF-16", citra), ANI, CITRA, BUDI),
                harmless("byte order mark", csv("\uFEFF" + Office.HEADERS + Office.ANI + citra + Office.BUDI), ANI, CITRA,
                        BUDI),
                harmless("semicolon within quotation marks",
                        csv((Office.HEADERS + Office.ANI + citra).replace(',', ';').replace("TOGID", "\"TOGID; DUSUN I\"")),
                        ANI, CITRA),
                found("encoded twice", 3, ListColumn.NAME, TableMsg.cellGarbled, Grade.NOTE,
                        between(citra.replace(CITRA, "RENÃ‰ LOMBAN")), ANI, "RENÃ‰ LOMBAN", BUDI),
                found("NUL bytes", 3, ListColumn.NAME, TableMsg.controlDropped, Grade.NOTE,
                        between(citra.replace(CITRA, "CITRA\0 LOMBAN\0")), ANI, CITRA, BUDI),
                found("quotation mark never closed", 3, null, TableMsg.quoteUnclosed, Grade.NOTE,
                        between(citra.replace(CITRA, "\"CITRA LOMBAN")), ANI, CITRA, BUDI),
                found("very long cell", 3, ListColumn.REMARK, TableMsg.cellCut, Grade.NOTE,
                        between(citra.replace("Togid,", "Togid," + "x".repeat(5000))), ANI, CITRA, BUDI));
    }

    private static List<BadList> niks() {
        return List.of(
                nik("17 digits", "71100141028599041", TableMsg.nikLength, Grade.WARNING),
                nik("15 digits", "711001410285990", TableMsg.nikLength, Grade.WARNING),
                nik("scientific notation", "7.11001E+15", TableMsg.nikScientific, Grade.NOTE),
                nik("masked", "711001******9904", TableMsg.nikMasked, Grade.NOTE),
                nik("apostrophe", "'7110015302859904", TableMsg.nikApostrophe, Grade.NOTE),
                nik("letters", "7110O15302859904", TableMsg.nikNotDigits, Grade.WARNING),
                nik("impossible date", "7110013902859904", TableMsg.nikInvalid, Grade.WARNING),
                nik("wrong sex", "7110011302859904", ListMsg.nikSexDiffers, Grade.WARNING),
                nik("another birth date", "7110015302869904", ListMsg.nikDateDiffers, Grade.WARNING));
    }

    private static BadList nik(String name, String nik, Message rule, Grade grade) {
        return found("NIK: " + name, 3, ListColumn.NIK, rule, grade, between(citra(nik, "13-02-1985", "P", "Togid")), ANI,
                CITRA, BUDI);
    }

    private static List<BadList> births() {
        return List.of(
                birth("31-02", "31-02-1990", TableMsg.dateUnreadable, Grade.WARNING),
                birth("year of two digits", "13-02-85", TableMsg.dateTwoDigitYear, Grade.NOTE),
                birth("in the future", "13-02-2031", TableMsg.dateFuture, Grade.WARNING),
                birth("year alone", "1985", CampaignMsg.dateYearOnly, Grade.NOTE),
                birth("day and month unknown", "00-00-1985", CampaignMsg.dateYearOnly, Grade.NOTE),
                birth("words", "tidak tahu", TableMsg.dateUnreadable, Grade.WARNING),
                refused("birth: order of day and month cannot be told", TableMsg.dateOrderUnclear,
                        csv("NAMA,TGL LAHIR\nANI MAMONTO,03-04-1968\nBUDI PAPUTUNGAN,05-06-1970\n")),
                found("birth: age instead of a date", 2, ListColumn.AGE, CampaignMsg.dateFromAge, Grade.NOTE,
                        csv("NAMA,UMUR\nANI MAMONTO,41\nBUDI PAPUTUNGAN,\n"), ANI, BUDI),
                found("birth: age that is none", 3, ListColumn.AGE, CampaignMsg.ageUnreadable, Grade.WARNING,
                        csv("NAMA,UMUR\nANI MAMONTO,41\nBUDI PAPUTUNGAN,dewasa\n"), ANI, BUDI));
    }

    private static BadList birth(String name, String date, Message rule, Grade grade) {
        return found("birth: " + name, 3, ListColumn.BIRTH_DATE, rule, grade, between(citra("", date, "P", "Togid")), ANI,
                CITRA, BUDI);
    }

    private static List<BadList> values() {
        return List.of(
                found("unknown word for the sex", 3, ListColumn.SEX, ListMsg.valueUnknown, Grade.WARNING,
                        between(citra("", "13-02-1985", "X", "Togid")), ANI, CITRA, BUDI),
                found("unknown village", 3, ListColumn.VILLAGE, TableMsg.villageUnknown, Grade.WARNING,
                        between(citra("", "13-02-1985", "P", "Antah Berantah")), ANI, CITRA, BUDI),
                found("empty name", 3, ListColumn.NAME, ListMsg.nameEmpty, Grade.BAD,
                        between(citra("", "13-02-1985", "P", "Togid").replace(CITRA, "")), ANI, BUDI),
                found("number as a name", 3, ListColumn.NAME, CampaignMsg.nameIsNumber, Grade.BAD,
                        between(citra("", "13-02-1985", "P", "Togid").replace(CITRA, "12345")), ANI, BUDI),
                found("no name but a whole NIK", 3, ListColumn.NAME, ListMsg.nameEmpty, Grade.WARNING,
                        between(citra("7110015302859904", "13-02-1985", "P", "Togid").replace(CITRA, "")), ANI, "", BUDI));
    }

    private static List<BadList> workbooks() {
        return List.of(
                found("workbook: NIK stored as a number", 3, ListColumn.NIK, TableMsg.nikLastDigitLost, Grade.NOTE,
                        folder -> Workbooks.write(folder, book -> Workbooks.sheet(book, "Daftar", Office.HEADERS,
                                Office.ANI, citra("", "13-02-1985", "P", "Togid"), Office.BUDI)
                                .value(2, 1, 7110015302859900L)), ANI, CITRA, BUDI),
                found("workbook: merged cells", 3, ListColumn.VILLAGE, TableMsg.cellMerged, Grade.NOTE,
                        folder -> Workbooks.write(folder, book -> Workbooks.sheet(book, "Daftar", Office.HEADERS,
                                Office.ANI, citra("", "13-02-1985", "P", ""), Office.BUDI).range(1, 6, 2, 6).merge()),
                        ANI, CITRA, BUDI),
                noted("workbook: hidden sheet", TableMsg.sheetHidden, folder -> Workbooks.write(folder, book -> {
                    Workbooks.sheet(book, "Daftar", Office.HEADERS, Office.ANI);
                    Workbooks.sheet(book, "Lama", Office.HEADERS, Office.BUDI).setVisibilityState(VisibilityState.HIDDEN);
                }), ANI),
                noted("workbook: sheet without rows", TableMsg.sheetEmpty, folder -> Workbooks.write(folder, book -> {
                    Workbooks.sheet(book, "TPS 1", Office.HEADERS, Office.ANI);
                    Workbooks.sheet(book, "TPS 2", Office.HEADERS);
                }), ANI),
                noted("workbook: sheet of sums", TableMsg.sheetLeftOut, folder -> Workbooks.write(folder, book -> {
                    Workbooks.sheet(book, "Daftar", Office.HEADERS, Office.ANI);
                    Workbooks.sheet(book, "Rekap", "BLOK,JUMLAH\n", "A,1\n");
                }), ANI),
                found("workbook: formula", 2, ListColumn.NAME, TableMsg.cellFormula, Grade.NOTE,
                        folder -> RawWorkbook.of(folder, RawWorkbook.row(1, "NO", "NAMA") + "<row r=\"2\"><c r=\"A2\">"
                                + "<v>1</v></c><c r=\"B2\" t=\"str\"><f>UPPER(\"ani mamonto\")</f><v>ANI MAMONTO</v></c>"
                                + "</row>" + RawWorkbook.row(3, "2", BUDI)), ANI, BUDI),
                found("workbook: formula without a result", 3, ListColumn.NAME, TableMsg.formulaEmpty, Grade.NOTE,
                        folder -> Workbooks.write(folder, book -> Workbooks.sheet(book, "Daftar", Office.HEADERS,
                                Office.ANI, Office.BUDI).formula(2, 2, "UPPER(\"budi\")")), ANI, ""));
    }

    private static String citra(String nik, String birth, String sex, String village) {
        return "3," + nik + ",CITRA LOMBAN,TOGID," + birth + "," + sex + "," + village + ",\n";
    }

    private static Maker between(String rows) {
        return csv(Office.HEADERS + Office.ANI + rows + Office.BUDI);
    }

    private static Maker csv(String text) {
        return folder -> Files.writeString(Files.createTempFile(folder, "daftar", ".csv"), text);
    }

    private static Maker encoded(String charset, String row) {
        return folder -> Files.writeString(Files.createTempFile(folder, "daftar", ".csv"),
                Office.HEADERS + Office.ANI + row + Office.BUDI, Charset.forName(charset));
    }

    private static Maker workbook(String... rows) {
        return folder -> Workbooks.write(folder, book -> Workbooks.sheet(book, "Daftar",
                Stream.concat(Stream.of(Office.HEADERS), Stream.of(rows)).toArray(String[]::new)));
    }

    private static Maker bytes(String name, byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return folder -> Files.write(folder.resolve(name), all.toByteArray());
    }
}
