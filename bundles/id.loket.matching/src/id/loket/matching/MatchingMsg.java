package id.loket.matching;

import id.loket.kernel.text.Message;

/** The texts of matching: levels of agreement, verdicts, reasons. */
public enum MatchingMsg implements Message {
    levelMissing, levelSame, levelDifferent, levelOneDigit, levelTransposed, levelSerialDiffers, levelMaskedFits,
    levelMaskedDiffers, levelContradictedSame, levelContradictedNear, levelContradictedDifferent, levelPart, levelShortened,
    levelMisspelt, levelClose, levelPartClose, levelShared, levelSwapped, levelOnePart, levelRegisterRounded, levelYearSame, levelRoundedSame,
    levelRoundedYear, levelRoundedDifferent, levelYearFits, levelYearDiffers, levelSameDistrict, levelSameRegency,
    levelHalf, verdictSame, verdictLook, verdictDifferent, reasonAgrees, reasonTwiceInList, reasonTooLittle, reasonRival,
    reasonNearEqual, reasonClaimed, reasonNobody
}
