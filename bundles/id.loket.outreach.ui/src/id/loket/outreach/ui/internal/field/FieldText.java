package id.loket.outreach.ui.internal.field;

import id.loket.kernel.text.Message;

/** The texts of the page of a field day, and those both pages of packages share. */
public enum FieldText implements Message {
    pageLine, segmentPrepare, segmentWork, segmentLaptop, medium, mediumHint, mediumMissing, mediumGone, choose, chooseRow, noFile,
    several, file, take, save, recordNumber, villages, village, allVillages, people, checked, nothingOnBoard, searchHint,
    source, sourceUnchecked, sourceLists, sourceEverybody, name, birth, address, list, recording, recorded, notRecorded,
    found, nobody, lineShown, lineCut, evidence, noted, record, noResident, keyPresent, keyMoved, keyDeceased, keyUnknown,
    keyHasCard, keyAbroad, keyHomeVisit, keyOdgj, keyRefused, keyUnderAge, keyTniPolri, keyInPrison, keyNoSuchRt,
    firstTimer, firstTimerWhat, noFirstTimers, sex, birthDate, birthMissing, nik, nikWrong, mother, school, phone,
    register, registered, onBoard, wayHome, open, opening, opened, whichPackage, whichReceipt, whichCarried, join,
    joinWhat, joined, team, noTeam, state, nothingOpen, office, records, ends, over, stateOpening, stateOpen, stateWiping,
    stateWiped, diskLabel, disk, batteryLabel, batteryMains, batteryLeft, batteryOnly, batteryNone, plan, unfinished,
    broughtHome, written, secondMedium, notYet, provenLabel, provenOf, conflicts, conflictsOf, carried, bringHome,
    bringing, brought, copy, copying, copied, nothing, takeReceipt, takingReceipt, proven, takeOver, takingOver,
    takenOver, wipe, wipeWhat, wiping, wiped, newPackage, laptop, noLaptop, endMissing, slice, sliceHint, sliceName,
    sliceSum, sliceNone, kind, within, openRows, prepare, preparing, prepared, preparedFact, packages, noPackages, write,
    writing, writtenFact, writtenFor, notice, lose, loseWhat, find, findWhat, reason, declared, arrived
}
