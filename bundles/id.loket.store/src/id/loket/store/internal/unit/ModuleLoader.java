package id.loket.store.internal.unit;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.loket.store.spi.StoreModule;

/** Sees the classes of all modules: each entity from its own module, anything else from the first that has it. */
final class ModuleLoader extends ClassLoader {

    private final Map<String, ClassLoader> owners = new HashMap<>();
    private final Set<ClassLoader> loaders = new LinkedHashSet<>();

    ModuleLoader(List<StoreModule> modules, ClassLoader... others) {
        super(ClassLoader.getPlatformClassLoader());
        for (var module : modules) {
            loaders.add(module.loader());
            module.entities().forEach(entity -> owners.put(entity, module.loader()));
        }
        Collections.addAll(loaders, others);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var owner = owners.get(name);
        if (owner != null) {
            return owner.loadClass(name);
        }
        for (var loader : loaders) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        return loaders.stream().map(loader -> loader.getResource(name)).filter(url -> url != null).findFirst().orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        var urls = new ArrayList<URL>();
        for (var loader : loaders) {
            urls.addAll(Collections.list(loader.getResources(name)));
        }
        return Collections.enumeration(urls);
    }
}
