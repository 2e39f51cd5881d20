package id.loket.device;

import id.loket.kernel.text.Message;

/** The texts of devices. */
public enum DeviceMsg implements Message {
    faultTimeout, faultUnplugged, faultBusy, faultGarbage, faultCancelled, faultAttention, faultCardRemoved, faultUntrusted, faultDriver,
    statusBusy, statusBroken, statusGone, statusQuarantined, statusAway,
    checkAbsent, checkQuarantined, checkDeviceMissing, checkNoStatus,
    kindFingerprint, kindIris, kindFace, kindCamera, kindSignature, kindDocument, kindCardPrinter, kindCardReader,
    standingInService, standingInRepair, standingUnusable
}
