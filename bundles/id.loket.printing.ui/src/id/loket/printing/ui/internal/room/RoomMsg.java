package id.loket.printing.ui.internal.room;

import id.loket.kernel.text.Message;

/** The texts of the print room. */
public enum RoomMsg implements Message {
    title, line, lineNone, fullScreen, leaveFullScreen, nextRoom, everyRoom,
    printed, queued, inspect, blanks, spoiled, ends, capacityUnknown, able, notCounted,
    endNothing, endNever, endUnknown, endLater, endToday, endDays, endLeft, inspectNone, inspectOpen, blanksIn,
    perHour, noPrinterHeading, noPrinterText, noPrinterInRoom, cardsToday, cardsTodayOnly, spoiledHere, inPrinter, since, left, leftPercent, low, ribbon, film,
    hopper, hopperUnknown, allBroken, minutes, seconds, wallName, notRead
}
