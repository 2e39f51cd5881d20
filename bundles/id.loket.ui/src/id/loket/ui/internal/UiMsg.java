package id.loket.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of the shared widgets. */
public enum UiMsg implements Message {
    keySpace, dayWrong, yesterday, ageMinutes, ageHours, ageDays,
    filter, filterHint, rowCount, rowCountFiltered, exportList, exportDone, exportFailed, loading, nothingFound,
    listFailed, tryAgain,
    close, cancel, numberWrong, approve, supervisorTitle, supervisorAccount, supervisorPassword, supervisorReason,
    previewPage, previewBefore, previewNext, previewSmaller, previewLarger, previewSave, previewPrint, previewSaved,
    previewSaveFailed, previewPrinted, previewPrintFailed, previewPicture,
    refusedTitle, errorTitle, errorHappened, errorSafe, errorReference, workCancelled, qualityOf,
    stop, stopping
}
