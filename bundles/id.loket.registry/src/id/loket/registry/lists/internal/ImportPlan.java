package id.loket.registry.lists.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.DateOrder;
import id.loket.registry.lists.ImportRequest;
import id.loket.registry.lists.ListField;
import id.loket.registry.lists.ListMsg;

/** How a list will be read: its sheets, where their headers stand, which column holds what, how dates are written. */
final class ImportPlan {

    /** Where more NIKs than this share end in 0, the column was stored as numbers: one in ten would be chance. */
    private static final double ZERO_SHARE = 0.9;
    private static final int ZERO_SAMPLE = 20;
    private static final int NIK_LENGTH = 16;

    private final ListFile file;
    private final Map<String, SheetHead> heads = new LinkedHashMap<>();
    private final Map<String, RowReader> readers = new LinkedHashMap<>();

    ImportPlan(ImportRequest request, Regions regions, LocalDate today) throws IOException {
        file = ListFiles.open(request.file());
        var mapping = request.mapping();
        requireFields(mapping);
        for (var sheet : chosen(request.sheets())) {
            heads.put(sheet, SheetHead.of(file, sheet));
        }
        var villages = new VillageFinder(regions, mapping.village());
        var dates = new DateReader(dateOrder(mapping), today);
        var niks = new NikReader(lostDigits(mapping));
        heads.forEach((sheet, head) -> readers.put(sheet,
                new RowReader(columns(sheet, head, mapping), head.headers().size(), niks, dates, villages)));
    }

    ListFile file() {
        return file;
    }

    Collection<String> sheets() {
        return heads.keySet();
    }

    SheetHead head(String sheet) {
        return heads.get(sheet);
    }

    RowReader reader(String sheet) {
        return readers.get(sheet);
    }

    private List<String> chosen(Set<String> wanted) {
        var all = file.sheets();
        if (all.size() == 1) {
            return all;
        }
        var chosen = all.stream().filter(wanted::contains).toList();
        if (chosen.isEmpty()) {
            throw new Refusal(ListMsg.sheetChoose, String.join(", ", all));
        }
        return chosen;
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

    private static Map<ListField, Integer> columns(String sheet, SheetHead head, ColumnMapping mapping) {
        if (head.headers().size() < 2) {
            throw new Refusal(ListMsg.noColumns);
        }
        var columns = new EnumMap<ListField, Integer>(ListField.class);
        mapping.headers().forEach((field, header) -> {
            var column = head.column(header);
            if (column < 0) {
                throw new Refusal(ListMsg.sheetHeaderDiffers, sheet, header);
            }
            columns.put(field, column);
        });
        return columns;
    }

    private DateOrder dateOrder(ColumnMapping mapping) {
        if (mapping.dateOrder() != DateOrder.DETECT) {
            return mapping.dateOrder();
        }
        var evidence = new DateOrderEvidence();
        for (var head : heads.values()) {
            var date = head.column(mapping.headers().getOrDefault(ListField.BIRTH_DATE, ""));
            var nik = head.column(mapping.headers().get(ListField.NIK));
            for (var row : head.sample()) {
                if (!row.isNumber(date)) {
                    evidence.add(row.text(date), row.text(nik).replaceAll("\\D", ""));
                }
            }
        }
        return evidence.order().orElseThrow(() -> new Refusal(ListMsg.dateOrderUnclear));
    }

    private boolean lostDigits(ColumnMapping mapping) {
        var niks = new ArrayList<String>();
        for (var head : heads.values()) {
            var column = head.column(mapping.headers().get(ListField.NIK));
            head.sample().stream().map(row -> row.text(column).replaceAll("\\D", ""))
                    .filter(digits -> digits.length() == NIK_LENGTH).forEach(niks::add);
        }
        return niks.size() >= ZERO_SAMPLE
                && niks.stream().filter(digits -> digits.endsWith("0")).count() > niks.size() * ZERO_SHARE;
    }
}
