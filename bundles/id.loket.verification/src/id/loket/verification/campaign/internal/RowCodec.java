package id.loket.verification.campaign.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.PartialDate;
import id.loket.verification.campaign.RowFinding;

/** What a row says, as the bytes that are sealed. Columns go by their letter, so that new ones do not disturb old rows. */
public final class RowCodec {

    private static final int FORMAT = 1;
    private static final char NO_COLUMN = ' ';

    private RowCodec() {
    }

    /**
     * @param person a row
     * @return its bytes, without line, sheet and row
     */
    public static byte[] write(ListedPerson person) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeByte(person.written().size());
            for (var cell : person.written().entrySet()) {
                out.writeByte(cell.getKey().code());
                out.writeUTF(cell.getValue());
            }
            out.writeUTF(person.nik());
            write(person.birth(), out);
            out.writeByte(person.sex() == null ? 0 : person.sex().code());
            out.writeUTF(person.village() == null ? "" : person.village().value());
            out.writeByte(person.findings().size());
            for (var finding : person.findings()) {
                write(finding, out);
            }
            out.writeShort(person.others().size());
            for (var cell : person.others()) {
                out.writeUTF(cell);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * @param bytes what {@link #write} gave
     * @param line of the list
     * @param sheet its name
     * @param row of the sheet
     * @return the row
     */
    public static ListedPerson read(byte[] bytes, int line, String sheet, int row) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var format = in.readByte();
            if (format != FORMAT) {
                throw new IOException("row format " + format);
            }
            var written = cells(in);
            var nik = in.readUTF();
            var birth = date(in);
            var sex = Sex.of(in.readByte()).orElse(null);
            var village = in.readUTF();
            return new ListedPerson(line, sheet, row, written, nik, birth, sex,
                    village.isEmpty() ? null : new RegionCode(village), findings(in), others(in));
        } catch (IOException unknown) {
            throw new UncheckedIOException("a sealed row of another format", unknown);
        }
    }

    private static Map<ListColumn, String> cells(DataInputStream in) throws IOException {
        var cells = new EnumMap<ListColumn, String>(ListColumn.class);
        for (int left = in.readByte(); left > 0; left--) {
            cells.put(ListColumn.of((char) in.readByte()), in.readUTF());
        }
        return cells;
    }

    private static List<String> others(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        var others = new ArrayList<String>(count);
        for (int left = count; left > 0; left--) {
            others.add(in.readUTF());
        }
        return others;
    }

    private static void write(PartialDate date, DataOutputStream out) throws IOException {
        out.writeShort(date == null ? 0 : date.year());
        if (date != null) {
            out.writeByte(date.month());
            out.writeByte(date.day());
            out.writeBoolean(date.estimated());
        }
    }

    private static PartialDate date(DataInputStream in) throws IOException {
        var year = in.readShort();
        return year == 0 ? null : new PartialDate(year, in.readByte(), in.readByte(), in.readBoolean());
    }

    private static void write(RowFinding finding, DataOutputStream out) throws IOException {
        out.writeByte(finding.column() == null ? NO_COLUMN : finding.column().code());
        out.writeByte(finding.grade().ordinal());
        out.writeUTF(Rules.name(finding.rule()));
        out.writeByte(finding.arguments().size());
        for (var argument : finding.arguments()) {
            out.writeUTF(argument);
        }
    }

    private static List<RowFinding> findings(DataInputStream in) throws IOException {
        var findings = new ArrayList<RowFinding>();
        for (int left = in.readByte(); left > 0; left--) {
            var code = (char) in.readByte();
            var grade = Grade.values()[in.readByte()];
            var rule = Rules.of(in.readUTF());
            var arguments = new ArrayList<String>();
            for (int more = in.readByte(); more > 0; more--) {
                arguments.add(in.readUTF());
            }
            findings.add(new RowFinding(code == NO_COLUMN ? null : ListColumn.of(code), grade, rule, arguments));
        }
        return findings;
    }
}
