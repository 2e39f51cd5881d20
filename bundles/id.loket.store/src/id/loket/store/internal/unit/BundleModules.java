package id.loket.store.internal.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWiring;

import id.loket.store.spi.StoreModule;
import id.loket.store.spi.StoreModule.Script;

/** Finds modules among the resolved bundles of a framework, each after those it is wired to. */
public final class BundleModules {

    private final Map<Bundle, StoreModule> found = new LinkedHashMap<>();

    private BundleModules() {
    }

    /**
     * @param context any bundle's
     * @return the modules in the order of their wiring
     */
    public static List<StoreModule> in(BundleContext context) {
        var search = new BundleModules();
        Arrays.stream(context.getBundles()).filter(BundleModules::isModule)
                .sorted(Comparator.comparing(Bundle::getSymbolicName)).forEach(search::visit);
        return List.copyOf(search.found.values());
    }

    private static boolean isModule(Bundle bundle) {
        var headers = bundle.getHeaders("");
        return bundle.adapt(BundleWiring.class) != null
                && (headers.get(ModuleHeaders.ENTITIES) != null || headers.get(ModuleHeaders.UPGRADES) != null);
    }

    private void visit(Bundle bundle) {
        if (found.containsKey(bundle)) {
            return;
        }
        found.put(bundle, null);
        for (var wire : bundle.adapt(BundleWiring.class).getRequiredWires(null)) {
            var provider = wire.getProvider().getBundle();
            if (isModule(provider)) {
                visit(provider);
            }
        }
        found.remove(bundle);
        found.put(bundle, module(bundle));
    }

    private static StoreModule module(Bundle bundle) {
        var headers = bundle.getHeaders("");
        var name = ModuleHeaders.single(headers.get(ModuleHeaders.UPGRADES));
        return new StoreModule(name, loader(bundle.adapt(BundleWiring.class)), bundle.getEntry("/"),
                ModuleHeaders.list(headers.get(ModuleHeaders.ENTITIES)), scripts(bundle, name));
    }

    private static ClassLoader loader(BundleWiring wiring) {
        var hosts = wiring.getRequiredWires(HostNamespace.HOST_NAMESPACE);
        return hosts.isEmpty() ? wiring.getClassLoader() : hosts.get(0).getProviderWiring().getClassLoader();
    }

    private static List<Script> scripts(Bundle bundle, String name) {
        var scripts = new ArrayList<Script>();
        if (name.isEmpty()) {
            return scripts;
        }
        for (var folder : ModuleHeaders.FOLDERS) {
            var entries = bundle.findEntries("db/" + name + "/" + folder, "*.sql", false);
            for (var url : entries == null ? List.<URL>of() : Collections.list(entries)) {
                scripts.add(new Script(folder, url.getPath().substring(url.getPath().lastIndexOf('/') + 1), text(url)));
            }
        }
        return scripts;
    }

    private static String text(URL url) {
        try (var in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + url, e);
        }
    }
}
