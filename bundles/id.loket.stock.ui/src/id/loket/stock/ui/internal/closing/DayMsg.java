package id.loket.stock.ui.internal.closing;

import id.loket.kernel.text.Message;

/** The texts of the closing's page. */
public enum DayMsg implements Message {
    lineOpen, lineClosedToday, lineEarlier,
    place, opening, in, out, booked, counted, difference, explanation, countHint, notShelf, carried, numbers,
    missing, surplus, agrees, kinds,
    close, closed, closing, consent, again,
    history, day, movements, invalid, differences, by, countersigned, at, noHistory, sheet, sheetTitle,
    correct, correctWhat, correctSave, correctPlace, correctCount, correctWhy, correctConsent, corrected,
    month, monthOpen, monthReady, monthClosed, monthMore, closeMonth, monthDone, monthConsent, monthSheet, monthTitle
}
