package id.loket.issuance.letter;

import id.loket.kernel.text.Message;

/** The texts of interim letters. */
public enum LetterMsg implements Message {
    stateIssued, stateExpired, stateRenewed, stateLapsed, stateTakenIn, stateRevoked,
    verdictValid, verdictExpired, verdictTooEarly, verdictEnded, verdictNotRegistered, verdictListed, verdictChanged, verdictOtherSeal,
    noSeal, noSealToCheck, neverAllowed, numberUsed, signatoryHalf, signatoryNumber, notAllowed, reasonMissing, reasonTooLong, patternWrong, patternPlace, yearPast,
    residentGone, tooYoung, notRecorded, duplicate, adjudicated, recordAgain, standingUnknown, cardReady, hasCard,
    inForce, renewTooEarly, letterGone, letterEnded, dataCorrected, notALetter, dayMissing,
    commandUsage, codesUnreadable, commandName, commandBorn, commandDates
}
