package id.loket.registry.tables;

/** In which order a list writes day, month and year. */
public enum DateOrder {
    /** Told from the list's own dates; a list whose dates do not tell must be given an order. */
    DETECT(TableMsg.orderDetect),
    /** 31-12-1990, as offices write. */
    DAY_FIRST(TableMsg.orderDayFirst),
    /** 12/31/1990, as some spreadsheets write. */
    MONTH_FIRST(TableMsg.orderMonthFirst),
    /** 1990-12-31. */
    YEAR_FIRST(TableMsg.orderYearFirst);

    private final TableMsg label;

    DateOrder(TableMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
