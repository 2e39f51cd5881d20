package id.loket.console.internal;

import id.loket.kernel.text.Message;

enum ConsoleMsg implements Message {
    noSuchCommand, failed, secretMissing, passwordOf, newPasswordOf, passwordChanged, passwordUsage,
    auditIntact, auditFindings, auditUsage, accountsUsage, accountChanged, roleUnknown, stateReady, stateFirst, stateLocked,
    stateClosed, sheet, sheetsKeep, sheetPrompt, recoverUsage, recovered, setUpUsage, backupUsage, backupMade, restoreUsage,
    restored
}
