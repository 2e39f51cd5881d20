package id.loket.centre;

import id.loket.kernel.text.Message;

/** The texts of the centre's contract. */
public enum CentreMsg implements Message {
    centreSilent, silenceNoLink, silenceName, silenceTls, silenceRefused, silenceError, silenceTimeout,
    routeLocalServer, routeDirect, routeOffline,
    waitsForTurn, waitsOffline, carriedSince, waitsForRelay, noAddress, refusedByReceiver, noAnswerYet, receivedNotDecided,
    silentForDays, mediumNotWritten, mediumNotReadable, mediumPartlyRead
}
