package id.loket.centre.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of sending and outages. */
public enum Msg implements Message {
    pageOutbox, pageOutages,
    lineWaiting, lineNothingWaits, lineAwaited,
    number, subject, subjectEnrolment, receiver, state, reason, since, age, attempts, next, never,
    receiverCentre, receiverRegency, receiverAnswer,
    stateWaiting, stateRefused, stateAwaited, stateSilent,
    nothingWaits,
    sendNow, sendAgain, sendAgainWhich, switchRoute, exportPackets, importReceipts,
    route, routeNow, switchTitle, switchExplained, routeDirectMeans, routeHubMeans, routeOfflineMeans, use, cancel, switched,
    working, sent, chooseExportFolder, chooseImportFolder, exporting, exported, importing, imported, nothingToExport,
    outageCause, outageSubject, outageStart, outageEnd, outageLasts, outageLength, outageLost, outageDetail, noOutages,
    outagesNow, outagesNone, subjectCentre, subjectRegency, subjectHub,
    linkUp, linkDown, centreUp, centreSilent, centreUnreachable, hubUp, hubSilent, centreOffline, routeItem,
    outboxItem, outboxEmpty, silentSentence, linkSentence,
    figureWaiting, figureOldest, attentionSend, attentionRefused, attentionRefusedText, attentionWaitingText,
    attentionSilentText, attentionCentre
}
