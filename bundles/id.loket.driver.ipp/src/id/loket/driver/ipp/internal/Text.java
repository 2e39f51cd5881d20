package id.loket.driver.ipp.internal;

import id.loket.kernel.text.Message;

/** The texts of card printers. */
enum Text implements Message {
    notAskedYet, offline, printing, stopped,
    jam, coverOpen, noCard, ribbonEmpty, ribbonLow, cardsLow, outputFull, memoryFull, otherError,
    queueRepeats, queueRepeatsRefused
}
