package id.loket.shell.internal;

import id.loket.kernel.text.Message;

/** The texts of the frame: login, rail, status line, start page. */
public enum ShellMsg implements Message {
    pageStart, pageNotThere, groupService, groupAttention, groupOffice,
    product, office, training, searchResident, userMenu, menuPassword, menuLock, menuLogout, menuLanguage,
    loginTitle, loginLine, loginAccount, loginPassword, loginGo, loginOpening, loginTraining, loginTrainingHint,
    loginLanguage, loginAccountMissing, loginUnavailable,
    passwordTitle, passwordLine, passwordOld, passwordNew, passwordAgain, passwordChange, passwordDiffer, passwordChanged, cancel,
    lockTitle, lockLine, lockPassword, lockOpen, lockLogout, lockOther,
    jobs, jobsRunning, jobsTitle, jobsEmpty, jobCancel, jobRunning, close, jobCancelled, jobDone, jobRefused, jobFailed,
    startAllWell, startAttention, startNothingWaits, startNoModules, startNoModulesDetail, startMore, startGathering,
    startResidual,
    roleOperator, rolePrintOperator, roleStockKeeper, roleVerifier, roleSupervisor, roleItAdmin, roleHead
}
