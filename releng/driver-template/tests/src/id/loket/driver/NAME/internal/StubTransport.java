package id.loket.driver.@name@.internal;

import java.io.IOException;
import java.util.Optional;

import id.loket.device.testing.Peer;

/** Answers as the device would, or as a broken one. */
final class StubTransport implements Transport {

    private static final byte[] GARBAGE = {1};

    private final StubAnswers answers = new StubAnswers();
    private volatile Peer peer = Peer.WELL;
    private volatile String asked = "";

    void is(Peer how) {
        peer = how;
    }

    @Override
    public String serial() {
        return "stub";
    }

    @Override
    public boolean isThere() {
        return peer != Peer.GONE;
    }

    @Override
    public void send(String question) throws IOException {
        if (!isThere()) {
            throw new IOException("gone");
        }
        asked = question;
    }

    @Override
    public Optional<byte[]> receive() throws IOException {
        return switch (peer) {
            case WELL -> Optional.of(answers.to(asked));
            case SILENT -> Optional.empty();
            case GARBAGE -> Optional.of(GARBAGE);
            case GONE -> throw new IOException("gone");
        };
    }

    @Override
    public void close() {
        // nothing is open
    }
}
