package id.loket.verification.campaign.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import id.loket.registry.lists.ImportProgress;
import id.loket.registry.names.NameKeys;
import id.loket.store.Store;
import id.loket.verification.campaign.ChangeKind;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.RowChange;
import id.loket.verification.campaign.VersionCounts;

/**
 * Sets two versions of a list side by side. Lists are re-sorted, numbered anew and divided over other sheets from one version
 * to the next, so a row is known by whom it speaks of. Of the older version only numbers are held in memory; rows that differ
 * are fetched a page at a time.
 */
final class VersionComparison {

    private static final int PAGE = 2_000;

    private final Store store;
    private final ListVersion older;
    private final ListVersion newer;
    private final ImportProgress progress;
    private final Consumer<RowChange> changes;
    private final LineIndex byNik = new LineIndex();
    private final LineIndex byPerson = new LineIndex();
    private final int[] contents;
    /** The line of the older version for each of the newer, by NIK: told first, so that a namesake takes nobody's place. */
    private final int[] earlier;
    private final BitSet met = new BitSet();
    private int read;
    private int added;
    private int changed;
    private int same;

    /** @param progress when it cancels, the comparison ends with a {@link CancellationException} */
    VersionComparison(Store store, ListVersion older, ListVersion newer, ImportProgress progress,
            Consumer<RowChange> changes) {
        this.store = store;
        this.older = older;
        this.newer = newer;
        this.progress = progress;
        this.changes = changes;
        this.contents = new int[older.rows() + 1];
        this.earlier = new int[newer.rows() + 1];
    }

    VersionCounts run() {
        pages(older, page -> page.forEach(this::index));
        pages(newer, page -> page.forEach(this::meetByNik));
        pages(newer, this::compare);
        var gone = older.rows() - met.cardinality();
        tellGone();
        return new VersionCounts(added, gone, changed, same);
    }

    private void index(ListedPerson person) {
        if (person.hasWholeNik()) {
            byNik.add(Digest64.of(person.nik()), person.line());
        }
        if (!person.name().isEmpty()) {
            byPerson.add(personKey(person), person.line());
        }
        contents[person.line()] = content(person);
    }

    private void meetByNik(ListedPerson person) {
        var line = person.hasWholeNik() ? byNik.first(Digest64.of(person.nik()), met) : 0;
        earlier[person.line()] = line;
        met.set(line, line > 0);
    }

    private void compare(List<ListedPerson> page) {
        var lines = new int[page.size()];
        var different = new ArrayList<Integer>();
        for (int i = 0; i < lines.length; i++) {
            var person = page.get(i);
            lines[i] = earlier(person);
            if (lines[i] > 0) {
                met.set(lines[i]);
                if (contents[lines[i]] != content(person)) {
                    different.add(lines[i]);
                }
            }
        }
        var before = new HashMap<Integer, ListedPerson>();
        if (!different.isEmpty()) {
            earlierAt(different).forEach(person -> before.put(person.line(), person));
        }
        for (int i = 0; i < lines.length; i++) {
            tell(page.get(i), lines[i], before.get(lines[i]));
        }
    }

    /** @return the line of the older version that speaks of the same person, or 0 */
    private int earlier(ListedPerson person) {
        var line = earlier[person.line()];
        return line > 0 || person.name().isEmpty() ? line : byPerson.first(personKey(person), met);
    }

    private void tell(ListedPerson person, int line, ListedPerson before) {
        if (line == 0) {
            added++;
            changes.accept(new RowChange(ChangeKind.NEW, 0, person.line(), Set.of(), null, person));
            return;
        }
        Set<ListColumn> columns = before == null ? Set.of() : differing(before, person);
        if (columns.isEmpty()) {
            same++;
            changes.accept(new RowChange(ChangeKind.SAME, line, person.line(), Set.of(), null, person));
        } else {
            changed++;
            changes.accept(new RowChange(ChangeKind.CHANGED, line, person.line(), columns, before, person));
        }
    }

    private void tellGone() {
        var lines = new ArrayList<Integer>();
        for (int line = met.nextClearBit(1); line <= older.rows(); line = met.nextClearBit(line + 1)) {
            lines.add(line);
            if (lines.size() == PAGE) {
                tellGone(lines);
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            tellGone(lines);
        }
    }

    private void tellGone(List<Integer> lines) {
        var people = new HashMap<Integer, ListedPerson>();
        earlierAt(lines).forEach(person -> people.put(person.line(), person));
        for (var line : lines) {
            changes.accept(new RowChange(ChangeKind.GONE, line, 0, Set.of(), people.get(line), null));
        }
    }

    private List<ListedPerson> earlierAt(List<Integer> lines) {
        return store.read(transaction -> new RowTable(transaction.connection(), older.list().id()).at(lines, older.cipher()));
    }

    private void pages(ListVersion version, Consumer<List<ListedPerson>> pages) {
        for (int first = 1; first <= version.rows(); first += PAGE) {
            var from = first;
            var page = store.read(transaction -> new RowTable(transaction.connection(), version.list().id()).between(from,
                    from + PAGE - 1, version.cipher()));
            pages.accept(page);
            read += page.size();
            var share = (double) read / (older.rows() + 2L * newer.rows());
            progress.rows((int) (share * newer.rows()), share);
            if (progress.cancelled()) {
                throw new CancellationException();
            }
        }
    }

    /** Name in one spelling, and the birth as far as it is told. */
    private static long personKey(ListedPerson person) {
        var birth = person.birth();
        return Digest64.of(NameKeys.key(person.name()) + '|'
                + (birth == null ? "" : birth.year() + "-" + birth.month() + "-" + birth.day()));
    }

    private static int content(ListedPerson person) {
        var text = new StringBuilder();
        for (var column : ListColumn.values()) {
            if (isCompared(column)) {
                text.append(plain(person, column)).append('\n');
            }
        }
        return Long.hashCode(Digest64.of(text));
    }

    private static Set<ListColumn> differing(ListedPerson one, ListedPerson other) {
        var columns = EnumSet.noneOf(ListColumn.class);
        for (var column : ListColumn.values()) {
            if (isCompared(column) && !plain(one, column).equals(plain(other, column))) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** The list's own numbering changes with every row that is added above. */
    private static boolean isCompared(ListColumn column) {
        return column != ListColumn.NUMBER;
    }

    private static String plain(ListedPerson person, ListColumn column) {
        return person.written(column).toUpperCase(Locale.ROOT);
    }
}
