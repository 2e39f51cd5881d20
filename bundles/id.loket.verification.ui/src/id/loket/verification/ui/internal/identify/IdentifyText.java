package id.loket.verification.ui.internal.identify;

import id.loket.kernel.text.Message;

/** The texts of the search by finger. */
public enum IdentifyText implements Message {
    pageLine, galleryFilling, galleryReady, galleryNone, stepFinger, quality, takeRight, takeLeft, fingerHint, layDown,
    pictureNone, pictureLive, picture, printGood, printPoor, sitter, sitterNobody, stepWho, sex, unknown, age, plusMinus,
    tolerance, years, reason, numberWrong, search, searchWide, next, desk, comparing, searchDone, forRow, candidates,
    place, name, nik, born, likeness, verdict, verdictSame, verdictDifferent, nothingSearched, nobodyNear,
    resultNone, resultEmpty, resultOpen, resultFound, resultNotFound, same, different, nobody, undo, bornOn, nearFinger,
    sexAgrees, sexDiffers, ageAgrees, ageDiffers, otherHand, portraitNone, portraitOf, factFound, factNotFound
}
