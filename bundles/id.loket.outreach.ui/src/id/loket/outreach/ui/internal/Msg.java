package id.loket.outreach.ui.internal;

import id.loket.kernel.text.Message;

/** The texts of the page of visits, and the names of the module's pages. */
public enum Msg implements Message {
    pageVisits, pageField, pageHomecoming
}
