package id.loket.issuance.request;

import id.loket.kernel.text.Message;

/** The texts of requests for further cards. */
public enum RequestMsg implements Message {
    fieldForm, fieldFamilyCard, fieldPoliceNumber, fieldPoliceDate, fieldPoliceOffice, fieldOldCard, fieldDocumentKind,
    fieldDocumentNumber, fieldMoveLetter, fieldTravelDocument, fieldTravelUntil, fieldItapNumber, fieldItapUntil,
    fieldCardUntil, fieldLateReason,
    firstIsNoRequest, notAForeigner, livesHere, livesElsewhere, fieldMissing, fieldTooLong, dateForm, dateAhead,
    dateOver, familyCardForm, chipForm, otherFamilyCard, renewalLate, residentGone
}
