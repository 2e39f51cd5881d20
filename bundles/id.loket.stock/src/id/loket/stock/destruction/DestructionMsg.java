package id.loket.stock.destruction;

import id.loket.kernel.text.Message;

/** The texts of destruction and its papers. */
public enum DestructionMsg implements Message {
    statePrepared, stateChecked, stateApproved, stateBegun, stateDone, stateAborted, causeEncode, causeDamaged,
    causePrint, causeData, causeUnknown, noResident, unreadable, districtUnknown, columnKind, columnOpening,
    columnIn, columnDestroyed, columnOthers, columnClosing, columnResidual, columnDistrict, columnTotal,
    sheetKinds, sheetDistricts, unknown, nothingChosen, tooMany, notFree, stepNotAllowed, samePerson, wrongConsent,
    pieceGone, noPlace, noMethod, timeWrong, fewWitnesses, witnessIncomplete, witnessTwice, noPhotograph,
    photographUnreadable, noReason, monthAhead
}
