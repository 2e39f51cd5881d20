package id.loket.printing.queue;

import id.loket.kernel.text.Message;

/** The texts of the queue's order. */
public enum QueueMsg implements Message {
    ruleFirstTimers, ruleFirstCards, ruleLost, ruleOutOfDomicile, ruleReplacements, ruleLetters, ruleLettersWithin,
    ruleFieldPackages, ruleVisits, ruleLists, ruleFirst, ruleRest,
    daysOutOfRange, ruleTwice, blanksNegative, reasonMissing, reasonTooLong,
    scarcityNever, scarcityBlanks, scarcityNow,
    whyFirst, whyRule, whyRest, factFirstTimer, factLetter, factOrigin, factAsked,
    heldAge, heldWithdrawn, heldReleaseOld, heldScarce,
    whenToday, whenDay, whenBetween, whenFrom, whenUnknown,
    counterToday, counterDay, counterBetween, counterFrom, counterUnknown
}
