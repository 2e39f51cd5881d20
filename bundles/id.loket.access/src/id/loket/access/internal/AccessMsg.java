package id.loket.access.internal;

import id.loket.kernel.text.Message;

enum AccessMsg implements Message {
    wrongLogin, locked, noPermission, sessionEnded, mustChangePassword, passwordTooShort, passwordTooEasy,
    approverIsSelf, approverLacksRight, approvalNeedsReason, accountMalformed, accountTaken, accountUnknown,
    accountNeedsRole, lastAdministrator, closingSelf, vouchersSame, voucherLacksRight, sheetMistyped, sheetsDoNotOpen,
    voucherMustChange, accountClosed, notSetUp, alreadySetUp,
    ringDamaged, ringUnreadable, ringBusy, openingStore,
    postOperator, postPrinting, postStock, postVerifier, postSupervisor, postAdmin, postHead
}
