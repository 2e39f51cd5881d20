package id.loket.stock.ui.internal.overview;

import id.loket.kernel.text.Message;

/** The texts of the stock's overview. */
public enum OverviewMsg implements Message {
    cover, coverUnknown, coverNone, coverFigure, coverFigureDetail, coverFigureOpen, coverUnused, runsOut, runsOutBetween,
    runsOutAfter, perDay, waiting, asked, requestToday, requestCut, requestNone, consumable, consumableReorder,
    consumableUnknown, bulletin, bulletinTitle, bulletinImage, bulletinSaved, bulletinFailed,
    places, showPlaces, showMovements, place, left, usePerDay, lasts, lastsDays, runsOutOn, asOf, asOfHint, asOfWrong,
    asOfFuture, noPlaces, plotName, shortHistory,
    rule, ruleTitle, ruleWhat, ruleLead, ruleCover, ruleQuota, rulePack, ruleSave, ruleSaved
}
