package id.loket.registry.lists;

import id.loket.kernel.text.Message;

/** The texts of list import: fields, verdicts, rules of rows, refusals. */
public enum ListMsg implements Message {
    fieldNik, fieldFamilyCard, fieldName, fieldBirthPlace, fieldBirthDate, fieldBirthPlaceAndDate, fieldSex,
    fieldReligion, fieldMaritalStatus, fieldBloodGroup, fieldOccupation, fieldCitizenship, fieldAddress,
    fieldRt, fieldRw, fieldRtRw, fieldVillageCode, fieldVillage, fieldDistrict, orderDetect, orderDayFirst,
    orderMonthFirst, orderYearFirst, verdictNew, verdictChanged, verdictSame, verdictRejected, stateRunning,
    stateDone, stateCancelled, formatCsv, formatXlsx, delimiterComma, delimiterSemicolon, delimiterTab, delimiterBar, nikEmpty, nikMasked, nikScientific,
    nikLastDigitLost, nikStoredAsNumber, nikApostrophe, nikSeparators, nikLength, nikNotDigits, nikInvalid,
    nikEndsInZeros, nikRegionUnknown, nikDateDiffers, nikSexDiffers, nikTwice, familyCardDropped, nameEmpty,
    nameTooLong, dateEmpty, dateUnreadable, dateFuture, dateTooOld, dateTwoDigitYear, dateSerial, sexFromNik,
    valueUnknown, maritalAssumed, valueShortened, villageEmpty, villageUnknown, villageAmbiguous, correctedKept,
    rowBroken, maritalOnceMarried, fileMissing, fileNotReadable, fileOldExcel, fileEmpty, noColumns, sheetChoose,
    sheetHeaderDiffers, mappingLacks, mappingNeedsName, dateOrderUnclear, importFailed, columnSheet, columnRow,
    columnRejectedField, columnRule
}
