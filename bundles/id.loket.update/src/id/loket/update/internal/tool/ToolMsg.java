package id.loket.update.internal.tool;

import id.loket.kernel.text.Message;

/** The texts of the commands for an office's IT. */
public enum ToolMsg implements Message {
    usage, failed, optionWrong, optionMissing, noProfile, verifying, progress, verified, installs, uninstalls, installed,
    trainingKey, directorFailed, installerIncomplete, settingsHead, signed, keyExists, keyMade, password, passwordAgain,
    passwordShort, passwordNeeded, passwordsDiffer, cutOff
}
