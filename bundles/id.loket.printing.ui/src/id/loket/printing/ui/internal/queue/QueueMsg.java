package id.loket.printing.ui.internal.queue;

import id.loket.kernel.text.Message;

/** The texts of the queue's page. */
public enum QueueMsg implements Message {
    everyVillage, everyKind, everyHold, everyOrigin, searchHint, counted, why, when, counterSays, first, firstBack, firstTitle,
    firstOf, reason, save, back, policy, policyTitle, policyNow, policyFirst, rule, scarceColumn, scarceYes, up, down, takeOut, add, days, scarceToggle,
    scarcity, blanks, history, historyLine, scarceNow, capacity, nothing, selectFirst,
    tooMany, typeMore, export, exporting, exported, number
}
