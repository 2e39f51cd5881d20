package id.loket.verification.ui.internal.campaign;

import id.loket.kernel.text.Message;

/** The texts of the campaigns' page. */
public enum CampaignText implements Message {
    pageLine, campaigns, campaignsEmpty, create, change, newCampaign, changeCampaign, campaignWhy, campaignMade,
    campaignChanged, kind, name, source, listDate, purpose, legalBasis, retainUntil, save, left, nobodyChosen,
    nobodyChosenNext, campaignLine, campaignPurpose, retentionUntil, retentionNear, retentionToday, retentionOver,
    segmentVersions, segmentFindings, segmentCompare, segmentDeletions, version, file, takenAt, rows, bad, decided,
    state, versionsEmpty, takeList, match, openDesk, result, delete, matching, matchStep, matchStepOf, matched,
    matchedThen, deleteTitle, deleteWhat, reason, deleted, takeTitle, fileExample, chooseFile, openFile, takeHint,
    formatRemembered, formatSuggested, sheets, mapping, noColumn, dateOrder, firstRows, unused, row, sheet, fileNotes,
    fileNote, fileNotesNone, close, take, taking, rowsDone, taken, takenThen, takenBadThen, finish, grade, gradeCount,
    versionNone, versionOf, person, field, written, rule, findingsEmpty, sendBack, sendBackName, sentBack,
    sentBackThen, purposeLook, purposeSendBack, older, newer, compare, changeKind, allChanges, rowBefore, rowNow,
    whatChanged, changedFrom, compareEmpty, compareOne, compareCounts, changesLeftOut, comparing, deletionsLine,
    deletionsEmpty, deleteExpired, expiredDeleted, deletedAt, deletedBy, cause, rowsGone, rowsGoing, rowsAreGone,
    hash, removingRows, handedOn
}
