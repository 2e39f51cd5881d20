package id.loket.stock;

import id.loket.kernel.text.Message;

/** The texts of the stock. */
public enum StockMsg implements Message {
    rangeForm, rangeTwoSeries, rangeBackwards, rangeTooLong,
    placeOutside, placeUnreceived, placeOffice, placeHopper, placeInAct, placeIssued, placeInvalid,
    kindReceipt, kindLoad, kindUnload, kindTake, kindPrint, kindSpoil, kindReturn, kindTakeIn, kindFound,
    noDocument, noRange, documentBooked, numberInBooks, rangesOverlap,
    notInStore, numberUnknown, numberUsed, stockEmpty, notInAct, takeInUnused, takenInAlready
}
