package id.loket.shell.internal;

import id.loket.kernel.text.Message;

/** The texts of the frame: login, rail, status line, start page. */
public enum ShellMsg implements Message {
    pageStart, pageNotThere, groupService, groupAttention, groupSupplies, groupOffice,
    product, office, training, searchResident, userMenu, menuPassword, menuLock, menuLogout, menuLanguage,
    loginTitle, loginLine, loginAccount, loginPassword, loginGo, loginOpening, loginTraining, loginTrainingHint,
    loginLanguage, loginAccountMissing,
    passwordTitle, passwordLine, passwordOld, passwordNew, passwordAgain, passwordChange, passwordDiffer, cancel,
    lockTitle, lockLine, lockPassword, lockOpen, lockLogout,
    jobs, jobsRunning, jobsTitle, jobsEmpty, jobCancel, jobRunning, close, jobCancelled, jobDone, jobRefused, jobFailed,
    startAllWell, startAttention, startNothingWaits, startNoModules, startNoModulesDetail, startGathering,
    roleOperator, rolePrintOperator, roleStockKeeper, roleVerifier, roleSupervisor, roleItAdmin, roleHead,
    pageAccounts, pageMaintenance, menuAbout, aboutVersion, aboutLine, aboutNode, aboutLicences, choose, loginForgotten,
    firstTitle, firstLine, firstGo, firstMaking, passwordsDiffer, accountPerson, accountRoles, accountState, stateReady,
    stateFirst, stateLocked, stateClosed, accountsLine, accountsNone, accountNew, accountOpen, accountRolesChange,
    accountRolesSave, accountReset, accountUnlock, accountClose, accountChoose, accountOpened, accountOpenedNext,
    rolesChanged, rolesChangedNext, accountUnlocked, accountCloseAsk, accountClosed, accountClosedNext, firstPassword,
    firstPasswordHint, sheetsIssue, sheetsAsk, sheetsMade, sheetsTitle, sheetsLine, sheetTitle, sheetLine, sheetSave,
    sheetFile, sheetSaved, sheetNotSaved, sheetsKept, sheetsKeepFirst, recoveryTitle, recoveryAccount, recoveryWay,
    recoveryByColleagues, recoveryBySheets, recoveryColleaguesHow, recoverySheetsHow, recoveryColleague,
    recoveryColleaguePassword, recoverySheet, recoveryFresh, recoveryGive, recoveryDone, recoveryNext, backupTitle,
    backupLine, restoreLine, restoreServer, backupTarget, backupGo, backupLast, backupElsewhere, backupRuns,
    backupRunsNext, backupDone, backupDoneNext, backupCancelled, dataHere, dataOnServer, dataWell, dataWarning,
    statusData, attentionData, auditTitle, auditLine, auditFinding, auditNotChecked, auditGo, auditWhole, auditFindings
}
