package id.loket.registry.tables;

import id.loket.kernel.text.Message;

/** The texts of reading tables: formats, rules of cells and rows, why a file cannot be read. */
public enum TableMsg implements Message {
    orderDetect, orderDayFirst, orderMonthFirst, orderYearFirst, formatCsv, formatXlsx, delimiterComma,
    delimiterSemicolon, delimiterTab, delimiterBar, nikEmpty, nikMasked, nikScientific, nikLastDigitLost,
    nikStoredAsNumber, nikApostrophe, nikSeparators, nikLength, nikNotDigits, nikInvalid, nikEndsInZeros, dateEmpty,
    dateUnreadable, dateFuture, dateTooOld, dateTwoDigitYear, dateSerial, villageEmpty, villageUnknown,
    villageAmbiguous, fileMissing, fileNotReadable, fileOldExcel, fileEmpty, noColumns, sheetChoose,
    sheetHeaderDiffers, dateOrderUnclear, fileCutOff, filePassword, fileBomb, cellEnormous, lineEnormous, file1904,
    sheetHidden, sheetEmpty, sheetLeftOut, columnTwice, headerRepeated, quoteUnclosed, controlDropped, cellCut, cellGarbled,
    cellFormula, formulaEmpty, cellMerged
}
