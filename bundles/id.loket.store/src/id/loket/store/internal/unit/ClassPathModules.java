package id.loket.store.internal.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import id.loket.store.spi.StoreModule;
import id.loket.store.spi.StoreModule.Script;

/** Finds modules on a plain class path, in its order. */
public final class ClassPathModules {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private ClassPathModules() {
    }

    /**
     * @param loader sees the bundles, each with its manifest
     * @return the modules
     */
    public static List<StoreModule> of(ClassLoader loader) {
        try {
            var modules = new ArrayList<StoreModule>();
            for (var url : Collections.list(loader.getResources(MANIFEST))) {
                var headers = headers(url);
                if (headers.getValue(ModuleHeaders.ENTITIES) != null || headers.getValue(ModuleHeaders.UPGRADES) != null) {
                    modules.add(module(url, headers, loader));
                }
            }
            return modules;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the manifests of the class path", e);
        }
    }

    private static Attributes headers(URL manifest) throws IOException {
        try (var in = manifest.openStream()) {
            return new Manifest(in).getMainAttributes();
        }
    }

    private static StoreModule module(URL manifest, Attributes headers, ClassLoader loader) throws IOException {
        var text = manifest.toString();
        var root = URI.create(text.substring(0, text.length() - MANIFEST.length()));
        var name = ModuleHeaders.single(headers.getValue(ModuleHeaders.UPGRADES));
        var entities = ModuleHeaders.list(headers.getValue(ModuleHeaders.ENTITIES));
        return new StoreModule(name, loader, root.toURL(), entities, name.isEmpty() ? List.of() : scripts(root, name));
    }

    private static List<Script> scripts(URI root, String name) throws IOException {
        if ("file".equals(root.getScheme())) {
            return scripts(Path.of(root), name);
        }
        try (var jar = FileSystems.newFileSystem(root, Map.of())) {
            return scripts(jar.getPath("/"), name);
        }
    }

    private static List<Script> scripts(Path root, String name) throws IOException {
        var scripts = new ArrayList<Script>();
        for (var folder : ModuleHeaders.FOLDERS) {
            var place = root.resolve("db").resolve(name).resolve(folder);
            if (!Files.isDirectory(place)) {
                continue;
            }
            try (var files = Files.newDirectoryStream(place, "*.sql")) {
                for (var file : files) {
                    scripts.add(new Script(folder, file.getFileName().toString(), Files.readString(file)));
                }
            }
        }
        return scripts;
    }
}
