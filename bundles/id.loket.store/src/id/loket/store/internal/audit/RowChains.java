package id.loket.store.internal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import id.loket.store.RowChain;
import id.loket.store.internal.crypto.Hkdf;

/** The chains of the modules' tables, one key for each. */
public final class RowChains {

    private static final String FOLDER = "chain-heads";
    private static final int KEY_LENGTH = 32;

    private final String node;
    private final byte[] key;
    private final Path folder;
    private final Map<String, NotedHead> heads = new ConcurrentHashMap<>();

    /**
     * @param node this node
     * @param key the tables' keys are derived from
     * @param data folder below which heads are noted, or null to note nothing (a database in memory)
     */
    public RowChains(String node, byte[] key, Path data) {
        this.node = node;
        this.key = key.clone();
        this.folder = data == null ? null : data.resolve(FOLDER);
    }

    /**
     * @param name of a table's chain: small letters
     * @return that chain, for one thread
     */
    public RowChain chain(String name) {
        var own = Hkdf.sha256(key, new byte[0], ("loket/rows/" + name).getBytes(StandardCharsets.US_ASCII), KEY_LENGTH);
        return new MacChain(name, own, heads.computeIfAbsent(name, this::noted));
    }

    private NotedHead noted(String name) {
        if (folder == null) {
            return new NotedHead(node, new HeadFile(null));
        }
        try {
            Files.createDirectories(folder);
            return new NotedHead(node, new HeadFile(folder, name));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the noted heads cannot be made", e);
        }
    }

    /** Closes the files; what was noted is read again at the next use. */
    public void close() {
        heads.values().forEach(NotedHead::close);
        heads.clear();
    }
}
