package id.loket.enrolment;

import id.loket.kernel.text.Message;

/** The texts of recording. */
public enum EnrolmentMsg implements Message {
    stepBiodata, stepPortrait, stepSignature, stepFingers, stepIrises, stepVerification, stepEndorsement, stepPacket,
    stepSlip, stepDone,
    exceptionMissing, exceptionInjured, exceptionPolicy,
    actionAskDeletion, actionAskDecision, actionRecordAgain, actionResend, actionWait, ownerOperator, ownerSupervisor,
    noSuchResident, noSuchEnrolment, noSuchCase, noSuchNumber, underAge, alreadyRecorded, inUseElsewhere, begunElsewhere, alreadySealed,
    notItsTurn, alreadyTaken, tryAgain, noTries, tooManyTries, notTaken, notExceptable, wrongConsent,
    notToVerify, verifyFirst, endorsedAlready, notSealed, noDevice, reasonMissing, placeMissing, targetOutOfRange,
    caseClosed, caseSilence, caseNotThisAction, caseNotYours, noteMissing,
    waitPacked, waitSent, waitReceived, waitValidation, waitUnknown,
    fieldNoResident, fieldRecordedHere, fieldBiodataDiffer,
    slipTitle, slipNumber, slipRecorded, slipOperator, slipWhatNext, slipHowToAsk, slipSpecimen
}
