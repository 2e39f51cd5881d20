package id.loket.outreach;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldMsg;
import id.loket.packet.field.FieldCargo;
import id.loket.packet.field.Item;
import id.loket.packet.field.Sink;
import id.loket.packet.field.Slice;
import id.loket.packet.field.Source;
import id.loket.packet.field.Taken;
import id.loket.registry.fieldwork.ResidentItems;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.testing.TestStore;

/** A module that carries notes, in a table of its own. What a note says tells the office what to do with it. */
final class SampleCargo implements FieldCargo {

    static final String CONFLICT = "conflict";
    static final String REFUSED = "refused";
    static final String FAULT = "fault";
    static final String HINDERED = "hindered";

    boolean hindered;
    boolean mended;
    long unfinished;
    /** Runs once, in a transaction of its own, in the middle of taking a record in. */
    Runnable meanwhile;
    /** NIK of somebody whom a list names. */
    String named;
    final Set<String> accompanied = new TreeSet<>();

    static void createTable(TestStore store) {
        try (var connection = store.connections().getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("CREATE TABLE SAMPLE_NOTE (ID VARCHAR(36) NOT NULL PRIMARY KEY, TEXT VARCHAR(200), MADE INTEGER)");
        } catch (SQLException there) {
            // made by an earlier test of this run
        }
        emptyTable(store);
    }

    private static void emptyTable(TestStore store) {
        store.store().write(transaction -> transaction.entities().createNativeQuery("DELETE FROM SAMPLE_NOTE").executeUpdate());
    }

    static String write(Store store, String text, boolean made) {
        var id = UUID.randomUUID().toString();
        store.write(transaction -> insert(transaction, id, text, made));
        return id;
    }

    static void change(Store store, String id, String text) {
        store.write(transaction -> transaction.entities().createNativeQuery("UPDATE SAMPLE_NOTE SET TEXT = ? WHERE ID = ?")
                .setParameter(1, text).setParameter(2, id).executeUpdate());
    }

    static List<String> texts(Store store) {
        return store.read(transaction -> rows(transaction, null).stream().map(Note::text).sorted().toList());
    }

    private static Void insert(Transaction transaction, String id, String text, boolean made) {
        transaction.entities().createNativeQuery("INSERT INTO SAMPLE_NOTE (ID, TEXT, MADE) VALUES (?, ?, ?)")
                .setParameter(1, id).setParameter(2, text).setParameter(3, made ? 1 : 0).executeUpdate();
        return null;
    }

    private record Note(String id, String text) {

        Item item() {
            // Large enough that a few of them fill a chunk.
            var content = (text + "\0" + "x".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
            return new Item("sample.note", id, id, content);
        }
    }

    private static String text(Item item) {
        var text = new String(item.content(), StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf('\0'));
    }

    private static List<Note> rows(Transaction transaction, Integer made) {
        var found = transaction.entities().createNativeQuery("SELECT ID, TEXT FROM SAMPLE_NOTE"
                + (made == null ? "" : " WHERE MADE = " + made) + " ORDER BY ID").getResultList();
        var notes = new ArrayList<Note>();
        for (var row : found) {
            notes.add(new Note((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
        }
        return notes;
    }

    private static boolean has(Transaction transaction, String id) {
        return rows(transaction, null).stream().anyMatch(note -> note.id().equals(id));
    }

    @Override
    public String kind() {
        return "sample";
    }

    @Override
    public void pack(Transaction transaction, Slice slice, Sink sink) {
        rows(transaction, null).forEach(note -> sink.add(note.item()));
        if (named != null) {
            sink.add(new Item(ResidentItems.KIND, UUID.randomUUID().toString(), named, new byte[0]));
        }
    }

    @Override
    public void accompany(Transaction transaction, Slice slice, Set<String> niks, Sink sink) {
        accompanied.addAll(niks);
    }

    @Override
    public void unpack(Transaction transaction, String packageId, Item item) {
        if (!has(transaction, item.key())) {
            insert(transaction, item.key(), text(item), false);
        }
    }

    @Override
    public long unfinished(Transaction transaction) {
        return unfinished;
    }

    @Override
    public void collect(Transaction transaction, String packageId, Sink sink) {
        rows(transaction, 1).forEach(note -> sink.add(note.item()));
    }

    @Override
    public Taken take(Transaction transaction, Item item, Source source) {
        if (hindered && text(item).startsWith(HINDERED)) {
            throw new Refusal(FieldMsg.stopped);
        }
        if (text(item).startsWith(CONFLICT)) {
            return new Taken.Conflict("the office says otherwise", "resident:1");
        }
        if (text(item).startsWith(REFUSED)) {
            return new Taken.Refused("against a rule");
        }
        if (has(transaction, item.id())) {
            return new Taken.Known();
        }
        onAnotherSeat();
        insert(transaction, item.id(), text(item), false);
        if (text(item).startsWith(FAULT) && !mended) {
            throw new IllegalStateException("a fault of the program");
        }
        return new Taken.Added();
    }

    private void onAnotherSeat() {
        if (meanwhile == null) {
            return;
        }
        var seat = new Thread(meanwhile);
        meanwhile = null;
        seat.start();
        try {
            seat.join();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Override
    public void decide(Transaction transaction, Item item, Source source, Ruling ruling) {
        insert(transaction, item.id(), text(item) + " by " + ruling.by() + " from " + source.laptop(), false);
    }

    @Override
    public int wipe(Transaction transaction, String packageId, Set<String> proven, int atMost) {
        var made = rows(transaction, 1).stream().map(Note::id).filter(proven::contains);
        var told = rows(transaction, 0).stream().map(Note::id);
        var gone = Stream.concat(made, told).limit(Math.min(atMost, 2)).toList();
        gone.forEach(id -> transaction.entities().createNativeQuery("DELETE FROM SAMPLE_NOTE WHERE ID = ?")
                .setParameter(1, id).executeUpdate());
        return gone.size();
    }
}
