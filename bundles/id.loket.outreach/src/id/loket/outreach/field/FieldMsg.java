package id.loket.outreach.field;

import id.loket.kernel.text.Message;

/** The texts of field packages, at the office and on a laptop. */
public enum FieldMsg implements Message {
    statePreparing, stateReady, stateWritten, stateHome, stateLost,
    teamMissing, teamTooLong, sliceEmpty, sliceTooWide, endInPast, unknownPackage, packageExpired, packageLost, notLost,
    reasonMissing, stopped, moduleMissing,
    laptopWithoutTeam, otherTeam, openedAlready, otherStillOpen, nothingOpen, notAPackage, notHomeward, notAReceipt, notANotice,
    otherPackage, wipingBegun, unfinishedWork, notProven, carriedNotProven, ownContainer, nothingToCarry, packedHere,
    kindList, kindSchool, kindVillage,
    metInPerson, askMoved, askDeceased, askUnknown, askAbroad, askTniPolri, askHomeVisit, askOdgj, askRefused, askUnderAge,
    askInPrison, askNoSuchRt, askHasCard
}
