package id.loket.verification.ui.internal.desk;

import id.loket.kernel.text.Message;

/** The texts of the desk. */
public enum DeskText implements Message {
    pageLine, list, listEntry, noList, totals, everyState, everyVerdict, everyResult, everyVillage, everyHome,
    flagged, queue, queueEmpty, queueDone, row, rowNumber, rowNoNumber, rowNotThere, person, proposal, wordDecided,
    wordContested, wordUnusable, wordUnmatched, wordSame, wordLook, wordNobody, noRow, alias, where, whereAlone,
    homeOf, proposed, notMatchedNext, notMatched, inField, decidedBy, noteOf, undoneBy, nobodyFound, chosen, rivalOf,
    likelyNot, likelyPossible, likelyYes, likelyStrong, likelySure, speaksStronglyFor, speaksFor, speaksNot,
    speaksAgainst, speaksStronglyAgainst, listed, registeredOf, why, spoken, accept, chooseFirst, note, noteHint,
    second, waitsForSecond, decidedFact, undoneFact, acceptSame, undoLast, figures, homes, reload, undoRow,
    undoRowTitle, undoRowWhat, searchOther, byFinger, reason, close, showRows, section, figure, rows, figuresEmpty,
    figuresLine, homesLine, sectionRows, sectionOutcome, sectionFlag, sectionHome, figureRows, figureOpen,
    figureContested, figureResidual, homeUntold, searchTitle, searchFor, searchHint, searchNobody, search, beside,
    nik, born, sex, village, purposeSearch, purposeCompare, acceptTitle, acceptCounting, acceptNothing, acceptWhat,
    acceptAll, accepting, accepted, acceptances, acceptancesEmpty, when, by, undone, undoAcceptance,
    undoAcceptanceWhat, undoing, acceptanceUndone, listFollowed, fromVersion, changedSince
}
