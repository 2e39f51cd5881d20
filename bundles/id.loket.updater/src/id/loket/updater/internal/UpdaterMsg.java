package id.loket.updater.internal;

import id.loket.kernel.text.Message;

enum UpdaterMsg implements Message {
    notManaged, busy, notOffered, notInstalled, noEarlier, nothingToDo, cannotResolve, failed, failedRestart, restartFirst, keptForBackup, keptNoBackup,
    usage, applied, sound, unsound, faultMissing, faultUnresolved, noSite, signedBy, previewLine, atRestart, atOnce, backedUp, returned,
    verifying, reading, planning, backingUp, installing, checking, returning, undone
}
