package id.loket.verification.ui.internal.result;

import id.loket.kernel.text.Message;

/** The texts of the result's dialog. */
public enum ResultText implements Message {
    title, about,
    figureRows, figureRowsDetail, figureDecided, figureOpen, figureOpenNone, figureOpenSome, figureResidual, figureResidualNone,
    figureResidualSome,
    recipient, theirLetter, file, choose, fileName,
    draft, draftTitle, make, making, made, check, checked, close,
    register, number, version, rows, decided, partial, whole, by, at, hash, registerEmpty,
    onlySupervisor, noSeal, partialNote,
    deletionTitle, deletionPaper
}
