package id.loket.stock;

import id.loket.kernel.text.Message;

/** The texts of the stock. */
public enum StockMsg implements Message {
    rangeForm, rangeTwoSeries, rangeBackwards, rangeTooLong,
    placeOutside, placeUnreceived, placeOffice, placeHopper, placeInAct, placeIssued, placeInvalid,
    placeLost, placeDestroyed, placePrintRoom, placeDistrict, placeCourier, placeLent,
    kindReceipt, kindLoad, kindUnload, kindTake, kindPrint, kindSpoil, kindReturn, kindTakeIn, kindFound,
    kindSend, kindArrive, kindLend, kindLendBack, kindBorrow, kindBorrowBack, kindDamage, kindLose, kindRecover, kindDestroy,
    kindReverse,
    noDocument, noRange, documentBooked, numberInBooks, rangesOverlap,
    notInStore, numberUnknown, numberUsed, stockEmpty, notInAct, takeInUnused, takenInAlready, takeInDestroyed,
    liesElsewhere, samePlace, paperMissing, twoPeople, noSuchMovement, notReversible, reversedAlready, movedOn,
    foundChanged, foundDeleted, foundInserted, foundReordered, foundTailCut, foundRecomputed, foundImpossible, foundRange,
    foundDay, foundTotal, foundReceipt, foundToReceive, foundResidual,
    wayNowhere, wayDestruction, wayLending, wayByCourier, wayNone, scannedTwice, noReason, notSecond,
    roomName, roomKnown, roomsMany,
    takeoverNotEmpty,
    commandUsage, verifyRead, verifyWhole, verifyBroken
}
