package id.loket.verification.identify;

import id.loket.kernel.text.Message;

/** The texts of the search by finger. */
public enum IdentifyMsg implements Message {
    strengthVeryStrong, strengthStrong, strengthByChance, noScanner, onlyIndexFingers, printPoor, printEmpty,
    reasonMissing, reasonTooLong, noFingers, nobodyLikeThat, anySex, anyYear, years, searchCancelled, searchGone,
    candidateGone, decidedAlready, notDecided, rowGone, galleryFailed, purposeSought
}
