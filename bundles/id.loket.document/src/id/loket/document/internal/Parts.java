package id.loket.document.internal;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

import freemarker.cache.URLTemplateLoader;
import id.loket.document.Documents.Template;

/** What a paper takes in: the office's own file of that name, or the one beside the paper; nothing else is reached. */
final class Parts extends URLTemplateLoader {

    private final Path overrides;
    private final Template paper;

    Parts(Path overrides, Template paper) {
        this.overrides = overrides;
        this.paper = paper;
        setURLConnectionUsesCaches(false);
    }

    @Override
    protected URL getURL(String name) {
        if (name.contains("/") || name.contains("\\")) {
            return null;
        }
        var own = overrides.resolve(name);
        try {
            return Files.isRegularFile(own) ? own.toUri().toURL() : paper.beside().apply(name);
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
