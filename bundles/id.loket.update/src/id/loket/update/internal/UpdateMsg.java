package id.loket.update.internal;

import id.loket.kernel.text.Message;

/** The texts of signed sites and office profiles. */
public enum UpdateMsg implements Message {
    siteUnsigned, siteForm, siteChanged, siteExtra, siteLink, siteShort, siteUnreadable, siteExpired, siteOld,
    signatureBroken, signerExpired, wrongSigner, memoryDamaged, trustUnreadable, copyFailed,
    profileMissing, profileUnsigned, profileUnknown, profileLine, profileKeyMissing,
    ruleLine, ruleKey, ruleTwice, ruleName, ruleNames, ruleLanguage, ruleStore, ruleRoute, ruleSite, ruleTraining,
    ruleSimulated, ruleSerial, ruleExpires
}
