package id.loket.verification.desk;

import id.loket.kernel.text.Message;

/** The texts of the desk. */
public enum DeskMsg implements Message {
    foundRecordedPrinted, foundRecordedNotPrinted, foundNotRecorded, notFound, otherRegency, ambiguous, aliasConfirmed,
    released, transferred, incompleteDocuments, foreigner, duplicateNik, recordedElsewhere,
    flagFound, flagVerified, flagRecorded, flagPrinted, flagHandedOver, flagSeenInField,
    causeAsked, causeAgainstProposal, causeUnlikelyResident, causeChosenTwice, causeGraveOutcome,
    stageFirst, stageFinal, stageReviewed, stageUndone, stageEarlier,
    rivalTwin, rivalRelative, rivalNamesake,
    rowGone, rowChanged, alreadyDecided, residentNeeded, residentExcluded, residentGone, outcomeNotOffered,
    secondIsFirst, nothingToUndo, undoReasonMissing, approvalMissing, nothingToAccept, acceptanceGone, acceptanceUndone
}
