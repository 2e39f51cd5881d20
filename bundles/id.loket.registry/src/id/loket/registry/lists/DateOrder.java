package id.loket.registry.lists;

/** In which order a list writes day, month and year. */
public enum DateOrder {
    /** Told from the list's own dates; a list whose dates do not tell must be given an order. */
    DETECT(ListMsg.orderDetect),
    /** 31-12-1990, as offices write. */
    DAY_FIRST(ListMsg.orderDayFirst),
    /** 12/31/1990, as some spreadsheets write. */
    MONTH_FIRST(ListMsg.orderMonthFirst),
    /** 1990-12-31. */
    YEAR_FIRST(ListMsg.orderYearFirst);

    private final ListMsg label;

    DateOrder(ListMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
