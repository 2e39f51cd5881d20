package id.loket.registry;

import id.loket.kernel.text.Message;

/** The texts of the registry: search, corrections, names. */
public enum RegistryMsg implements Message {
    searchTooWide, searchNumberLength, searchFailed, residentUnknown,
    correctionNeedsSupervisor, correctionNeedsDocument, correctionChangesNothing, fieldNotCorrectable,
    valueNotAllowed, valueTooLong, valueMissing,
    nameTooLong, nameHasDigits, nameHasPunctuation, nameNotLatin, nameOneWord, nameAbbreviated,
    officeNotSet, regionDataDamaged
}
