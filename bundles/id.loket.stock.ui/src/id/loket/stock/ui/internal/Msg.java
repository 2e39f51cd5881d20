package id.loket.stock.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of the stock's page. */
public enum Msg implements Message {
    pageBlanks, pageClosing, pageSupply, pageDestruction, lineAgrees, lineDiffers, lineToReceive,
    left, leftDetail, printed, printedDetail, spoiled, spoiledDetail, inAct, inActDetail, residual, residualNone,
    residualSome,
    receiveTitle, document, range, rangeHint, rangeCount, receive, received,
    loadTitle, printer, loadRange, load, loaded, unload, unloaded, noPrinter, nothingToLoad,
    movements, when, kind, numbers, pieces, from, to, actor, bySystem, noMovements,
    story, storyOf, storyUnknown, all,
    move, reverse, reverseChoose, reverseTitle, reverseReason, reverseWhat, reverseGoOn, reversed, number,
    moveTitle, moveFrom, moveTo, courier, moveDocument, moveScan, moveHint, moveHintFirst, moveHintLast, moveList, moveEmpty,
    moveByRange, moveByPiece, moveRemove, moveBook, moveApprove, moved, cancel,
    roomNew, roomWhat, roomName, roomAdd, older, olderThere, filterPlace, filterAnyPlace, filterDay, filterDayForm,
    figureLeft, figureDetail, figureEmpty, statusLeft, statusEmpty, statusEmptySentence
}
