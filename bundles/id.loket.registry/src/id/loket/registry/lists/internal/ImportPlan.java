package id.loket.registry.lists.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ImportRequest;
import id.loket.registry.lists.ListField;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.tables.DateReader;
import id.loket.registry.tables.NikReader;
import id.loket.registry.tables.TableFile;
import id.loket.registry.tables.TableHead;
import id.loket.registry.tables.TablePlan;
import id.loket.registry.tables.Tables;
import id.loket.registry.tables.VillageFinder;

/** How a list will be read: which sheets, and what reads the rows of each. */
final class ImportPlan {

    private final TablePlan table;
    private final Map<String, RowReader> readers = new LinkedHashMap<>();

    ImportPlan(ImportRequest request, Regions regions, LocalDate today) throws IOException {
        var file = Tables.open(request.file());
        var mapping = request.mapping();
        requireFields(mapping);
        table = new TablePlan(file, TablePlan.chosen(file, request.sheets()), ListField::isKnown);
        var niks = mapping.headers().get(ListField.NIK);
        var villages = new VillageFinder(regions, mapping.village());
        var dates = new DateReader(table.dateOrder(mapping.dateOrder(),
                mapping.headers().getOrDefault(ListField.BIRTH_DATE, ""), niks), today);
        var nikReader = new NikReader(table.losesLastDigit(niks));
        for (var head : table.heads()) {
            var columns = TablePlan.columns(head, ListField.class, mapping.headers());
            readers.put(head.sheet(), new RowReader(columns, head.headers().size(), nikReader, dates, villages));
        }
    }

    TablePlan table() {
        return table;
    }

    TableFile file() {
        return table.file();
    }

    Collection<String> sheets() {
        return readers.keySet();
    }

    /** @return the first sheet's head */
    TableHead head() {
        return table.heads().iterator().next();
    }

    RowReader reader(String sheet) {
        return readers.get(sheet);
    }

    private static void requireFields(ColumnMapping mapping) {
        require(mapping, ListField.NIK);
        require(mapping, ListField.NAME);
        if (!mapping.headers().containsKey(ListField.BIRTH_PLACE_AND_DATE)) {
            require(mapping, ListField.BIRTH_DATE);
        }
        if (mapping.village() == null && !mapping.headers().containsKey(ListField.VILLAGE_CODE)) {
            require(mapping, ListField.VILLAGE);
        }
    }

    private static void require(ColumnMapping mapping, ListField field) {
        if (!mapping.headers().containsKey(field)) {
            throw new Refusal(ListMsg.mappingLacks, field.label());
        }
    }
}
