package id.loket.bench.devices;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongSupplier;

/** Reads when a peer of this machine last answered: 8 bytes in a file that both have in memory. */
public final class AnswerStamp implements LongSupplier {

    private final MappedByteBuffer stamp;

    /**
     * @param file the peer writes {@link System#nanoTime} to ({@code answered} in the folder of releng/card/start)
     * @throws IOException if it is not there
     */
    public AnswerStamp(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            stamp = channel.map(FileChannel.MapMode.READ_ONLY, 0, Long.BYTES);
            stamp.order(ByteOrder.nativeOrder());
        }
    }

    @Override
    public long getAsLong() {
        return stamp.getLong(0);
    }
}
