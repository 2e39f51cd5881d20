package id.loket.store;

import id.loket.kernel.text.Message;

/** The texts of the store. */
public enum StoreMsg implements Message {
    changedMeanwhile, busy, diskFull, connectionLost, wrongKey, cannotOpen, engineMissing, upgradeFailed, notOpen,
    valueChanged, openingEngine, preparingUpgrades, upgrading, preparingEntities,
    auditChanged, auditDeleted, auditInserted, auditReordered, auditTailCut, auditRecomputed,
    backupNotReadable, backupDamaged, backupFolderInUse, backupFailed, restoreNotEmpty, restoreFailed, pgToolMissing,
    pgToolFailed, copying, checking, checkingFile,
    clockBack, diskLow, auditTailLost
}
