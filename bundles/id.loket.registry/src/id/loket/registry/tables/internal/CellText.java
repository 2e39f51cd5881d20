package id.loket.registry.tables.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import id.loket.registry.tables.TableMsg;
import id.loket.registry.tables.TableNote;

/** The cells of one row as text a person can read, with notes on what was mended. */
final class CellText {

    /** More than any address or remark; what is longer was pasted in by mistake. */
    private static final int LONGEST = 2_000;
    /** A letter that could not be decoded, or UTF-8 that was decoded as Windows text: Ã, then a second half. */
    private static final Pattern GARBLED = Pattern.compile("\uFFFD|[\u00C2\u00C3][\u0080-\u00BF\u2013-\u2122]");

    private final String sheet;
    private final int row;
    private final List<TableNote> notes = new ArrayList<>(0);

    CellText(String sheet, int row) {
        this.sheet = sheet;
        this.row = row;
    }

    String of(String raw, int column) {
        var text = hasControl(raw) ? withoutControl(raw, column) : raw;
        if (text.length() > LONGEST) {
            note(column, TableMsg.cellCut, LONGEST);
            text = text.substring(0, LONGEST);
        }
        if (mayBeGarbled(text) && GARBLED.matcher(text).find()) {
            note(column, TableMsg.cellGarbled);
        }
        return text;
    }

    void note(int column, TableMsg rule, Object... arguments) {
        notes.add(new TableNote(sheet, row, column, rule, List.of(arguments)));
    }

    List<TableNote> notes() {
        return notes;
    }

    /** Most cells have no such letter at all: looking for one costs less than the pattern. */
    private static boolean mayBeGarbled(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0080') {
                return true;
            }
        }
        return false;
    }

    private String withoutControl(String raw, int column) {
        note(column, TableMsg.controlDropped);
        var text = new StringBuilder(raw.length());
        raw.chars().filter(character -> !isControl((char) character)).forEach(each -> text.append((char) each));
        return text.toString();
    }

    private static boolean hasControl(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (isControl(raw.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(char character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r';
    }
}
