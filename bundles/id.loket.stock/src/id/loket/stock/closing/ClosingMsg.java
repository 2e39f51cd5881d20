package id.loket.stock.closing;

import id.loket.kernel.text.Message;

/** The texts of the closing. */
public enum ClosingMsg implements Message {
    noShelf, countNegative, countTooMany, countForm, scannedTwice,
    dayInFuture, dayClosed, dayCovered, countBeyondBooks,
    dayNotNext, dayNotClosed, dayNotLatest, shelfTwice, shelfUnknown, notCounted,
    liesElsewhere, notExplained, explanationTooShort, notCountersigned, samePerson, wrongConsent,
    clockBehind,
    monthClosed, monthNotOver, monthBefore, monthOpenDay, monthDifference, monthBooks, monthInspect, monthInAct,
    numbersMore, numberUnknown, numberAt
}
