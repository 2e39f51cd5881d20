package id.loket.testing;

import java.nio.file.Path;

import javax.sql.DataSource;

import id.loket.store.spi.Database;

/** A database that outlives the closing of its store, until it is dropped. */
abstract class TestDatabase implements Database {

    abstract DataSource connections();

    abstract void drop();

    @Override
    public final DataSource open(byte[] dataKey) {
        return connections();
    }

    @Override
    public final void close() {
        // kept for a restart
    }

    @Override
    public final boolean exists() {
        return true;
    }

    @Override
    public final Rehearsal rehearse() {
        throw new UnsupportedOperationException("a test needs no rehearsal");
    }

    @Override
    public final void backup(Path folder) {
        throw new UnsupportedOperationException("a test database is not backed up");
    }

    @Override
    public final void restore(Path folder) {
        throw new UnsupportedOperationException("a test database is not restored");
    }
}
