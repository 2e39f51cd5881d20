package id.loket.updater.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of the page of updates. */
public enum Msg implements Message {
    pageUpdates, line, lineSource, source, sourceHint, choose, look, looking, looked, parts, part, kind, kindBase, kindModule, kindDriver,
    installed, offered, origin, withProduct, from, state, stateLatest, stateNews, stateNew, stateInstalled, stateEarlier, noParts,
    install, update, all, rollBack, uninstall, selectFirst, notOffered, notRemovable, noEarlier,
    previewInstall, previewUninstall, previewRollBack, comes, goes, changes, signer, size, sizeBytes, atOnce, atRestart, withBackup, go, leave,
    working, summary, done, doneNext, doneRestart, doneBackup, returned, returnedNext, cancelled, restart, restartNext, noSource
}
