package id.loket.issuance.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of the hand-over page. */
public enum Msg implements Message {
    pageHandOver, pageLetters, pageUncollected, line, search, searchHint, find, waitingAll,
    cards, name, nik, village, reason, state, since, noCards, noCardFound,
    nobody, stepMatch, matchRight, matchLeft, lookAtScanner, matched, notMatched, vouch, vouchWhat, vouched,
    provenBefore,
    stepOldCard, oldChip, oldNotDue, oldUnreadable,
    reissue, reissueTitle, reissueAct, applicant, applicantHint, applicants, applicantNone, applicantUnknown, applicantHasOne, newestCard, noCardYet,
    dateHint, chipHint, lateHint, reissueQueued, reissueWaits,
    give, given, keep, keepTitle, keepWhy, keepAct, kept, back, notReady,
    figure, figureDetail
}
