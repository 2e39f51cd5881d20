package id.loket.outreach.visit;

import id.loket.kernel.text.Message;

/** The texts of visits, checks and first-timers, on screens and papers. */
public enum VisitMsg implements Message {
    statePlanned, stateOut, stateHome, stateClosed, stateCancelled, kindVillage, kindSchool, kindPrison,
    holidayNewYear, holidayLabour, holidayPancasila, holidayIndependence, holidayChristmas,
    daysSwapped, dayPast, tooManyDays, stopMissing, tooManyStops, placeMissing, placeTwice, targetOutOfRange, teamMissing,
    membersMissing, emergencyMissing, textTooLong, teamTaken, memberTaken, laptopTaken, tooMuchUsual, tooMuchLearned,
    onHoliday, onWeekend, tooEarly, notNow, reasonMissing, unknownVisit, unknownResident, evidenceMissing, evidenceTooLong,
    nameMissing, tooYoung, registeredAlready, noFirstTimers, notInRegister, notRecorded,
    checkOfNobody, checksDiffer, registeredTwice, fieldMother, fieldSchool, fieldPhone, fieldHolds, memberUnknown, onSchoolList,
    whyList, whyCard, whyFirstTimer, whyHomeVisit, whyOdgj, whyMet, bringFamilyCard, bringOldCard, bringBirthCertificate,
    carriedFrom
}
