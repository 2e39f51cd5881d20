package id.loket.verification.ui.internal.desk;

import id.loket.kernel.text.Message;

/** The texts of the desk. */
public enum DeskText implements Message {
    pageLine
}
