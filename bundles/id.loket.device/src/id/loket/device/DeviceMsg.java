package id.loket.device;

import id.loket.kernel.text.Message;

/** The texts of devices. */
public enum DeviceMsg implements Message {
    faultTimeout, faultUnplugged, faultBusy, faultGarbage, faultCancelled, faultAttention, faultDriver,
    statusBusy, statusBroken, statusGone
}
