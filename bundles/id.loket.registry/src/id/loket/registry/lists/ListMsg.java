package id.loket.registry.lists;

import id.loket.kernel.text.Message;

/** The texts of list import: fields, verdicts, rules of rows, refusals. */
public enum ListMsg implements Message {
    fieldNik, fieldFamilyCard, fieldName, fieldBirthPlace, fieldBirthDate, fieldBirthPlaceAndDate, fieldSex,
    fieldReligion, fieldMaritalStatus, fieldBloodGroup, fieldOccupation, fieldCitizenship, fieldAddress, fieldRt,
    fieldRw, fieldRtRw, fieldVillageCode, fieldVillage, fieldDistrict, verdictNew, verdictChanged, verdictSame,
    verdictRejected, stateRunning, stateDone, stateCancelled, nikRegionUnknown, nikDateDiffers, nikSexDiffers,
    nikTwice, familyCardDropped, nameEmpty, nameTooLong, sexFromNik, valueUnknown, maritalAssumed, valueShortened,
    correctedKept, rowBroken, maritalOnceMarried, mappingLacks, mappingNeedsName, importFailed, columnSheet,
    columnRow, columnRejectedField, columnRule
}
