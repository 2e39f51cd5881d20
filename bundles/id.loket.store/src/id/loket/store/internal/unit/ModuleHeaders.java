package id.loket.store.internal.unit;

import java.util.Arrays;
import java.util.List;

/** The manifest headers by which a bundle says that it is a module of the store. */
final class ModuleHeaders {

    /** Entity classes, by comma. */
    static final String ENTITIES = "Loket-Entities";
    /** The one name below which the scripts lie: {@code db/<name>/common}. */
    static final String UPGRADES = "Loket-Upgrades";

    static final List<String> FOLDERS = List.of("common", "derby", "postgresql");

    private ModuleHeaders() {
    }

    static List<String> list(String header) {
        return header == null ? List.of()
                : Arrays.stream(header.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    static String single(String header) {
        return header == null ? "" : header.strip();
    }
}
