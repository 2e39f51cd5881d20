package id.loket.store.internal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import id.loket.store.AuditTrail.Head;

/** The head of one table's chain outside the database; in memory only where there is no folder. */
final class NotedHead {

    private final String node;
    private final HeadFile file;
    private final List<Head> lost = new ArrayList<>();
    private Head newest;

    /**
     * @param node this node
     * @param file where the head lies
     */
    NotedHead(String node, HeadFile file) {
        this.node = node;
        this.file = file;
        try {
            newest = file.noted().orElse(new Head(node, 0, ""));
            lost.addAll(file.lost());
        } catch (IOException e) {
            throw new UncheckedIOException("The noted heads cannot be read", e);
        }
    }

    synchronized void resume(long number) {
        if (newest.seq() <= number) {
            return;
        }
        try {
            lost.add(newest);
            file.keepLost(newest);
            newest = new Head(node, 0, "");
        } catch (IOException e) {
            throw new UncheckedIOException("A head that the database has lost cannot be kept", e);
        }
    }

    /** Two commits may end in another order than they were made in. */
    synchronized void note(long number, String mac) {
        if (number > newest.seq()) {
            newest = new Head(node, number, mac);
            file.note(newest);
        }
    }

    synchronized List<Head> all() {
        var all = new ArrayList<>(lost);
        all.add(newest);
        return all;
    }

    synchronized void close() {
        file.close();
    }
}
