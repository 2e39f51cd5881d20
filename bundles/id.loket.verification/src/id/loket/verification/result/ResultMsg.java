package id.loket.verification.result;

import id.loket.kernel.text.Message;

/** The texts of results. */
public enum ResultMsg implements Message {
    verdictGenuine, verdictRenamed, verdictOlder, verdictNotRegistered, verdictChanged, verdictIncomplete,
    verdictOtherOffice, verdictNotSigned,
    toldHasCard, toldNotPrinted, toldNotRecorded, toldNotFound, toldElsewhere, toldElsewhereSomewhere, toldAmbiguous,
    toldAlias, toldDocuments, toldDeceased, toldUnderAge, toldDuplicate, toldOpen,
    outcomeOpen, outcomeContested, outcomeWithheld, toldWithheld,
    sheetAbout, columnRow, columnOutcome, columnWords, columnDate, continued,
    aboutTitle, aboutPartial, aboutOffice, aboutCampaign, aboutList, aboutListHash, aboutRecipient,
    aboutMadeBy, aboutMadeAt, aboutTotals, aboutRows, aboutResidual, aboutFlags, aboutProof, watermark,
    recipientMissing, textTooLong, cancelled, notWritten, fileThere, fileMissing, noSeal, yearPast, deletionGone, deletionUnfinished,
    purposeResult, purposeDraft,
    commandUsage, commandNumber, commandList, commandRows, commandMade, commandPartial
}
