package id.loket.verification.campaign;

import id.loket.kernel.text.Message;

/** The texts of campaigns and their lists. */
public enum CampaignMsg implements Message {
    kindLapas, kindKpu, kindMinistry, kindSchool, kindOther, columnNumber, columnAlias, columnBirthYear, columnAge,
    columnMother, columnFather, columnPollingStation, columnCell, columnRemark, wholeRow, gradeClean, gradeNote,
    gradeWarning, gradeBad, changeNew, changeGone, changeChanged, changeSame, stateReading, stateReady,
    stateDeleted, rowOpen, rowContested, rowDecided, causeExpired, causeRequested, fieldName, fieldSource,
    fieldPurpose, fieldLegalBasis, fieldListDate, fieldRetainUntil, nameIsNumber, dateYearOnly, dateFromAge, dateOtherOrder,
    ageUnreadable, nikRepeated, rowRepeated, campaignLacks, retentionOver, campaignGone, campaignExpired, listTwice,
    listBeingRead, listWithoutRows, listTooLong, listCancelled, listBroken, listGone, listNotWhole, listsDiffer,
    reasonMissing, sourceMissing, rowTampered,
    listWithoutHeaders, purposeCompare, listFollowed, versionBeingTaken
}
