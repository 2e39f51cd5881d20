package id.loket.centre.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of sending and outages. */
public enum Msg implements Message {
    pageOutbox, pageOutages,
    lineWaiting, lineNothingWaits, lineAwaited,
    number, subject, subjectEnrolment, receiver, state, reason, since, age, attempts, next, never,
    receiverAnswer,
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
    attentionSilentText, attentionCentre,
    attentionUnhandledText,
    pageCertificates, stationLine, stationNone, serial, station, validFrom, validUntil, revokedAt, valid, revoked, expired,
    noCertificates, createAuthority, requestCertificate, issueCertificate, installCertificate, revokeCertificate,
    readRevocations, trustCentre, trustRegency, exportAuthority,
    chooseRequest, chooseNewRequest, chooseCertificate, chooseNewCertificate, chooseRevocations, chooseNewRevocations,
    chooseReceiver, chooseAuthority, created, requested, issuedTo, installed, revokedDone, revocationsRead, trusted,
    authorityExported, revokeWhich, revokeTitle, revokeReason, revokeExplained, attentionCertificate,
    attentionCertificateText
}
