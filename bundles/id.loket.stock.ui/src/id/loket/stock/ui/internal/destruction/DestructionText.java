package id.loket.stock.ui.internal.destruction;

import id.loket.kernel.text.Message;

/** The texts of the destruction page. */
public enum DestructionText implements Message {
    page, pageLine, segmentInvalid, segmentActs, segmentMonth, filterTitle, cause, district, from, until, all,
    filter, listTicked, listAll, tick, ticked, tickOne, number, kind, arrived, invalidTitle, invalidEmpty, found,
    tickedCount, listedFact, actsTitle, actsEmpty, recordNumber, state, pieces, prepared, by, stepsTitle,
    chooseOne, consent, begin, photograph, close, list, officialRecord, abort, consentWhat, consentedFact,
    begunFact, photographedFact, closedFact, abortedFact, closeWhat, abortWhat, site, method, burned, at,
    witnesses, reason, begunWithout, begunNext, storyPrepared, storyChecked, storyApproved, storyBegun, storyDone,
    storyAborted, momentWrong, monthTitle, month, paper, workbook, kinds, districts, districtsEmpty,
    districtUnknown, causeUnknown, opening, in, destroyed, others, closing, residual, residualLine, residualBad,
    savedFact, saveFailed
}
