package id.loket.kernel;

import id.loket.kernel.text.Message;

/** The texts of the kernel: rules of numbers and names of codes. */
public enum KernelMsg implements Message {
    nikNotSixteenDigits, nikSerialZero, nikImpossibleDate, familyCardNotSixteenDigits, regionCodeForm, chipNumberForm,
    sexMale, sexFemale,
    religionIslam, religionKristen, religionKatholik, religionHindu, religionBuddha, religionKhonghucu,
    religionKepercayaan,
    maritalSingle, maritalMarried, maritalDivorced, maritalWidowed,
    citizenWni, citizenWna,
    fingerRightThumb, fingerRightIndex, fingerRightMiddle, fingerRightRing, fingerRightLittle,
    fingerLeftThumb, fingerLeftIndex, fingerLeftMiddle, fingerLeftRing, fingerLeftLittle,
    eyeRight, eyeLeft,
    backgroundRed, backgroundBlue,
    enrolmentUnregistered, enrolmentBioCaptured, enrolmentProcessing, enrolmentSent, enrolmentReceived,
    enrolmentRegionalFailure, enrolmentCentralFailure, enrolmentSearchFailure, enrolmentAdjudicate,
    enrolmentValidation, enrolmentDuplicate, enrolmentPrintReady, enrolmentUnknown,
    cardRequested, cardQueued, cardAssigned, cardPrinting, cardInspect, cardPrinted, cardShipped, cardHandedOver,
    cardSpoiled,
    reasonFirst, reasonMoveIn, reasonDataChange, reasonForeignerRenewal, reasonLost, reasonDamaged,
    reasonOutOfDomicile,
    outageNetwork, outageCentral, outagePower, outageDevice, outageBlank
}
