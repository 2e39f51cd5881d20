package id.loket.matching.internal.column;

import id.loket.matching.Field;

/** Makes the column a field asks for. */
public final class Columns {

    private Columns() {
    }

    /**
     * @param field of a shape
     * @return an empty column for it
     */
    public static Column of(Field field) {
        var columns = field.columns();
        int first = columns.get(0);
        int second = columns.size() > 1 ? columns.get(1) : -1;
        return switch (field.comparison()) {
            case NIK -> new NikColumn(first, second, columns.get(2));
            case NUMBER -> new NumberColumn(first);
            case NAME -> WordsColumn.ofNames(columns);
            case FATHER -> WordsColumn.ofFathers(first, second);
            case PLACE -> WordsColumn.ofTexts(first, "places");
            case ADDRESS -> WordsColumn.ofTexts(first, "addresses");
            case DATE -> new DateColumn(first, second);
            case SEX -> new CodeColumn(row -> Sexes.of(row, first, second));
            case CODE -> new CodeColumn(row -> row.value(first).strip());
            case REGION -> new RegionColumn(first);
            case NEIGHBOURHOOD -> new NeighbourhoodColumn(first, second);
        };
    }
}
