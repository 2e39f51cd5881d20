package id.loket.registry.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.RegistryMsg;

/**
 * Validity dates and successors of codes, from the shipped file and the office's own. Columns: code, name, valid_from,
 * valid_to (the day the code ceased), successor; empty where unknown.
 */
final class RegionAmendments {

    private static final String SHIPPED = "regions/amendments.csv";
    private static final int COLUMNS = 5;

    private final Map<String, List<Amendment>> byCode = new HashMap<>();

    /** @param officeFile the office's own amendments; need not exist */
    RegionAmendments(Path officeFile) {
        try (var in = Regions.class.getResourceAsStream(SHIPPED)) {
            add(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
            if (Files.exists(officeFile)) {
                add(Files.readAllLines(officeFile));
            }
        } catch (IOException | DateTimeException failure) {
            throw new Refusal(failure, RegistryMsg.regionDataDamaged);
        }
    }

    private void add(List<String> lines) {
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            if (cells.length == COLUMNS) {
                var amendment = new Amendment(cells[0], cells[1], date(cells[2], LocalDate.MIN),
                        date(cells[3], LocalDate.MAX), cells[4]);
                byCode.computeIfAbsent(cells[0], code -> new ArrayList<>()).add(amendment);
            }
        }
    }

    private static LocalDate date(String cell, LocalDate otherwise) {
        return cell.isEmpty() ? otherwise : LocalDate.parse(cell);
    }

    /** @return the amendments of a code; empty if its validity is not limited */
    List<Amendment> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** @return every code with amendments */
    Set<String> codes() {
        return byCode.keySet();
    }

    Optional<String> successor(String code) {
        return of(code).stream().map(Amendment::successor).filter(next -> !next.isEmpty()).findFirst();
    }

    /** One row. */
    record Amendment(String code, String name, LocalDate from, LocalDate to, String successor) {

        boolean validOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }
}
