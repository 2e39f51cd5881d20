package id.loket.update;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Tells what was read. */
final class CountingSource implements SiteSource {

    final List<String> opened = new ArrayList<>();
    private final SiteSource source;

    CountingSource(SiteSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public InputStream open(String path) throws IOException {
        opened.add(path);
        return source.open(path);
    }

    @Override
    public Optional<SortedSet<String>> paths() throws IOException {
        return source.paths();
    }
}
