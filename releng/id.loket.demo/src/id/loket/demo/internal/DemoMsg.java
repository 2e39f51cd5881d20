package id.loket.demo.internal;

import id.loket.kernel.text.Message;

enum DemoMsg implements Message {
    listImported, blanksReceived, recorded, centreDown, waiting, centreUp, printReady, jammed, printed, handedOver,
    outage, balance, papers,
    fieldPacked, fieldWorked, fieldHome, fieldWiped,
    inmatesTaken, inmatesMatched, inmatesDecided, inmatesGivenBack, inmatesChecked, inmatesChanged,
    figureListed, figureRecorded, figureSent, figurePrintReady,
    figurePrinted, figureSpoiled, figureHandedOver, figureBlanksReceived,
    figureBlanksLeft, figureResidual,
    figureFieldRecords, figureFieldTaken, figureFieldResidual, figureFieldLeft,
    figureInmates, figureInmatesDecided, figureInmatesResidual, figureAuditRows, figureSeconds
}
