package id.loket.update.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Gives up on a server that goes silent in the middle of a file: the client's own time-out ends with the headers. */
final class PatientStream extends FilterInputStream {

    private final Duration patience;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "site download");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean silent;

    PatientStream(InputStream in, Duration patience) {
        super(in);
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        var read = read(one, 0, 1);
        return read < 0 ? read : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var alarm = alarm();
        try {
            return super.read(into, offset, length);
        } catch (IOException closed) {
            throw silent ? new HttpTimeoutException("silent for " + patience.toSeconds() + " s") : closed;
        } finally {
            alarm.cancel(false);
        }
    }

    private ScheduledFuture<?> alarm() {
        return watch.schedule(() -> {
            silent = true;
            in.close();
            return null;
        }, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        super.close();
    }
}
