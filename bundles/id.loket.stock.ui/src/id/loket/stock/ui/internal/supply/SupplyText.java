package id.loket.stock.ui.internal.supply;

import id.loket.kernel.text.Message;

/** The texts of the supply page. */
public enum SupplyText implements Message {
    page, pageLine, segmentNotes, segmentRequests, segmentLoans, segmentRolls, noteTitle, noteNumber, noteDate,
    sender, lines, linesHint, linesCount, announce, receive, readFile, consignments, consignmentsEmpty, state,
    announced, received, damaged, missing, showRest, attach, scan, closeNote, rowsTitle, rowsEmpty, row, numbers,
    verdict, right, wrong, why, rowsWrong, announceNext, receiveNext, chooseRow, announcedFact, receivedFact,
    attachedFact, scannedFact, closedFact, closeWhat, noScanner, noScannerNext, reason, requestTitle, recipient,
    asked, granted, came, written, letterNumber, writeLetter, requests, requestsEmpty, letter, send, answer,
    answerWhat, figures, writtenFact, sentFact, answeredFact, quotas, quotasEmpty, quota, left, firstDay, lastDay,
    newQuota, quotaFact, document, save, loanTitle, direction, partner, due, lend, loans, loansEmpty,
    pieces, outstanding, people, settled, overdue, open, giveBack, loanApprove, loanFact, backApprove,
    backWhat, backFact, rollTitle, kind, batch, rolls, printsPerRoll, receiveRolls, batches, batchesEmpty, goodFor,
    mountedTitle, mountedEmpty, printer, since, mount, dismount, countRolls, spoil, reorder, reorderWhat,
    reorderFact, reorderDue, level, mountWhat, mountedFact, dismountedFact, endUsed, endSpoiled, endBack, printed,
    counted, countWhat, rollsFact, noPrinter, numberWrong, fileUnreadable,
    answers, answersNone, papers, papersNone, papersNext, papersOpen, figuresDue, figuresEarly, figuresWanted, loanBy, loanWith, partnerHint
}
