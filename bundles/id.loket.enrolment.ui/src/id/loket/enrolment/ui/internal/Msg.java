package id.loket.enrolment.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of the recording screens. */
public enum Msg implements Message {
    pageRecord, pageRecorded, pageSessions, pageCases,
    findLine, findField, findKey, findResults, findEmpty, findNothing, begin, begunTitle, begunEmpty, resume,
    columnNik, columnName, columnBirth, columnVillage, columnStep, columnStored, columnSeat,
    who, ageYearsMonths, villageDistrict, stored,
    stepPacketSlip, stepList, ofTotal,
    confirm, correct, take, accept, acceptBest, except, postpone, cancel, back, abandon, abandonTitle, retakeLast, reasonLabel, retake, override, seal, slip, slipAgain, next,
    headingBiodata, hintBiodata, hintPortrait, hintSignature, hintFinger, hintIris, hintVerify, hintEndorsement,
    headingVerify, headingPacket, hintPacket, headingSlip, hintSlip, headingDone, hintDone, recordingNumber, packetSealed, sealing, footer,
    quality, threshold, thresholdNone, tries, triesNone, triesBest, device, deviceNone, simulated, score, scoreMatch, scoreNoMatch,
    preview, previewEmpty, previewLive, previewTaken, working, workingDevice,
    thumb, index, middle, ring, little, right, left, iris, chipTaken, chipBelow, chipExcepted, chipOpen, chipNow,
    noteExcepted, noteBelow, noteNoTemplate, notePoor, notePoorLast, noteVerifyFailed, noteVerified,
    biodata, nik, familyCard, name, born, sex, address, rtRw, village, religion, marital, bloodGroup, occupation, citizenship,
    backgroundOdd, backgroundEven, portraitTaken,
    exceptTitle, exceptWhat, exceptKind, exceptConsent, goOn, overrideConsent,
    correctTitle, correctHint, correctDocument, correctConsent, birthPlace, birthDate, rt, rw, nothingChanged, documentMissing,
    slipMade, slipNoViewer,
    casesLine, casesTitle, casesEmpty, waitingTitle, waitingEmpty, columnStatus, columnAction, columnOwner, columnAge, columnReason,
    columnNote, caseDo, caseDirect, caseRecord, caseSave, noteLabel, noteAction, caseSaved, caseNothing,
    recordedLine, recordedEmpty, recordedNone, columnTime, dayBefore, dayAfter, since, centreSays, begunAt, recordedAt, sealedAt, slipAt, station,
    stateAbandoned,
    sessionsLine, sessionNew, sessionPlace, sessionTeam, sessionTarget, sessionVisit, visitAt, sessionStart, sessionEnd, sessionLasts, sessionNone, sessionBegun,
    sessionOver, sessionStarted, sessionEnded, sessionsEmpty,
    tableCoverage, columnDistrict, columnListed, columnRecorded, columnPrintReady, columnOpen, columnShare, residualRecorded, residualListed,
    figureRecorded, figureRecordedDetail, figureTarget, attentionCases, attentionWord
}
