package id.loket.document;

import id.loket.kernel.text.Message;

/** The texts of documents. */
public enum DocumentMsg implements Message {
    templateBroken, templateUnreadable, pdfUnreadable
}
