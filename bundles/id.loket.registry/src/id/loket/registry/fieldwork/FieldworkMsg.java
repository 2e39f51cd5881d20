package id.loket.registry.fieldwork;

import id.loket.kernel.text.Message;

/** The texts of work in the field that modules share, and those of residents that travel. */
public enum FieldworkMsg implements Message {
    present, moved, deceased, unknown, abroad, tniPolri, homeVisit, odgj, refused, underAge, inPrison, noSuchRt, hasCard,
    differs, correctedMeanwhile, nikTaken, residentGone, damagedItem, fieldPackage,
    fieldFamilyCardNumber, fieldName, fieldBirthPlace, fieldBirthDate, fieldSex, fieldReligion,
    fieldMaritalStatus, fieldBloodGroup, fieldOccupation, fieldCitizenship, fieldAddress,
    fieldRt, fieldRw, fieldVillageCode
}
