package id.loket.registry.fieldwork;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import id.loket.registry.Biodata;
import id.loket.registry.internal.BiodataField;

/** What field and office say differently of one resident, for the person who decides which holds. */
public final class BiodataDifferences {

    private BiodataDifferences() {
    }

    /**
     * @param field as the field has it
     * @param office as the office has it
     * @return each difference in words of this session, or empty if there is none
     */
    public static String between(Biodata field, Biodata office) {
        return Arrays.stream(BiodataField.values())
                .filter(each -> !Objects.equals(each.shown(field), each.shown(office)))
                .map(each -> FieldworkMsg.differs.text(each.label(), each.shown(field), each.shown(office)))
                .collect(Collectors.joining("; "));
    }
}
