package id.loket.stock.destruction;

import java.time.YearMonth;

import id.loket.access.Session;

/** The monthly report upward on invalid cards and their destruction. Its figures come from the ledger. */
public interface MonthReports {

    /**
     * @param session who asks; needs {@link Destructions#READ}
     * @param month this one or one before
     * @return the figures
     * @throws id.loket.kernel.text.Refusal if the month has not begun
     */
    MonthReport report(Session session, YearMonth month);

    /**
     * @param session who asks; needs {@link Destructions#READ}
     * @param month this one or one before
     * @return the report as PDF
     */
    byte[] pdf(Session session, YearMonth month);

    /**
     * @param session who asks; needs {@link Destructions#READ}
     * @param month this one or one before
     * @return the same figures as a workbook (XLSX)
     */
    byte[] workbook(Session session, YearMonth month);
}
