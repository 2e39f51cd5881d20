package id.loket.issuance.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of the page of interim letters. */
public enum LetterText implements Message {
    page, line, lineClosed, lineNever, open, closed, notHere,
    search, searchHint, find, all, which, whichAll, whichInForce, whichExpiring, whichExpired, whichEnded,
    letters, number, name, nik, village, validUntil, state, noLetters, noMatch,
    issue, renew, print, takeIn, revoke, onDay, rules,
    nothingChosen, holder, born, dates, status, renews, by, endedBy, endUnknown, checkOther, chooseSeal,
    issueTitle, against, mayHave, issueAct, issued, renewed,
    takeInDone, revokeTitle, revokeWhy, revokeAct, revoked, choose, back,
    onDayTitle, day, region, wholeRegency, voters, fullNik, maskedOnly, onDayPdf, onDayXlsx, onDayDone, dayForm,
    rulesTitle, allowed, allowedYes, allowedNo, reason, reasonHint, decide, decided, history, decidedAt, decidedBy,
    noDecision, pattern, patternHint, savePattern, patternSaved, signatory, signatoryNumber, saveSignatory, signatorySaved, exportSeal, sealExported, saveFailed
}
