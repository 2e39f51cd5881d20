package id.loket.driver.sbi.internal;

import id.loket.kernel.text.Message;

/** The texts of biometric devices over SBI. The first group are states, the others refusals in three parts. */
enum Text implements Message {
    fingerDevice, irisDevice, faceDevice,
    away, busyNow, notReadyNow, statusDrift, statusUnknownMaker, statusExpired, statusUnproven, statusEnv,
    statusNotRegistered,

    gone, cutOff, viewCutOff, silent, nothingSeen, cancelled, busy, notReady, notRegistered, tampered, orientation,
    notProcessed, countNotSupported, noManagement, deviceKeyExpired, deviceError, driverEnds,
    notBiometric, halfAnswer, emptyAnswer, tooLong, notARecord, badPicture, lowResolution, noQuality,
    badSignature, notSigned, unknownMaker, expiredCertificate, unproven, otherDevice, otherTransaction, clockDrift,
    staleAnswer, wrongEnvironment, wrongPurpose, wrongType, notAsked, excepted, missing, wrongPosition, brokenChain
}
