package id.loket.printing.internal.chip;

import id.loket.kernel.text.Message;

/** The texts of encoding the chip; the fields are named as the chip names them. */
public enum ChipMsg implements Message {
    noReader, noCardLaid, cardForeign, numberUnreadable, readerBusy,
    stepLay, stepWrite, stepLayAgain, stepPulled, stepRead, stepIntoPrinter,
    otherNumber, exchanged,
    notWritten, writeFailed, writeUnknown, writeUnfinished, chipWritten,
    chipDiffers, chipNotSealed, notReadBack, readBackOther,
    evidenceSame, evidenceDiffers, evidenceEmpty, evidenceBroken, evidenceOther, evidenceNone, noReaderNow,
    knownNotWritten, knownWriting, knownWritten, knownCompared, knownUnclear,
    nik, name, birthPlace, birthDate, sex, bloodGroup, address, rt, rw, village, district, religion, maritalStatus,
    occupation, citizenship, validUntil, province, regency, issuePlace, issueDate, portrait, signature, finger
}
