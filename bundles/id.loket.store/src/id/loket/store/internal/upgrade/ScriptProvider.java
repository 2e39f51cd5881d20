package id.loket.store.internal.upgrade;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

import id.loket.store.spi.StoreModule.Script;

/** Hands Flyway the scripts of one module; it never scans a class path or a disk. */
record ScriptProvider(List<Script> scripts) implements ResourceProvider {

    @Override
    public LoadableResource getResource(String name) {
        return scripts.stream().filter(script -> path(script).equals(name)).findFirst().map(Text::new).orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream().filter(script -> script.file().startsWith(prefix))
                .filter(script -> Arrays.stream(suffixes).anyMatch(script.file()::endsWith))
                .<LoadableResource>map(Text::new).toList();
    }

    private static String path(Script script) {
        return script.folder() + '/' + script.file();
    }

    private static final class Text extends LoadableResource {

        private final Script script;

        Text(Script script) {
            this.script = script;
        }

        @Override
        public Reader read() {
            return new StringReader(script.sql());
        }

        @Override
        public String getAbsolutePath() {
            return path(script);
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path(script);
        }

        @Override
        public String getFilename() {
            return script.file();
        }

        @Override
        public String getRelativePath() {
            return path(script);
        }
    }
}
