package id.loket.stock.consumable;

import id.loket.kernel.text.Message;

/** The texts of ribbon and film. */
public enum ConsumableMsg implements Message {
    entryReceived, entryMounted, entryUsedUp, entrySpoiled, entryBack, entryCounted, noRoll, batchUnknown,
    batchDiffers, noBatch, noDocument, rollsWrong, printsWrong, noReason, noPrinter
}
